import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Complaints about payments, each written before it is filed. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('complaints')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site', 'text', required)
    .addColumn('payment_id', 'text', (column) => column.notNull().references('payments.id'))
    .addColumn('description', 'text', required)
    .addColumn('pictures', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('reference', 'text')
    .addColumn('reason', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await db.schema.createIndex('complaints_of_payment').on('complaints').column('payment_id').execute();
}

const required = (column: ColumnDefinitionBuilder) => column.notNull();
