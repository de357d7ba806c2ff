import type { ProviderName } from './provider-name.ts';

/** What a person can do on a payment page. */
export const CHOICES = ['approve', 'decline', 'timeout', 'later', 'close'] as const;

/** One thing that a person can do on a payment page. */
export type Choice = (typeof CHOICES)[number];

/** Where an order stands; `late` is an approval after the shopper was told something else. */
export type Outcome = 'open' | 'approve' | 'decline' | 'timeout' | 'later' | 'late';

/** How a provider calls each outcome in its own protocol. */
export type Words = Readonly<Record<Outcome, string>>;

/** One notice that was sent: when, and the HTTP status that came back, null when nobody answered. */
interface SentNotice {
  readonly at: string;
  readonly status: number | null;
}

/** An order as a provider keeps it; amounts are decimal text, as the merchant sent them. */
export interface Order {
  readonly provider: ProviderName;
  /** The provider's own id. */
  readonly id: string;
  /** The merchant's id. */
  readonly reference: string;
  readonly method: string;
  readonly amount: string;
  readonly currency: string;
  readonly openedAt: string;
  /** Where the shopper's app asks about it, under the sandbox's address; left out where it is paid on a page that they are sent to. */
  readonly phonePage?: string;
  outcome: Outcome;
  /** The outcome in the provider's own words. */
  status: string;
  /** Whether the shopper's money was taken. */
  charged: boolean;
  readonly notices: SentNotice[];
}

/** What opens an order. */
export type NewOrder = Pick<
  Order,
  'provider' | 'id' | 'reference' | 'method' | 'amount' | 'currency' | 'phonePage'
>;

/** An order that nobody has paid yet. */
export function openOrder(details: NewOrder, words: Words): Order {
  return {
    ...details,
    openedAt: new Date().toISOString(),
    outcome: 'open',
    status: words.open,
    charged: false,
    notices: [],
  };
}

/** Approved and declined orders are closed for good; people do pay in a tab that timed out. */
export const isSettled = (order: Order): boolean => order.charged || order.outcome === 'decline';

/** Moves an order and says whether it moved: a settled one never does, so that nobody is charged twice. */
export function moveOrder(order: Order, outcome: Outcome, words: Words): boolean {
  if (isSettled(order)) return false;
  const late = outcome === 'approve' && order.outcome !== 'open';
  order.outcome = late ? 'late' : outcome;
  order.status = words[order.outcome];
  order.charged = order.outcome === 'approve' || order.outcome === 'late';
  return true;
}

/** The bank thinks again: a declined order can be paid after all. */
export function reopen(order: Order): void {
  order.outcome = 'open';
}

/** The order as it stood, or might have stood, earlier; its notices are recorded with the order itself. */
export const asOf = <O extends Order>(order: O, outcome: Outcome, words: Words): O => ({
  ...order,
  outcome,
  status: words[outcome],
  charged: false,
});

/** Every order of every provider, newest first: the truth that a test compares a merchant's books with. */
export interface OrderStore {
  readonly orders: readonly Order[];
  record(order: Order): void;
}

/** An empty store of orders. */
export function createOrderStore(): OrderStore {
  const orders: Order[] = [];
  return { orders, record: (order) => void orders.unshift(order) };
}
