import type { CreateSession } from '@farebox/contract';
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

function sessionRequest({ order, product, back }: Sale, storeUrl: string): CreateSession {
  const { name } = product;
  const image = `${storeUrl}/pictures/${product.id}.svg`;
  const what =
    order.amount === null
      ? { mode: 'subscription' as const, items: [{ name, quantity: 1, image }] }
      : {
          mode: 'payment' as const,
          amount: order.amount,
          currency: order.currency,
          items: [{ name, quantity: 1, amount: order.amount, image }],
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

/** The members of Farebox's answer. Throws FareboxFailed when it says no. */
async function readAnswer(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await response.json().catch(() => undefined);
  const members = isObject(body) ? body : {};
  const { code, detail } = members;
  if (!response.ok && typeof code === 'string') throw new FareboxFailed(code, String(detail ?? code));
  if (!response.ok) throw unexpected(response);
  return members;
}

const unexpected = ({ status }: Response): FareboxFailed =>
  new FareboxFailed('unexpected_answer', `expected what was asked for, got HTTP ${status} without it`);

const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//.test(value);

/** Asks Farebox, and once only however often it is sent with this key. Throws FareboxFailed. */
async function post(path: string, key: string, { body, access }: { body: object; access: FareboxAccess }) {
  const request = {
    method: 'POST',
    headers: {
      authorization: `Bearer ${access.secretKey}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  return await fetch(`${access.fareboxUrl}${path}`, request).catch((cause: unknown) => {
    throw new FareboxFailed('unreachable', 'the Farebox server does not answer', { cause });
  });
}

/**
 * Creates the session that an order is paid through. Asked again for the same order, Farebox gives the same session:
 * the order's id is the idempotency key. Throws FareboxFailed.
 */
export async function createSession(sale: Sale, access: FareboxAccess): Promise<CheckoutSession> {
  const body = sessionRequest(sale, access.storeUrl);
  const response = await post('/v1/sessions', sale.order.id, { body, access });
  const { id, url, clientSecret } = await readAnswer(response);
  if (typeof id !== 'string' || typeof clientSecret !== 'string' || !isWebAddress(url))
    throw unexpected(response);
  return { id, url, clientSecret };
}

/** How long a link works, in seconds: a day longer than Farebox gives the same one again. */
const LINK_LASTS = 2 * 24 * 60 * 60;

/**
 * The address of the page on which a subscriber sees and cancels what a payment bought. For a day the same payment gives the same one, so
 * nobody gains tries at the phone number by asking again. Throws FareboxFailed.
 */
export async function subscriptionPage(payment: string, access: FareboxAccess): Promise<string> {
  const body = { payment, expiresIn: LINK_LASTS };
  const response = await post('/v1/subscriptions/links', `link-${payment}`, { body, access });
  const { url } = await readAnswer(response);
  if (!isWebAddress(url)) throw unexpected(response);
  return url;
}
