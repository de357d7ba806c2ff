import type { Kysely, Transaction } from 'kysely';
import { newNoticeId } from '../../checkout/ids.ts';
import type { Payment } from '../../checkout/payment.ts';
import type { Session } from '../../checkout/session.ts';
import { nextLookupAt } from '../../checkout/watch.ts';
import type { Scope } from '../database.ts';
import { paymentOf, paymentRow, sessionOf, sessionRow } from '../rows.ts';
import type { Change, Ledger, NoticeOutcome, Rivalry } from '../store.ts';
import type { NoticeRow, Tables } from '../tables.ts';
import { writeEvents } from './feed.ts';
import { rivals } from './read.ts';

/** Reads a session with its payments, oldest first. `lock` keeps every other change of the session waiting until this one is written. */
export async function readLedger(
  db: Kysely<Tables>,
  sessionId: string,
  { lock }: { lock: boolean },
): Promise<Ledger | undefined> {
  const session = await db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', sessionId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!session) return undefined;
  const payments = await db
    .selectFrom('payments')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return { session: sessionOf(session), payments: payments.map(paymentOf) };
}

/** The other payments that one could be mistaken for; from here to its commit no other transaction decides among them. */
export async function takeRivals(
  { tx, database }: Pick<Scope, 'tx' | 'database'>,
  { payment, since }: Rivalry,
): Promise<readonly Payment[]> {
  const { site, provider, subject } = payment;
  if (subject === null) return [];
  await database.takePerson(tx, JSON.stringify([site, provider, subject]));
  return await rivals(tx, payment, since);
}

/** Whether a change is more than a note: whether session, payment or events are not as they were. */
export const moves = <T>(ledger: Ledger, { session, payments = [], events = [] }: Change<T>): boolean =>
  (session !== undefined && session !== ledger.session) || payments.length > 0 || events.length > 0;

/** Writes everything that a decision changes. Runs inside the transaction that read the ledger. */
export async function writeChange<T>(scope: Scope, ledger: Ledger, change: Change<T>): Promise<void> {
  const { tx, now, database } = scope;
  const session = change.session ?? ledger.session;
  if (session !== ledger.session) await writeSession(tx, session);
  const payments = (change.payments ?? []).map((payment) => ({ ...payment, updatedAt: now.toISOString() }));
  for (const payment of payments) await writePayment(tx, payment, now);
  if (change.notice) await writeNotice(scope, session, change.notice);
  if (change.confirmed !== undefined) await endReading(tx, change.confirmed);
  if (moves(ledger, change)) await database.announce(tx, session.id);
  await writeEvents(scope, { session, payments: [...payments, ...ledger.payments] }, change.events ?? []);
}

async function endReading(tx: Transaction<Tables>, recordId: string): Promise<void> {
  await tx.updateTable('notices').set({ next_read_at: null }).where('id', '=', recordId).execute();
}

async function writeSession(tx: Transaction<Tables>, session: Session): Promise<void> {
  const { id, ...row } = sessionRow(session);
  await tx.updateTable('sessions').set(row).where('id', '=', id).execute();
}

async function writePayment(tx: Transaction<Tables>, payment: Payment, now: Date): Promise<void> {
  const row = paymentRow(payment, nextLookupAt(payment, now));
  const { id: _id, ...rest } = row;
  await tx
    .insertInto('payments')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
}

async function writeNotice({ tx, now }: Scope, session: Session, outcome: NoticeOutcome): Promise<void> {
  const { notice, verdict, source, recordId, raw = '' } = outcome;
  const reading = {
    payment_id: notice.paymentId,
    evidence: notice.evidence,
    status: notice.status,
    provider_status: notice.providerStatus,
    amount: notice.status === 'succeeded' ? notice.amount : null,
    currency: notice.status === 'succeeded' ? notice.currency : null,
    verdict,
  };
  if (recordId !== undefined) {
    const read = verdict === 'claimed' ? reading : { ...reading, next_read_at: null };
    await tx.updateTable('notices').set(read).where('id', '=', recordId).execute();
    return;
  }
  const { provider } = await tx
    .selectFrom('payments')
    .select('provider')
    .where('id', '=', notice.paymentId)
    .executeTakeFirstOrThrow();
  const row: NoticeRow = {
    ...reading,
    id: newNoticeId(),
    site: session.site,
    provider,
    source,
    reason: null,
    raw,
    received_at: now.toISOString(),
    next_read_at: null,
  };
  await tx.insertInto('notices').values(row).execute();
}
