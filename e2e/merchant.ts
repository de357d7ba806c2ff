import { randomInt } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { demoKeys } from '../demo/keys.ts';

/** A session, as far as a test needs it. */
export interface Session {
  readonly id: string;
  readonly clientSecret: string;
  /** The address of its hosted page. */
  readonly url: string;
}

/** What a session is about; Morning Assam for somebody in Spain when left out. */
export type SessionRequest = Readonly<Record<string, unknown>>;

/** The demo's merchant, at Farebox's HTTP interface. */
export class Merchant {
  readonly #request: APIRequestContext;
  readonly #url: string;

  /** `url` is the Farebox server's address, without a trailing slash. */
  constructor(request: APIRequestContext, url: string) {
    this.#request = request;
    this.#url = url;
  }

  /**
   * Asks for a session.
   * @throws Error when Farebox refuses.
   */
  async createSession(over: SessionRequest = {}): Promise<Session> {
    // A phone number of its own: AMPERE proves a payment by a number's access, so two tests must never share one.
    const phone = `+3461${randomInt(1_000_000, 10_000_000)}`;
    return this.#post('/v1/sessions', {
      amount: 1200,
      currency: 'EUR',
      country: 'ES',
      reference: `ord_${randomInt(2 ** 47)}`,
      customer: { name: 'Lucía Romero', email: 'lucia@example.com', phone },
      items: [{ name: 'Morning Assam', quantity: 1, amount: 1200 }],
      ...over,
    });
  }

  /**
   * Ends the session that a client secret, or the address of a hosted checkout, is about.
   * @throws Error when Farebox refuses.
   */
  async expire(secret: string): Promise<void> {
    await this.#post(`/v1/sessions/${/cs_[^_]+/.exec(secret)?.[0]}/expire`, {});
  }

  /**
   * How a session stands now: `open`, `completed`, `expired` or `canceled`.
   * @throws Error when Farebox does not know it.
   */
  async statusOf(id: string): Promise<string> {
    const headers = { authorization: `Bearer ${demoKeys.secretKey}` };
    const response = await this.#request.get(`${this.#url}/v1/sessions/${id}`, { headers });
    if (!response.ok()) throw new Error(`expected session ${id}, got HTTP ${response.status()}`);
    return (await response.json()).status;
  }

  /** Asks somebody in Turkey to choose a plan, in this language. */
  async sellSubscription(locale: string): Promise<Session & { readonly phone: string }> {
    const phone = `+90555${randomInt(1_000_000, 10_000_000)}`;
    const plan = { mode: 'subscription', amount: undefined, currency: undefined, items: [], country: 'TR' };
    const urls = { successUrl: `${this.#url}/docs`, cancelUrl: `${this.#url}/docs` };
    return { ...(await this.createSession({ ...plan, ...urls, locale, customer: { phone } })), phone };
  }

  /**
   * Has AMPERE asked about a payment, and makes the link to the page of the subscription that it paid.
   * @throws Error when Farebox refuses.
   */
  async linkSubscription(payment: string): Promise<string> {
    await this.#post(`/v1/payments/${payment}/sync`, {});
    return (await this.#post('/v1/subscriptions/links', { payment })).url;
  }

  /** Whether AMPERE says that this number (E.164) has access now. */
  async isSubscribed(phone: string): Promise<boolean> {
    const headers = { authorization: `Bearer ${demoKeys.secretKey}` };
    const params = { provider: 'ampere', phone };
    const response = await this.#request.get(`${this.#url}/v1/subscriptions`, { headers, params });
    return (await response.json()).active;
  }

  async #post(path: string, data: object): Promise<Session> {
    const headers = { authorization: `Bearer ${demoKeys.secretKey}` };
    const response = await this.#request.post(this.#url + path, { headers, data });
    if (!response.ok()) throw new Error(`expected POST ${path} to work, got HTTP ${response.status()}`);
    return response.json();
  }
}
