import type { Product } from './catalog.ts';
import type { CheckoutSession, Order } from './order.ts';

/** Farebox could not be asked, or said no. `code` is `unreachable`, `unexpected_answer`, or the code that Farebox gave. */
export class FareboxFailed extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'FareboxFailed';
    this.code = code;
  }
}

/** What it takes to talk to a Farebox server. Addresses carry no trailing slash. */
export interface FareboxAccess {
  readonly fareboxUrl: string;
  readonly storeUrl: string;
  readonly secretKey: string;
}

/** What is sold, to whom. */
export interface Sale {
  readonly order: Order;
  readonly product: Product;
  /** The path of the page that the checkout leads back to; the order's own, or the product's, when left out. */
  readonly back?: string;
}

const TIMEOUT_MS = 10_000;

function sessionRequest({ order, product, back }: Sale, storeUrl: string): Record<string, unknown> {
  const what =
    order.amount === null
      ? { mode: 'subscription', items: [{ name: product.name, quantity: 1 }] }
      : {
          mode: 'payment',
          amount: order.amount,
          currency: order.currency,
          items: [{ name: product.name, quantity: 1, amount: order.amount }],
        };
  return {
    ...what,
    country: order.country,
    reference: order.id,
    customer: order.customer,
    successUrl: storeUrl + (back ?? `/orders/${order.id}`),
    cancelUrl: storeUrl + (back ?? `/products/${product.id}?country=${order.country}`),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The session in Farebox's answer. Throws FareboxFailed when there is none. */
async function readSession(response: Response): Promise<CheckoutSession> {
  const body: unknown = await response.json().catch(() => undefined);
  const { id, url, clientSecret, code, detail } = isObject(body) ? body : {};
  if (!response.ok && typeof code === 'string') throw new FareboxFailed(code, String(detail ?? code));
  const isSession = typeof id === 'string' && typeof clientSecret === 'string' && typeof url === 'string';
  if (!response.ok || !isSession || !/^https?:\/\//.test(url)) {
    throw new FareboxFailed(
      'unexpected_answer',
      `expected a session, got HTTP ${response.status} without one`,
    );
  }
  return { id, url, clientSecret };
}

/**
 * Creates the session that an order is paid through. Asked again for the same order, Farebox gives the same session:
 * the order's id is the idempotency key. Throws FareboxFailed.
 */
export async function createSession(
  sale: Sale,
  { fareboxUrl, storeUrl, secretKey }: FareboxAccess,
): Promise<CheckoutSession> {
  const request = {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secretKey}`,
      'content-type': 'application/json',
      'idempotency-key': sale.order.id,
    },
    body: JSON.stringify(sessionRequest(sale, storeUrl)),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  const response = await fetch(`${fareboxUrl}/v1/sessions`, request).catch((cause: unknown) => {
    throw new FareboxFailed('unreachable', 'the Farebox server does not answer', { cause });
  });
  return readSession(response);
}
