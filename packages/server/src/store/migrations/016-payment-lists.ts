import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * A site's payments are listed by time, all of them or those of a provider or in a status, and found by the reference of their session: each
 * from an index in the order of the list, so that no list sorts or passes over a million payments.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createIndex('payments_by_time')
    .on('payments')
    .columns(['site', 'created_at', 'id'])
    .execute();
  await db.schema.dropIndex('payments_of_day').execute();
  await db.schema
    .createIndex('payments_of_provider')
    .on('payments')
    .columns(['site', 'provider', 'created_at', 'id'])
    .execute();
  await db.schema
    .createIndex('payments_of_status')
    .on('payments')
    .columns(['site', 'status', 'created_at', 'id'])
    .execute();
  await db.schema
    .createIndex('sessions_by_reference')
    .on('sessions')
    .columns(['site', 'reference'])
    .execute();
}
