import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** A session that is due to expire is claimed by moving this time, as lookups and deliveries are by moving theirs. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('sessions').addColumn('next_expiry_at', 'text').execute();
  await db
    .updateTable('sessions')
    .set(({ ref }) => ({ next_expiry_at: ref('expires_at') }))
    .execute();
  await db.schema.dropIndex('sessions_to_expire').execute();
  await db.schema
    .createIndex('sessions_to_expire')
    .on('sessions')
    .column('next_expiry_at')
    .where(sql.ref('status'), '=', sql.lit('open'))
    .execute();
}
