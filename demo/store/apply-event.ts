import type { Event } from '@farebox/contract';
import type { EventPayment, FareboxEvent } from './event.ts';
import type { Order } from './order.ts';
import { formatPrice } from './price.ts';

/** What an event changes of an order; nothing when it changes nothing. */
type Change = Partial<Pick<Order, 'status' | 'attention' | 'note' | 'receipt' | 'subscriptionEnded'>>;
type Effect = (order: Order, payment: EventPayment | undefined) => Change;

const told = (payment: EventPayment | undefined): string =>
  payment ? `${formatPrice(payment.amount, payment.currency)}, payment ${payment.id}` : 'no payment given';

const needsPerson =
  (why: string): Effect =>
  (_order, payment) => ({ attention: `${why} (${told(payment)}).` });

const isOpen = (order: Order): boolean => ['unpaid', 'pending', 'expired'].includes(order.status);

function isWhatWasOrdered(order: Order, payment: EventPayment): boolean {
  if (order.amount === null) return true;
  return payment.amount === order.amount && payment.currency === order.currency;
}

const paid: Effect = (order, payment) => {
  if (!payment) return { attention: 'Farebox reported a success without its payment.' };
  if (order.receipt) {
    const isSame = order.receipt.paymentId === payment.id;
    return isSame ? {} : { attention: `Paid by two payments (${told(payment)}). Refund one.` };
  }
  // Farebox checks the amount itself; a shop that compares again is safe from its own mistakes as well.
  if (!isWhatWasOrdered(order, payment))
    return needsPerson('Paid another amount than ordered')(order, payment);
  const { id: paymentId, method, methodName, amount, currency } = payment;
  const receipt = { paymentId, method, methodName, amount, currency };
  return isOpen(order) ? { status: 'paid', note: null, receipt } : { receipt };
};

const refunded: Effect = (order, payment) => {
  if (!payment) return needsPerson('Refunded')(order, payment);
  const { status, amount, currency, refundedAmount, requestedAmount } = payment;
  if (status === 'partially_refunded') {
    if (refundedAmount === null) return needsPerson('Refunded in part')(order, payment);
    return { status: 'paid', note: `${formatPrice(refundedAmount, currency)} of it was refunded.` };
  }
  const isPart = status === 'refund_pending' && requestedAmount !== null && requestedAmount < amount;
  return isPart
    ? { note: `${formatPrice(requestedAmount, currency)} of it is on its way back to you.` }
    : { status: 'refunded', note: null };
};

/** What was told as on its way back was not given back after all. */
const notRefunded: Effect = (order, payment) => {
  const earlier = payment?.refundedAmount ?? 0;
  const note =
    payment && earlier > 0 ? `${formatPrice(earlier, payment.currency)} of it was refunded.` : null;
  return { status: order.status === 'refunded' && order.receipt ? 'paid' : order.status, note };
};

const effects: Readonly<Partial<Record<Event['type'], Effect>>> = {
  'payment.succeeded': paid,
  'payment.late': needsPerson('Paid after the checkout had expired: send it, or refund it'),
  'payment.duplicate': needsPerson('Paid twice: refund one'),
  'payment.mismatched': needsPerson('Paid another amount than ordered'),
  'payment.pending': (order) => (order.status === 'unpaid' ? { status: 'pending', note: null } : {}),
  'payment.failed': (order) =>
    isOpen(order)
      ? {
          status: order.status === 'expired' ? 'expired' : 'unpaid',
          note: 'The last payment did not go through.',
        }
      : {},
  'payment.refunded': refunded,
  'payment.refund_failed': notRefunded,
  'payment.disputed': (order, payment) => ({
    status: 'disputed',
    ...needsPerson('Disputed')(order, payment),
  }),
  'subscription.canceled': () => ({ subscriptionEnded: true }),
  'session.expired': (order) =>
    order.status === 'unpaid' || order.status === 'pending' ? { status: 'expired' } : {},
};

/** Events that only say where things stand: one that comes after a later one says where they stood, and is old news. */
const progress: ReadonlySet<string> = new Set<Event['type']>([
  'payment.pending',
  'payment.failed',
  'payment.refunded',
  'payment.refund_failed',
  'session.expired',
]);

const isOldNews = (order: Order, { type, sequence }: FareboxEvent): boolean =>
  progress.has(type) && sequence < order.toldUpTo;

/**
 * What a Farebox event makes of an order. Events may come late, twice, or in another order than they happened:
 * what was paid never becomes unpaid again, and an event that the shop does not know changes nothing.
 */
export function applyEvent(order: Order, event: FareboxEvent, now: Date): Order {
  const effect = Object.hasOwn(effects, event.type) ? effects[event.type as Event['type']] : undefined;
  if (!effect || isOldNews(order, event)) return order;
  const change = effect(order, event.payment);
  const toldUpTo = Math.max(order.toldUpTo, event.sequence);
  return { ...order, ...change, toldUpTo, updatedAt: now.toISOString() };
}
