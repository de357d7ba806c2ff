import type { Insertable } from 'kysely';
import { type EventDraft, merchantPayment, merchantSession } from '../../checkout/events.ts';
import { newEventId } from '../../checkout/ids.ts';
import type { Scope } from '../database.ts';
import type { Ledger } from '../store.ts';
import type { EventRow } from '../tables.ts';

/** Writes events, each with its delivery, at the end of their site's feed. Last in a transaction: it takes the site's turn. */
export async function writeEvents(
  scope: Scope,
  ledger: Ledger,
  drafts: readonly EventDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const { tx, now, database } = scope;
  const rows = await eventRows(scope, ledger, drafts);
  await database.takeTurn(tx, ledger.session.site);
  await tx.insertInto('events').values(rows).execute();
  const deliveries = rows.map(({ id }) => ({
    event_id: id,
    status: 'due',
    attempt: 0,
    next_attempt_at: now.toISOString(),
  }));
  await tx.insertInto('deliveries').values(deliveries).execute();
}

async function eventRows(
  { tx, now }: Scope,
  { session, payments }: Ledger,
  drafts: readonly EventDraft[],
): Promise<Insertable<EventRow>[]> {
  const { last } = await tx
    .selectFrom('events')
    .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
    .where('session_id', '=', session.id)
    .executeTakeFirstOrThrow();
  return drafts.map(({ type, paymentId }, index) => {
    const payment = payments.find(({ id }) => id === paymentId);
    const data = {
      session: merchantSession(session),
      payment: payment ? merchantPayment(payment) : null,
    };
    return {
      id: newEventId(),
      site: session.site,
      session_id: session.id,
      sequence: (last ?? 0) + index + 1,
      type,
      payment_id: paymentId,
      data: JSON.stringify(data),
      created_at: now.toISOString(),
    };
  });
}
