import type { APIRequestContext } from '@playwright/test';
import type { Ending } from './pages/provider-page.ts';

const CHOICES: Readonly<Record<Ending, string>> = {
  Approve: 'approve',
  Decline: 'decline',
  'Time out': 'timeout',
  'Pay later': 'later',
  Close: 'close',
};

/** Somebody who pays a session anywhere but in the browser of the test. */
export class OtherDevice {
  readonly #request: APIRequestContext;
  readonly #url: string;

  /** `url` is the Farebox server's address, without a trailing slash. */
  constructor(request: APIRequestContext, url: string) {
    this.#request = request;
    this.#url = url;
  }

  /**
   * Starts a payment through the net banking of BoxCharge; resolves to the address of its page.
   * @throws Error when Farebox refuses.
   */
  async launch(clientSecret: string): Promise<string> {
    const response = await this.#request.post(`${this.#url}/v1/checkout/payments`, {
      headers: { authorization: `Bearer ${clientSecret}` },
      data: { method: 'boxcharge:nb', fields: { bankcode: 'TEST' } },
    });
    if (!response.ok()) throw new Error(`expected a payment, got HTTP ${response.status()}`);
    const { next } = await response.json();
    return next.url;
  }

  /**
   * Subscribes to the cheapest plan of AMPERE; resolves to the id of its payment.
   * @throws Error when Farebox refuses.
   */
  async subscribe(clientSecret: string): Promise<string> {
    const headers = { authorization: `Bearer ${clientSecret}` };
    const { methods } = await (await this.#request.get(`${this.#url}/v1/checkout`, { headers })).json();
    const data = { method: methods[0].id };
    const response = await this.#request.post(`${this.#url}/v1/checkout/payments`, { headers, data });
    if (!response.ok()) throw new Error(`expected a payment, got HTTP ${response.status()}`);
    const { payment, next } = await response.json();
    const page = await this.#request.get(next.url);
    await this.#request.post(page.url(), { form: { choice: 'approve' } });
    return payment.id;
  }

  /** Starts a payment and ends it; the provider has told Farebox by then. */
  async pay(clientSecret: string, ending: Ending): Promise<void> {
    const page = await this.launch(clientSecret);
    const response = await this.#request.post(page, { form: { choice: CHOICES[ending] } });
    if (!response.ok())
      throw new Error(`expected to come back from the provider, got HTTP ${response.status()}`);
  }
}
