import { type Kysely, sql } from 'kysely';

/** A delivery knows its site, so that what is due at one site is found without passing over what is due at all others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Anew, for a column that every row must have: SQLite adds none without a default, and a default would let a row be written and never sent.
  await db.schema
    .createTable('deliveries_of_sites')
    .addColumn('event_id', 'text', (column) => column.primaryKey().references('events.id'))
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text')
    .execute();
  await sql`
    insert into deliveries_of_sites (event_id, site, status, attempt, next_attempt_at)
    select event_id, events.site, status, attempt, next_attempt_at
    from deliveries join events on events.id = deliveries.event_id
  `.execute(db);
  await db.schema.dropTable('deliveries').execute();
  await db.schema.alterTable('deliveries_of_sites').renameTo('deliveries').execute();
  await db.schema
    .createIndex('deliveries_due_at_site')
    .on('deliveries')
    .columns(['site', 'next_attempt_at'])
    .where(sql.ref('next_attempt_at'), 'is not', null)
    .execute();
}
