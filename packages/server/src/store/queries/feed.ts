import {
  type Event,
  type EventDraft,
  merchantPayment,
  merchantSession,
  type SiteEventDraft,
} from '../../domain/events.ts';
import { newEventId } from '../../domain/ids.ts';
import type { Scope } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { SessionAggregate } from '../store.ts';
import type { DeliveryRow, EventRow } from '../tables.ts';

/** Writes events of a session, each with its delivery, at the end of their site's feed. Last in a transaction: it takes the site's turn. */
export async function writeEvents(
  scope: Scope,
  { session, payments }: SessionAggregate,
  drafts: readonly EventDraft[],
): Promise<void> {
  const told = drafts.map(({ type, paymentId }) => {
    const payment = payments.find(({ id }) => id === paymentId);
    const data = { session: merchantSession(session), payment: payment ? merchantPayment(payment) : null };
    return { type, paymentId, data };
  });
  await append(scope, { site: session.site, stream: session.id }, told);
}

/** Writes events that are about a site and no session, in the same way. */
export async function writeSiteEvents(
  scope: Scope,
  site: string,
  drafts: readonly SiteEventDraft[],
): Promise<void> {
  const told = drafts.map((draft) => ({ ...draft, paymentId: null }));
  await append(scope, { site, stream: site }, told);
}

const lastSequence = prepared((db, { stream }: { stream: string }) =>
  db
    .selectFrom('events')
    .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
    .where('session_id', '=', stream),
);

const insertEvent = prepared((db, row: Omit<EventRow, 'position'>) => db.insertInto('events').values(row));

const insertDelivery = prepared((db, row: DeliveryRow) => db.insertInto('deliveries').values(row));

/** What is told, before it has its place. */
type Told = Pick<Event, 'type' | 'paymentId' | 'data'>;

async function append(
  { tx, now, database }: Scope,
  { site, stream }: { site: string; stream: string },
  told: readonly Told[],
): Promise<void> {
  if (told.length === 0) return;
  await database.takeTurn(tx, site);
  const [before] = await lastSequence(tx, { stream });
  const at = now.toISOString();
  for (const [index, { type, paymentId, data }] of told.entries()) {
    const id = newEventId();
    await insertEvent(tx, {
      id,
      site,
      session_id: stream,
      sequence: (before?.last ?? 0) + index + 1,
      type,
      payment_id: paymentId,
      data: JSON.stringify(data),
      created_at: at,
    });
    await insertDelivery(tx, { event_id: id, site, status: 'due', attempt: 0, next_attempt_at: at });
  }
}
