import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** How methods stand, for every server and after a restart; and that a change is told once. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('method_health')
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('retry_at', 'text')
    .addPrimaryKeyConstraint('method_health_key', ['site', 'subject'])
    .execute();
}
