import type { Event } from '../../src/domain/events.ts';
import type { Payment } from '../../src/domain/payment.ts';
import { SITE } from './environment.ts';
import type { Simulation } from './simulation.ts';
import { isDismissed, isHeld } from './transitions.ts';
import type { Order, World } from './world.ts';

/** How often a webhook is sent before it is given up (docs/payments.md). */
const ATTEMPTS = 10;

/** What holds once everything healed, and does not. */
export async function finalFaults(simulation: Simulation): Promise<string[]> {
  const { model, store, merchant, world } = simulation;
  return [
    ...(await openSessions(model.sessions, store)),
    ...moneyOrderFaults(world.orders, paymentsOf(simulation)),
    ...refundFaults(world.orders, paymentsOf(simulation)),
    ...unmatchedFaults(world, await eventsOf(simulation)),
    ...deliveryFaults(await eventsOf(simulation), merchant.taken),
  ];
}

/** A minute after the last crash every launch has an answer, or is known to have none. */
export const cutOffFaults = (simulation: Simulation): string[] =>
  paymentsOf(simulation)
    .filter(({ status }) => status === 'launching')
    .map(({ id }) => `${id} is still launching, and nobody waits for its answer`);

/** A webhook is given up only after ten attempts; one that never reached the merchant was lost in a crash, or in a cut connection. */
export async function untriedFaults(simulation: Simulation): Promise<string[]> {
  const { merchant, crashes, faults } = simulation;
  const missed = (await eventsOf(simulation)).filter(({ id }) => !merchant.taken.has(id));
  return missed
    .map(({ id }) => ({ id, tried: merchant.missed.get(id) ?? 0 }))
    .filter(({ tried }) => tried + crashes + faults.met < ATTEMPTS)
    .map(({ id, tried }) => `${id} was given up after ${tried} attempts`);
}

/** The whole feed of a run. */
export const eventsOf = ({ store }: Pick<Simulation, 'store'>): Promise<readonly Event[]> =>
  store.events({ site: SITE, after: 0, limit: 10_000 });

const paymentsOf = ({ model }: Simulation): Payment[] =>
  [...model.seen.values()].flatMap(({ aggregate }) => aggregate.payments);

async function openSessions(ids: readonly string[], store: Simulation['store']): Promise<string[]> {
  const sessions = await Promise.all(ids.map((id) => store.session(id)));
  return sessions.flatMap((session, index) => {
    if (!session) return [`${ids[index]} is lost`];
    return session.status === 'open' ? [`${session.id} never ended`] : [];
  });
}

/** charged = succeeded + late + duplicate + mismatched, order by order. What was refunded before we heard of it is told as refunded. */
function moneyOrderFaults(orders: readonly Order[], payments: readonly Payment[]): string[] {
  const byId = new Map(payments.map((payment) => [payment.id, payment]));
  return orders.flatMap(({ paymentId, charged, isReadable, standing }) => {
    const payment = byId.get(paymentId);
    // What nobody can read waits for a person, who may err.
    if (payment && charged && !isReadable && (isHeld(payment) || isDismissed(payment))) return [];
    const counted = payment?.outcome != null || (standing === 'refunded' && payment?.status === 'refunded');
    if (counted === (charged !== null)) return [];
    return [
      `${paymentId} was ${charged ? '' : 'not '}charged, our aggregate says ${payment?.outcome ?? payment?.status}`,
    ];
  });
}

/** What was asked for has come to its end, or waits for a person because its answer was lost. */
function refundFaults(orders: readonly Order[], payments: readonly Payment[]): string[] {
  const standings = new Map(orders.map(({ paymentId, standing }) => [paymentId, standing]));
  return payments
    .filter(({ status }) => status === 'refund_pending')
    .filter(({ id, review }) => standings.get(id) !== 'paid' || review?.reason !== 'refund_unanswered')
    .map(({ id }) => `${id} is still refund_pending, its order is ${standings.get(id)}`);
}

/**
 * A genuine notice that fits no payment of ours is told once, however often it comes. One that only hints is nobody's proof; a forger may
 * repeat what a `signed` provider says of another shop's order.
 */
function unmatchedFaults({ strays, orders: ours }: World, events: readonly Event[]): string[] {
  const told = Map.groupBy(
    events.filter(({ type }) => type === 'notice.unmatched'),
    ({ data }) => JSON.stringify({ ...data, recordId: undefined }),
  );
  const orders = [...told.values()].flatMap(([first]) =>
    first && 'orderId' in first.data ? [first.data['orderId']] : [],
  );
  return [
    ...[...told]
      .filter(([, same]) => same.length > 1)
      .map(([said, { length }]) => `${said} is told ${length} times`),
    ...ours
      .filter(({ paymentId }) => orders.includes(paymentId))
      .map(({ paymentId }) => `${paymentId} is told as nobody's payment`),
    ...strays
      .filter(({ kind, paymentId }) => orders.includes(paymentId) === (kind === 'hinting'))
      .map(
        ({ kind, paymentId }) =>
          `${kind}'s notice about ${paymentId} is ${kind === 'hinting' ? '' : 'not '}told`,
      ),
  ];
}

/** Every event reached the merchant, and nothing else did. */
function deliveryFaults(events: readonly Event[], taken: ReadonlyMap<string, string>): string[] {
  const known = new Set(events.map(({ id }) => id));
  return [
    ...events
      .filter(({ id }) => !taken.has(id))
      .map(({ id, type }) => `${type} ${id} never reached the merchant`),
    ...[...taken.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `the merchant was told ${id}, which never happened`),
  ];
}
