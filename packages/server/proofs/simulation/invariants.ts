import type { Payment } from '../../src/domain/payment.ts';
import type { NoticeRecord, Store } from '../../src/store/store.ts';
import type { Model, Promises, Seen } from './model.ts';
import { isDismissed, isHeld } from './transitions.ts';
import type { World } from './world.ts';

const LIVE = ['launching', 'pending', 'unknown'];

/** What is looked at: our database, the providers, and what we promised. */
export interface Snapshot {
  readonly store: Store;
  readonly world: World;
  readonly model: Model;
}

/** What holds at every moment, and does not hold now. */
export async function brokenInvariants({ store, world, model }: Snapshot): Promise<string[]> {
  const seen = [...model.seen.values()];
  const payments = seen.flatMap(({ aggregate }) => aggregate.payments);
  const money = payments
    .filter(({ outcome }) => outcome !== null)
    .map(async (payment) => moneyFaults(payment, world, await store.notices(payment.id)));
  return [
    ...(await Promise.all(money)).flat(),
    ...seen.flatMap(liveFaults),
    ...seen.flatMap(completionFaults),
    ...createFaults(world, payments),
    ...refundFaults(world),
    ...promiseFaults(model.promises, seen),
  ];
}

/** Money counts only with proven evidence, once, of an order that was really charged; a success only over the whole price. */
function moneyFaults(payment: Payment, world: World, notices: readonly NoticeRecord[]): string[] {
  const { id, outcome, amount, currency } = payment;
  const order = world.orders.find(({ paymentId }) => paymentId === id);
  const faults: string[] = [];
  if (!order?.charged) faults.push(`${id} is ${outcome}, but nobody was charged`);
  const whole = order?.charged?.amount === amount && order.charged.currency === currency;
  if (order?.charged && whole === (outcome === 'mismatched'))
    faults.push(
      `${id} is ${outcome} over ${amount} ${currency}, charged was ${JSON.stringify(order.charged)}`,
    );
  if (payment.providerReference !== order?.reference)
    faults.push(`${id} is bound to ${payment.providerReference}, its order is ${order?.reference}`);
  const proofs = notices.filter(({ status, verdict }) => status === 'succeeded' && verdict === 'applied');
  if (proofs.length !== 1 || proofs[0]?.evidence !== 'proven')
    faults.push(
      `${id} is ${outcome} by [${proofs.map(({ evidence }) => evidence)}], not by one proven notice`,
    );
  return faults;
}

function liveFaults({ aggregate: { session, payments } }: Seen): string[] {
  const live = payments.filter(
    (payment) => LIVE.includes(payment.status) && payment.outcome === null && !isHeld(payment),
  );
  return live.length > 1 ? [`${session.id} has ${live.length} live payments`] : [];
}

/** A session is completed by exactly one payment, and that one succeeded. */
function completionFaults({ aggregate: { session, payments } }: Seen): string[] {
  const paidBy = payments.filter(({ outcome }) => outcome === 'succeeded').map(({ id }) => id);
  const expected = session.status === 'completed' ? session.completedBy : '';
  return paidBy.join() === expected
    ? []
    : [`${session.id} is ${session.status} by ${session.completedBy}, succeeded are [${paidBy}]`];
}

function createFaults({ calls }: World, payments: readonly Payment[]): string[] {
  const known = new Set(payments.map(({ id }) => id));
  return [...calls].flatMap(([id, count]) => [
    ...(count === 1 ? [] : [`the provider was called ${count} times to create ${id}`]),
    ...(known.has(id) ? [] : [`the provider was called to create ${id}, which was not written down`]),
  ]);
}

/** A refund that may have arrived is never asked for again. */
const refundFaults = ({ refundCalls }: World): string[] =>
  [...refundCalls].flatMap(([id, count]) =>
    count === 1 ? [] : [`the provider was asked ${count} times to give ${id} back`],
  );

/** A success that was acknowledged is counted, was given back, or waits for a person, unless one said that nothing came. */
const isKept = (payment: Payment | undefined): boolean =>
  payment !== undefined &&
  (payment.outcome !== null || payment.status === 'refunded' || isHeld(payment) || isDismissed(payment));

/** Whatever was answered with a 2xx is still so. */
function promiseFaults({ launched, credited, ended }: Promises, seen: readonly Seen[]): string[] {
  const payments = new Map(
    seen.flatMap(({ aggregate }) => aggregate.payments.map((each) => [each.id, each])),
  );
  const sessions = new Map(seen.map(({ aggregate: { session } }) => [session.id, session]));
  return [
    ...[...launched].flatMap(([id, url]) =>
      leadsTo(payments.get(id), url) ? [] : [`${id} forgot its way to ${url}`],
    ),
    ...[...credited].flatMap((id) =>
      isKept(payments.get(id)) ? [] : [`${id} was acknowledged as paid, and is not`],
    ),
    ...[...ended].flatMap((id) =>
      sessions.get(id)?.status === 'open' ? [`${id} was ended, and is open`] : [],
    ),
  ];
}

/** A page that was shown is known of; the way to it is kept while the payment can be paid, and forgotten after: a provider's token is in it. */
const leadsTo = (payment: Payment | undefined, url: string): boolean =>
  payment !== undefined &&
  payment.status !== 'unknown' &&
  (isHeld(payment) ||
    !LIVE.includes(payment.status) ||
    (payment.next?.type === 'redirect' && payment.next.url === url));
