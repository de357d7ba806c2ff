import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * When a payment got its outcome, which its last change does not say; and what a person looked into already. Of payments that were settled
 * before, the last change is the closest that is known.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('payments').addColumn('settled_at', 'text').execute();
  await db.schema
    .alterTable('payments')
    .addColumn('dismissed', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db
    .updateTable('payments')
    .set(({ ref }) => ({ settled_at: ref('updated_at') }))
    .where('outcome', 'is not', null)
    .execute();
}
