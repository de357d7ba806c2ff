import type { Money } from '../../src/domain/money.ts';
import { type Notice, successNotice } from '../../src/domain/notice.ts';
import type { Launch } from '../../src/providers/provider.ts';

/**
 * The three ways in which providers prove a result. `signed` (as PayAtom): a MAC on the notice, and a lookup by our reference.
 * `hinting` (as BoxCharge): its notice is only claimed, its lookup needs its own reference. `matched` (as Paysepro): a notice that
 * fits in every field, no lookup.
 */
export const KINDS = ['signed', 'hinting', 'matched'] as const;

/** One of those kinds, which is also its provider's name. */
export type Kind = (typeof KINDS)[number];

/** What a provider holds of one create call. */
export interface Order {
  readonly kind: Kind;
  /** Our payment's id, as the create call gave it. */
  readonly paymentId: string;
  /** The provider's own reference. */
  readonly reference: string;
  readonly price: Money;
  standing: 'open' | 'paid' | 'declined' | 'refunding' | 'refunded';
  /** What the shopper was charged: the provider's order. */
  charged: Money | null;
  /** Whether its provider prints the amount of the charge with one meaning. */
  isReadable: boolean;
  /** Whether a shopper was led to its page. */
  shown: boolean;
}

/** What becomes of a refund call. */
export const REFUND_FATES = ['take', 'done', 'refuse', 'never sent', 'lose', 'take and cut'] as const;

/** One of those. */
export type RefundFate = (typeof REFUND_FATES)[number];

/** What a provider's notice says, before it is written as a request's body. */
export interface Message {
  readonly kind: Kind;
  readonly paymentId: string;
  readonly reference: string;
  readonly said: Order['standing'];
  readonly amount: number;
  readonly currency: string;
  /** Whether the amount is printed with one meaning. */
  readonly isReadable: boolean;
  /** Whether its MAC is genuine; a forger cannot make one. */
  readonly sealed: boolean;
}

/** A create call whose answer has not come yet. */
export interface OpenCall {
  readonly order: Order;
  answer(): void;
  cut(): void;
}

/** Everything outside Farebox that providers hold and do. It survives every crash of ours. */
export interface World {
  readonly orders: Order[];
  /** Create calls that arrived, by our payment's id. */
  readonly calls: Map<string, number>;
  /** Refund calls that were not certainly refused, by our payment's id. */
  readonly refundCalls: Map<string, number>;
  /** What becomes of the next refund calls; they are taken when nothing is said. */
  readonly refundFates: RefundFate[];
  readonly openCalls: OpenCall[];
  /** Notices that were not acknowledged yet. */
  readonly outbox: Message[];
  /** Notices that were acknowledged: a provider may send them again all the same. */
  readonly sent: Message[];
  /** What these providers say of orders that are no payment of ours: another system's with the same account. */
  readonly strays: Message[];
  /** Who refuses every connection now. */
  readonly down: Set<Kind>;
}

/** Makes a world in which nothing was paid yet. */
export const createWorld = (): World => ({
  orders: [],
  calls: new Map(),
  refundCalls: new Map(),
  refundFates: [],
  openCalls: [],
  outbox: [],
  sent: [],
  strays: [],
  down: new Set(),
});

/** Takes an order, under a reference of the provider's own. */
export function takeOrder(world: World, kind: Kind, { id, price }: { id: string; price: Money }): Order {
  const reference = `${kind}-${world.orders.length + 1}`;
  const order: Order = {
    kind,
    paymentId: id,
    reference,
    price,
    standing: 'open',
    charged: null,
    isReadable: true,
    shown: false,
  };
  world.orders.push(order);
  return order;
}

/** Charges the shopper; a declined order can be paid after all. */
export function charge(
  world: World,
  order: Order,
  { isReadable = true, ...money }: Money & { readonly isReadable?: boolean },
): void {
  order.standing = 'paid';
  order.charged = money;
  order.isReadable = isReadable;
  world.outbox.push(messageOf(order));
}

/** The bank said no. */
export function decline(world: World, order: Order): void {
  order.standing = 'declined';
  world.outbox.push(messageOf(order));
}

/** The money is on its way back. */
export function beginRefund(world: World, order: Order): void {
  order.standing = 'refunding';
  world.outbox.push(messageOf(order));
}

/** The money is back: the merchant gave it back on the provider's own page, or asked for it through us. */
export function refund(world: World, order: Order): void {
  order.standing = 'refunded';
  world.outbox.push(messageOf(order));
}

/** Somebody pays an order of this account that is no payment of ours. */
export function payElsewhere(world: World, kind: Kind): void {
  const number = world.strays.length + 1;
  const stray: Message = {
    kind,
    paymentId: `pay_elsewhere_${number}`,
    reference: `elsewhere-${number}`,
    said: 'paid',
    amount: 1200,
    currency: 'EUR',
    isReadable: true,
    sealed: true,
  };
  world.strays.push(stray);
  world.outbox.push(stray);
}

/** What a genuine notice of this order says now. */
export const messageOf = ({
  kind,
  paymentId,
  reference,
  standing,
  charged,
  isReadable,
  price,
}: Order): Message => ({
  kind,
  paymentId,
  reference,
  said: standing,
  ...(charged ?? price),
  isReadable,
  sealed: true,
});

/** What a launch is answered with. */
export const launchOf = ({ kind, reference }: Order): Launch => ({
  next: { type: 'redirect', url: `https://${kind}.example/pay/${reference}` },
  providerReference: reference,
});

/** A text that is one amount in one country and another in another. */
const UNREADABLE = '12.000';

/** A provider's word as our notice. */
export function noticeOf(message: Message, evidence: Notice['evidence']): Notice {
  const { paymentId, reference: providerReference, said: providerStatus, amount, currency } = message;
  const base = { paymentId, evidence, providerReference, providerStatus };
  if (message.said === 'paid' && !message.isReadable)
    return successNotice(base, { amount: UNREADABLE, currency });
  if (message.said === 'paid') return { ...base, status: 'succeeded', amount, currency };
  const status = {
    open: 'pending',
    declined: 'failed',
    refunding: 'refund_pending',
    refunded: 'refunded',
  } as const;
  return { ...base, status: status[message.said] };
}
