import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** What was answered before it was read is read again until it is done; and a merchant's address that takes no more is left alone. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('notices').addColumn('next_read_at', 'text').execute();
  await db.schema
    .createIndex('notices_to_read')
    .on('notices')
    .column('next_read_at')
    .where(sql.ref('next_read_at'), 'is not', null)
    .execute();
  await db.schema
    .createTable('gone_endpoints')
    .addColumn('site', 'text', (column) => column.primaryKey())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
}
