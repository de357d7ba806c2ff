import type { Kysely } from 'kysely';

/** Who named each member of a session's customer. Of sessions that were opened before, nobody knows: nothing is trusted because of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sessions')
    .addColumn('customer_source', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}
