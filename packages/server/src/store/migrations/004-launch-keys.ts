import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What a payment's launch asked for, so that twins of one launch, on whichever server, are given one answer. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('payments')
    .addColumn('launch_key', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}
