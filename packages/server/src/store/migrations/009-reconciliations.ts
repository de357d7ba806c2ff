import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Days that were compared with a provider's own list, and what was different; and the payments of a day, to compare them. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('reconciliations')
    .addColumn('site', 'text', required)
    .addColumn('provider', 'text', required)
    .addColumn('day', 'text', required)
    .addColumn('claimed_until', 'text', required)
    .addColumn('checked_at', 'text')
    .addColumn('listed', 'integer')
    .addColumn('booked', 'integer')
    .addPrimaryKeyConstraint('reconciliations_of_day', ['site', 'provider', 'day'])
    .execute();
  await db.schema
    .createTable('differences')
    .addColumn('site', 'text', required)
    .addColumn('provider', 'text', required)
    .addColumn('day', 'text', required)
    .addColumn('reference', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('details', 'text', required)
    .addColumn('found_at', 'text', required)
    .addColumn('closed_at', 'text')
    .addPrimaryKeyConstraint('differences_of_day', ['site', 'provider', 'day', 'reference', 'kind'])
    .execute();
  await db.schema
    .createIndex('payments_of_day')
    .on('payments')
    .columns(['site', 'provider', 'created_at'])
    .execute();
}

const required = (column: ColumnDefinitionBuilder) => column.notNull();
