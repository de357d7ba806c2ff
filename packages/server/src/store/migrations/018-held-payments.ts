import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * A payment that was canceled can turn out to be paid, with an amount that a person must read: it is pending again, though another payment
 * of its session may be live by then. The rule of one live payment in a session does not count it.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('payments')
    .addColumn('held', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.dropIndex('payments_one_live').execute();
  await db.schema
    .createIndex('payments_one_live')
    .unique()
    .on('payments')
    .column('session_id')
    .where(sql.ref('status'), 'in', [sql.lit('launching'), sql.lit('pending'), sql.lit('unknown')])
    .where(sql.ref('held'), '=', sql.lit(0))
    .execute();
}
