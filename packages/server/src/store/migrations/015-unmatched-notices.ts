import type { Kysely } from 'kysely';

/** Genuine notices about no payment of their site: what each says, as a digest, so that it is told once however often it comes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unmatched_notices')
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unmatched_notices_key', ['site', 'provider', 'digest'])
    .execute();
}
