import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Links to the pages on which shoppers see and end their subscriptions. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('subscription_links')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('payment_id', 'text', (column) => column.notNull().references('payments.id'))
    .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('subscription_links_by_end')
    .on('subscription_links')
    .column('expires_at')
    .execute();
}
