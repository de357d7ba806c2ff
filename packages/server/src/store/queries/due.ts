import type { Kysely } from 'kysely';
import type { Payment } from '../../checkout/payment.ts';
import { nextLookupAt } from '../../checkout/watch.ts';
import { eventOf, paymentOf } from '../rows.ts';
import type { DeliveryOutcome, DueDelivery } from '../store.ts';
import type { Tables } from '../tables.ts';

/** How long a claimed delivery is nobody else's: 60 s, in ms. A server that dies meanwhile loses its claim, not the delivery. */
const LEASE = 60_000;

/** Claims deliveries that are due, oldest first. */
export async function claimDeliveries(
  db: Kysely<Tables>,
  now: Date,
  limit: number,
): Promise<readonly DueDelivery[]> {
  return await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('deliveries')
      .innerJoin('events', 'events.id', 'deliveries.event_id')
      .selectAll('events')
      .select('deliveries.attempt')
      .where('deliveries.status', '=', 'due')
      .where('deliveries.next_attempt_at', '<=', now.toISOString())
      .orderBy('deliveries.next_attempt_at')
      .orderBy('events.position')
      .limit(limit)
      .execute();
    if (rows.length === 0) return [];
    await tx
      .updateTable('deliveries')
      .set((expression) => ({
        attempt: expression('attempt', '+', 1),
        next_attempt_at: new Date(now.getTime() + LEASE).toISOString(),
      }))
      .where(
        'event_id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    return rows.map(({ attempt, ...row }) => ({ event: eventOf(row), attempt: attempt + 1 }));
  });
}

/** Writes what became of a delivery. */
export async function finishDelivery(
  db: Kysely<Tables>,
  eventId: string,
  outcome: DeliveryOutcome,
): Promise<void> {
  const next_attempt_at = outcome.status === 'due' ? outcome.at.toISOString() : null;
  await db
    .updateTable('deliveries')
    .set({ status: outcome.status, next_attempt_at })
    .where('event_id', '=', eventId)
    .execute();
}

/** Makes an event due again, from the first attempt. */
export async function redeliver(db: Kysely<Tables>, eventId: string, now: Date): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ status: 'due', attempt: 0, next_attempt_at: now.toISOString() })
    .where('event_id', '=', eventId)
    .execute();
}

/** Claims payments to look up by setting when each is to be looked up next. */
export async function claimLookups(
  db: Kysely<Tables>,
  now: Date,
  limit: number,
): Promise<readonly Payment[]> {
  return await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('payments')
      .selectAll()
      .where('next_lookup_at', '<=', now.toISOString())
      .orderBy('next_lookup_at')
      .limit(limit)
      .execute();
    const payments = rows.map(paymentOf);
    for (const payment of payments) {
      const next = nextLookupAt(payment, now)?.toISOString() ?? null;
      await tx.updateTable('payments').set({ next_lookup_at: next }).where('id', '=', payment.id).execute();
    }
    return payments;
  });
}

/** Ids of open sessions that ran out of time. */
export async function dueExpiries(db: Kysely<Tables>, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('status', '=', 'open')
    .where('expires_at', '<=', now.toISOString())
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
