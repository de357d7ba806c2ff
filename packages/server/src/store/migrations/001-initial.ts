import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Counter } from './counter.ts';

/** Sessions, payments, notices, events with their deliveries, and kept answers. */
export async function up(db: Kysely<unknown>, counter: Counter): Promise<void> {
  await createSessions(db);
  await createPayments(db);
  await createNotices(db);
  await createEvents(db, counter);
  await createIdempotency(db);
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site', 'text', required)
    .addColumn('client_secret', 'text', required)
    .addColumn('mode', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('amount', 'bigint')
    .addColumn('currency', 'text')
    .addColumn('country', 'text', required)
    .addColumn('reference', 'text', required)
    .addColumn('customer', 'text', required)
    .addColumn('success_url', 'text')
    .addColumn('cancel_url', 'text')
    .addColumn('locale', 'text')
    .addColumn('items', 'text', required)
    .addColumn('metadata', 'text', required)
    .addColumn('methods', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('completed_by', 'text')
    .execute();
  await db.schema
    .createIndex('sessions_to_expire')
    .on('sessions')
    .column('expires_at')
    .where(sql.ref('status'), '=', sql.lit('open'))
    .execute();
}

async function createPayments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('payments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id'))
    .addColumn('site', 'text', required)
    .addColumn('provider', 'text', required)
    .addColumn('method', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('outcome', 'text')
    .addColumn('amount', 'bigint', required)
    .addColumn('currency', 'text', required)
    .addColumn('received_amount', 'bigint')
    .addColumn('received_currency', 'text')
    .addColumn('provider_reference', 'text')
    .addColumn('memo', 'text', required)
    .addColumn('subject', 'text')
    .addColumn('review', 'text')
    .addColumn('failure', 'text')
    .addColumn('next', 'text')
    .addColumn('return_token', 'text', (column) => column.notNull().unique())
    .addColumn('return_url', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addColumn('next_lookup_at', 'text')
    .execute();
  await indexPayments(db);
}

async function indexPayments(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('payments_of_session').on('payments').column('session_id').execute();
  await db.schema.createIndex('payments_to_look_up').on('payments').column('next_lookup_at').execute();
  await db.schema
    .createIndex('payments_of_subject')
    .on('payments')
    .columns(['site', 'provider', 'subject'])
    .execute();
  await db.schema
    .createIndex('payments_by_reference')
    .on('payments')
    .columns(['site', 'provider', 'provider_reference'])
    .execute();
  // The rule that a session has one live payment at a time, held by the database itself.
  await db.schema
    .createIndex('payments_one_live')
    .unique()
    .on('payments')
    .column('session_id')
    .where(sql.ref('status'), 'in', [sql.lit('launching'), sql.lit('pending'), sql.lit('unknown')])
    .execute();
}

async function createNotices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site', 'text', required)
    .addColumn('provider', 'text', required)
    .addColumn('source', 'text', required)
    .addColumn('payment_id', 'text')
    .addColumn('evidence', 'text')
    .addColumn('status', 'text')
    .addColumn('provider_status', 'text')
    .addColumn('amount', 'bigint')
    .addColumn('currency', 'text')
    .addColumn('verdict', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('raw', 'text', required)
    .addColumn('received_at', 'text', required)
    .execute();
  await db.schema.createIndex('notices_of_payment').on('notices').column('payment_id').execute();
}

async function createEvents(db: Kysely<unknown>, counter: Counter): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('position', counter.type, (column) => counter.build(column.primaryKey()))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('site', 'text', required)
    .addColumn('session_id', 'text', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('type', 'text', required)
    .addColumn('payment_id', 'text')
    .addColumn('data', 'text', required)
    .addColumn('created_at', 'text', required)
    .addUniqueConstraint('events_in_sequence', ['session_id', 'sequence'])
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('event_id', 'text', (column) => column.primaryKey().references('events.id'))
    .addColumn('status', 'text', required)
    .addColumn('attempt', 'integer', required)
    .addColumn('next_attempt_at', 'text')
    .execute();
  await db.schema.createIndex('deliveries_due').on('deliveries').column('next_attempt_at').execute();
}

async function createIdempotency(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('idempotency')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('fingerprint', 'text', required)
    .addColumn('status', 'integer')
    .addColumn('body', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
}

const required = (column: ColumnDefinitionBuilder) => column.notNull();
