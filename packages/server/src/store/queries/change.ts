import type { Kysely, Transaction } from 'kysely';
import { newNoticeId } from '../../domain/ids.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Session } from '../../domain/session.ts';
import { nextLookupAt } from '../../domain/watch.ts';
import type { Scope } from '../database.ts';
import { prepared } from '../prepared.ts';
import { paymentRow, sessionRow } from '../rows.ts';
import type { Change, Competition, NoticeOutcome, SessionAggregate } from '../store.ts';
import type { NoticeRow, PaymentRow, SessionRow, Tables } from '../tables.ts';
import { writeEvents } from './feed.ts';
import { competingPayments } from './read.ts';

/** The other payments that one could be mistaken for; from here to its commit no other transaction decides among them. */
export async function lockCompeting(
  { tx, database }: Pick<Scope, 'tx' | 'database'>,
  { payment, since }: Competition,
): Promise<readonly Payment[]> {
  const { site, provider, subject } = payment;
  if (subject === null) return [];
  await database.takePerson(tx, JSON.stringify([site, provider, subject]));
  return await competingPayments(tx, payment, since);
}

/** Whether a change is more than a note: whether session, payment or events are not as they were. */
export const moves = <T>(aggregate: SessionAggregate, change: Change<T>): boolean =>
  (change.session !== undefined && change.session !== aggregate.session) ||
  changedPayments(aggregate, change).length > 0 ||
  (change.events ?? []).length > 0;

/** A decision may hand a payment back as it was given it: that is not written. */
const changedPayments = <T>(aggregate: SessionAggregate, { payments = [] }: Change<T>): readonly Payment[] =>
  payments.filter((payment) => !aggregate.payments.includes(payment));

/** A payment as it is written now: its outcome has the moment at which it was first written. */
function stamped(payment: Payment, now: Date): Payment {
  const updatedAt = now.toISOString();
  return { ...payment, updatedAt, settledAt: payment.settledAt ?? (payment.outcome && updatedAt) };
}

/** Writes everything that a decision changes. Runs inside the transaction that read the aggregate. */
export async function writeChange<T>(
  scope: Scope,
  aggregate: SessionAggregate,
  change: Change<T>,
): Promise<void> {
  const { tx, now, database } = scope;
  const session = change.session ?? aggregate.session;
  if (session !== aggregate.session) await updateSession(tx, sessionRow(session));
  const payments = changedPayments(aggregate, change).map((payment) => stamped(payment, now));
  for (const payment of payments) await upsertPayment(tx, paymentRow(payment, nextLookupAt(payment, now)));
  const after = { session, payments: [...payments, ...aggregate.payments] };
  if (change.notice) await writeNotice(scope, after, change.notice);
  if (change.confirmed !== undefined) await endReading(tx, change.confirmed);
  if (moves(aggregate, change)) await database.announce(tx, session.id);
  await writeEvents(scope, after, change.events ?? []);
}

async function endReading(tx: Transaction<Tables>, recordId: string): Promise<void> {
  await tx.updateTable('notices').set({ next_read_at: null }).where('id', '=', recordId).execute();
}

const insertSession = prepared((db, row: SessionRow) => db.insertInto('sessions').values(row));

const updateSession = prepared((db, { id, ...row }: Omit<SessionRow, 'next_expiry_at'>) =>
  db.updateTable('sessions').set(row).where('id', '=', id),
);

const upsertPayment = prepared((db, row: PaymentRow) => {
  const { id: _id, ...rest } = row;
  return db
    .insertInto('payments')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest));
});

const insertNotice = prepared((db, row: NoticeRow) => db.insertInto('notices').values(row));

/** Writes a new session. */
export async function writeNewSession(db: Kysely<Tables>, session: Session): Promise<void> {
  await insertSession(db, { ...sessionRow(session), next_expiry_at: session.expiresAt });
}

async function writeNotice(
  { tx, now }: Scope,
  aggregate: SessionAggregate,
  outcome: NoticeOutcome,
): Promise<void> {
  const { notice, verdict, source, recordId, raw = '' } = outcome;
  const reading = {
    payment_id: notice.paymentId,
    evidence: notice.evidence,
    status: notice.status,
    provider_status: notice.providerStatus,
    amount: notice.status === 'succeeded' ? notice.amount : null,
    currency: notice.status === 'succeeded' ? notice.currency : null,
    verdict,
    reason: notice.detail ?? null,
  };
  if (recordId !== undefined) {
    const read = verdict === 'claimed' ? reading : { ...reading, next_read_at: null };
    await tx.updateTable('notices').set(read).where('id', '=', recordId).execute();
    return;
  }
  const payment = aggregate.payments.find(({ id }) => id === notice.paymentId);
  if (!payment) throw new Error(`there is no payment ${notice.paymentId} in session ${aggregate.session.id}`);
  const row: NoticeRow = {
    ...reading,
    id: newNoticeId(),
    site: payment.site,
    provider: payment.provider,
    source,
    raw,
    received_at: now.toISOString(),
    next_read_at: null,
  };
  await insertNotice(tx, row);
}
