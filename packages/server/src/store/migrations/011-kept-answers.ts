import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Kept answers by their age, so that those that are old are found and deleted. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.createIndex('idempotency_by_age').on('idempotency').column('created_at').execute();
}
