import { randomInt } from 'node:crypto';
import { findProduct } from './catalog.ts';
import type { Country } from './countries.ts';

/** Who ordered; `phone` in E.164. What the buyer left empty is left out: the checkout asks when a way to pay needs it. */
interface Customer {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Where an order stands, as far as money goes. Only Farebox's webhooks move it. */
export type OrderStatus = 'unpaid' | 'pending' | 'paid' | 'expired' | 'refunded' | 'disputed';

/** The Farebox session that an order is paid through. */
export interface CheckoutSession {
  readonly id: string;
  readonly url: string;
  readonly clientSecret: string;
}

/** The payment that paid an order; `amount` in minor units. */
interface Receipt {
  readonly paymentId: string;
  readonly method: string;
  /** The method's display name; null or missing where it is not known. */
  readonly methodName?: string | null;
  readonly amount: number;
  readonly currency: string;
}

/** What somebody bought. `amount` is in minor units and null until a plan was chosen; times are ISO 8601 UTC. */
export interface Order {
  readonly id: string;
  readonly productId: string;
  readonly country: string;
  readonly currency: string;
  readonly amount: number | null;
  readonly customer: Customer;
  readonly status: OrderStatus;
  /** Why a person must look at this order. */
  readonly attention: string | null;
  /** What last happened, for the buyer to read. */
  readonly note: string | null;
  readonly session: CheckoutSession | null;
  readonly receipt: Receipt | null;
  /** Whether the buyer canceled the subscription that this order was. */
  readonly subscriptionEnded: boolean;
  /** The sequence of the latest event that was told of its session; 0 before the first. */
  readonly toldUpTo: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What the order form brought. */
export interface Purchase {
  readonly productId: string;
  readonly country: Country;
  /** In minor units; null when a plan sets it. */
  readonly amount: number | null;
  readonly customer: Customer;
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

// The id is all that a buyer needs to see the order, so it must not be guessable: 100 random bits.
const newOrderId = (): string =>
  `ord_${Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

/** A new order, not paid and not yet known to Farebox. */
export function newOrder({ productId, country, amount, customer }: Purchase, now: Date): Order {
  return {
    id: newOrderId(),
    productId,
    country: country.code,
    currency: country.currency,
    amount,
    customer,
    status: 'unpaid',
    attention: null,
    note: null,
    session: null,
    receipt: null,
    subscriptionEnded: false,
    toldUpTo: 0,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
}

/** Whether the buyer can still be sent to the checkout. */
export const canBePaid = (order: Order): boolean => order.status === 'unpaid' || order.status === 'pending';

/** Whether the buyer has a subscription to look after. */
export const canBeManaged = (order: Order): boolean =>
  order.status === 'paid' && order.receipt !== null && findProduct(order.productId)?.kind === 'subscription';
