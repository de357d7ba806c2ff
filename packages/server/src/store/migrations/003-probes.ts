import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Somewhere to try whether a write can be committed: whether the database answers says nothing of a full disk. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('probes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('filling', 'text', (column) => column.notNull())
    .execute();
}
