import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What was given back of a payment, and what was asked to be. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('payments').addColumn('refund', 'text').execute();
}
