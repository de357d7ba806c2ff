import { newClientSecret, newSessionId } from './ids.ts';
import { readCustomer } from './phone.ts';
import {
  type Customer,
  type Item,
  type MethodRules,
  type Session,
  type SessionMode,
  sourceOf,
} from './session.ts';

/** What a session is made from; `expiresIn` in seconds, `amount` in minor units. */
export interface SessionOrder {
  readonly mode: SessionMode;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly country: string;
  readonly reference: string;
  readonly customer: Customer;
  /** Who named the customer: the merchant's server, or a browser with the publishable key. */
  readonly customerBy: 'merchant' | 'shopper';
  readonly successUrl?: string | undefined;
  readonly cancelUrl?: string | undefined;
  readonly locale?: string | undefined;
  readonly items: readonly Item[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly methods: MethodRules;
  readonly expiresIn: number;
}

/**
 * Opens a session of a site.
 * @throws InvalidRequest when the customer's phone number cannot be read.
 */
export function newSession(site: string, order: SessionOrder, now: Date): Session {
  const id = newSessionId();
  const customer = readCustomer(order.customer, order.country);
  return {
    id,
    site,
    clientSecret: newClientSecret(id),
    mode: order.mode,
    status: 'open',
    amount: order.amount ?? null,
    currency: order.currency ?? null,
    country: order.country,
    reference: order.reference,
    customer,
    customerSource: sourceOf(customer, order.customerBy),
    successUrl: order.successUrl ?? null,
    cancelUrl: order.cancelUrl ?? null,
    locale: order.locale ?? null,
    items: order.items,
    metadata: order.metadata,
    methods: order.methods,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + order.expiresIn * 1000).toISOString(),
    completedBy: null,
  };
}
