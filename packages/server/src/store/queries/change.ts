import type { Kysely, Transaction } from 'kysely';
import { type EventDraft, merchantPayment, merchantSession } from '../../checkout/events.ts';
import { newEventId, newNoticeId } from '../../checkout/ids.ts';
import type { Payment } from '../../checkout/payment.ts';
import type { Session } from '../../checkout/session.ts';
import { nextLookupAt } from '../../checkout/watch.ts';
import { paymentOf, paymentRow, sessionOf, sessionRow } from '../rows.ts';
import type { Change, Ledger, NoticeOutcome } from '../store.ts';
import type { NoticeRow, Tables } from '../tables.ts';

/** Reads a session with its payments, oldest first. */
export async function readLedger(db: Kysely<Tables>, sessionId: string): Promise<Ledger | undefined> {
  const session = await db.selectFrom('sessions').selectAll().where('id', '=', sessionId).executeTakeFirst();
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

/** Writes everything that a decision changes. Runs inside the transaction that read the ledger. */
export async function writeChange<T>(
  db: Transaction<Tables>,
  ledger: Ledger,
  step: { change: Change<T>; now: Date },
): Promise<void> {
  const { change, now } = step;
  const session = change.session ?? ledger.session;
  if (change.session && change.session !== ledger.session) await writeSession(db, change.session);
  const payments = (change.payments ?? []).map((payment) => ({ ...payment, updatedAt: now.toISOString() }));
  for (const payment of payments) await writePayment(db, payment, now);
  if (change.notice) await writeNotice(db, { session, outcome: change.notice, now });
  const known = [...payments, ...ledger.payments];
  await writeEvents(db, { session, payments: known, drafts: change.events ?? [], now });
}

async function writeSession(db: Transaction<Tables>, session: Session): Promise<void> {
  const { id, ...row } = sessionRow(session);
  await db.updateTable('sessions').set(row).where('id', '=', id).execute();
}

async function writePayment(db: Transaction<Tables>, payment: Payment, now: Date): Promise<void> {
  const row = paymentRow(payment, nextLookupAt(payment, now));
  const { id: _id, ...rest } = row;
  await db
    .insertInto('payments')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
}

async function writeNotice(
  db: Transaction<Tables>,
  { session, outcome, now }: { session: Session; outcome: NoticeOutcome; now: Date },
): Promise<void> {
  const { notice, verdict, source, recordId } = outcome;
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
    await db.updateTable('notices').set(reading).where('id', '=', recordId).execute();
    return;
  }
  const { provider } = await db
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
    raw: '',
    received_at: now.toISOString(),
  };
  await db.insertInto('notices').values(row).execute();
}

async function writeEvents(
  db: Transaction<Tables>,
  {
    session,
    payments,
    drafts,
    now,
  }: { session: Session; payments: readonly Payment[]; drafts: readonly EventDraft[]; now: Date },
): Promise<void> {
  if (drafts.length === 0) return;
  const { last } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
    .where('session_id', '=', session.id)
    .executeTakeFirstOrThrow();
  for (const [index, draft] of drafts.entries()) {
    const payment = payments.find(({ id }) => id === draft.paymentId);
    const id = newEventId();
    await db
      .insertInto('events')
      .values({
        id,
        site: session.site,
        session_id: session.id,
        sequence: (last ?? 0) + index + 1,
        type: draft.type,
        payment_id: draft.paymentId,
        data: JSON.stringify({
          session: merchantSession(session),
          payment: payment ? merchantPayment(payment) : null,
        }),
        created_at: now.toISOString(),
      })
      .execute();
    await db
      .insertInto('deliveries')
      .values({ event_id: id, status: 'due', attempt: 0, next_attempt_at: now.toISOString() })
      .execute();
  }
}
