import { parseAmount } from '../../src/domain/money.ts';
import type { Order } from './harness.ts';
import { type EventRecord, holdsSession, type PaymentRecord } from './records.ts';

/** What can go wrong when a plug is pulled. */
export type Fault = 'lost write' | 'double launch' | 'double refund' | 'lost event';

/** Something that went wrong; `sessionId` is null where it cannot be told. */
export interface Damage {
  readonly fault: Fault;
  readonly sessionId: string | null;
  readonly text: string;
}

/** What the server, the providers and the merchant have on record of the same payments. */
export interface Snapshot {
  readonly payments: readonly PaymentRecord[];
  /** The feed. */
  readonly events: readonly EventRecord[];
  /** The body of each webhook that the merchant took, by its event. */
  readonly taken: ReadonlyMap<string, string>;
  /** The providers' own orders. */
  readonly orders: readonly Order[];
  /** Orders of nobody's here, whose genuine notice was acknowledged. */
  readonly unmatchedOrders: ReadonlySet<string>;
}

/** The first proven success of a payment is told by one of these, once (docs/payments.md). */
const OUTCOMES = ['payment.succeeded', 'payment.late', 'payment.duplicate', 'payment.mismatched'];

/** Compares the records of a snapshot; an empty list means that they agree. */
export function auditSnapshot(snapshot: Snapshot): Damage[] {
  return [
    ...doubleOrders(snapshot),
    ...doubleLivePayments(snapshot),
    ...doubleRefunds(snapshot),
    ...brokenSequences(snapshot),
    ...untoldEvents(snapshot),
    ...wrongOutcomes(snapshot),
    ...wrongUnmatchedOrders(snapshot),
    ...wrongCharges(snapshot),
  ];
}

/** A reference that a provider has two orders for was sent twice. */
function doubleOrders({ orders, payments }: Snapshot): Damage[] {
  const groups = Map.groupBy(orders, ({ provider, reference }) => `${provider} ${reference}`);
  return [...groups.values()]
    .filter((same) => same.length > 1)
    .map(([order]) => ({
      fault: 'double launch',
      sessionId: payments.find(({ id }) => id === order?.reference)?.sessionId ?? null,
      text: `${order?.provider} has two orders for ${order?.reference}`,
    }));
}

function doubleLivePayments({ payments }: Snapshot): Damage[] {
  const live = Map.groupBy(
    payments.filter(({ status }) => holdsSession(status)),
    ({ sessionId }) => sessionId,
  );
  return [...live]
    .filter(([, held]) => held.length > 1)
    .map(([sessionId, held]) => ({
      fault: 'double launch',
      sessionId,
      text: `live at once: ${held.map(({ id }) => id).join(', ')}`,
    }));
}

/** Half of a payment is asked back, once: more went back only if it was asked for twice. */
function doubleRefunds({ orders, payments }: Snapshot): Damage[] {
  return orders.filter(isGivenBackTwice).map(({ provider, reference }) => ({
    fault: 'double refund',
    sessionId: payments.find(({ id }) => id === reference)?.sessionId ?? null,
    text: `${provider} gave ${reference} back twice`,
  }));
}

function isGivenBackTwice(order: Order & { readonly refund?: unknown }): boolean {
  const { refund } = order;
  const cents = typeof refund === 'object' && refund !== null && 'cents' in refund ? Number(refund.cents) : 0;
  return cents * 2 > parseAmount(order.amount, order.currency);
}

/** A session's events count from 1 without a gap, in the order of the feed; so do those about the site itself. */
function brokenSequences({ events }: Snapshot): Damage[] {
  return [...Map.groupBy(events, ({ data }) => data.session?.id ?? null)].flatMap(
    ([sessionId, own]): Damage[] => {
      const sequence = own.map((event) => event.sequence);
      const isWhole = sequence.every((number, at) => number === at + 1);
      return isWhole ? [] : [{ fault: 'lost event', sessionId, text: `sequence ${sequence.join(' ')}` }];
    },
  );
}

/** Every event reaches the merchant as it stands in the feed, and what the merchant was told was true. */
function untoldEvents({ events, taken }: Snapshot): Damage[] {
  const known = new Set(events.map(({ id }) => id));
  const untold = events
    .filter(({ id, text }) => taken.get(id) !== text)
    .map(({ id, type, data }) => ({
      fault: 'lost event' as const,
      sessionId: data.session?.id ?? null,
      text: `${type} ${id} was ${taken.has(id) ? 'told otherwise' : 'never told'}`,
    }));
  const unheard = [...taken.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ fault: 'lost write' as const, sessionId: null, text: `${id} was told and is gone` }));
  return [...untold, ...unheard];
}

function wrongOutcomes({ events, payments }: Snapshot): Damage[] {
  const told = Map.groupBy(
    events.filter(({ type }) => OUTCOMES.includes(type)),
    ({ data }) => data.payment?.id ?? '',
  );
  return payments.flatMap(({ id, sessionId, outcome }): Damage[] => {
    const types = (told.get(id) ?? []).map(({ type }) => type).join(' ');
    const expected = outcome === null ? '' : `payment.${outcome}`;
    if (types === expected) return [];
    return [{ fault: 'lost event', sessionId, text: `${id} is ${outcome}, told as "${types}"` }];
  });
}

/** A genuine notice about nobody's payment is told once, however often it comes, and whatever dies meanwhile. */
function wrongUnmatchedOrders({ events, unmatchedOrders }: Snapshot): Damage[] {
  const told = Map.groupBy(
    events.filter(({ type }) => type === 'notice.unmatched'),
    ({ data }) => data.orderId ?? '',
  );
  return [...unmatchedOrders.union(new Set(told.keys()))]
    .map((orderId) => ({ orderId, times: told.get(orderId)?.length ?? 0 }))
    .filter(({ orderId, times }) => times !== 1 || !unmatchedOrders.has(orderId))
    .map(({ orderId, times }) => ({
      fault: 'lost event',
      sessionId: null,
      text: `the notice about ${orderId}, ${unmatchedOrders.has(orderId) ? '' : 'not '}acknowledged, is told ${times} times`,
    }));
}

/**
 * Charged is what succeeded, came late, twice, or with another amount: order by order. AMPERE tells of a person only whether anything was
 * paid: that is told once, however often the person paid.
 */
function wrongCharges({ orders, payments }: Snapshot): Damage[] {
  const charged = new Set(orders.filter((order) => order.charged).map(({ reference }) => reference));
  const byOrder = payments
    .filter(({ provider }) => provider !== 'ampere')
    .filter(({ id, outcome }) => (outcome !== null) !== charged.has(id))
    .map(({ id, sessionId, outcome }) => ({ sessionId, text: `${id} is ${outcome}, and not so over there` }));
  const people = Map.groupBy(
    payments.filter(({ provider }) => provider === 'ampere'),
    ({ sessionId }) => sessionId,
  );
  const byPerson = [...people].flatMap(([sessionId, own]) => {
    const ours = own.filter(({ outcome }) => outcome !== null).length;
    const theirs = own.filter(({ id }) => charged.has(id)).length;
    return ours === Math.min(theirs, 1)
      ? []
      : [{ sessionId, text: `${theirs} charged by AMPERE, ${ours} told` }];
  });
  const wrong = [...byOrder, ...byPerson, ...wrongAmounts(orders, payments), ...strangers(orders, payments)];
  return wrong.map((damage) => ({ fault: 'lost write', ...damage }));
}

function wrongAmounts(orders: readonly Order[], payments: readonly PaymentRecord[]) {
  return payments.flatMap(({ id, sessionId, amount, currency, outcome }) => {
    const order = orders.find(({ reference }) => reference === id);
    if (!order || outcome === 'mismatched') return [];
    const isSame = order.currency === currency && parseAmount(order.amount, currency) === amount;
    return isSame ? [] : [{ sessionId, text: `${id} is ${amount} ${currency}, over there ${order.amount}` }];
  });
}

/** An order that nobody wrote ahead of. */
function strangers(orders: readonly Order[], payments: readonly PaymentRecord[]) {
  const ours = new Set(payments.map(({ id }) => id));
  return orders
    .filter(({ reference }) => !ours.has(reference))
    .map(({ provider, reference }) => ({
      sessionId: null,
      text: `${provider} has ${reference}, which is not ours`,
    }));
}
