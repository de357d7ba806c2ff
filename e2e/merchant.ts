import type { APIRequestContext } from '@playwright/test';
import { demoKeys } from '../demo/keys.ts';

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
   * Ends the session that a hosted checkout at this address is about.
   * @throws Error when Farebox refuses.
   */
  async expire(checkoutAddress: string): Promise<void> {
    const sessionId = /\/c\/(.+)_secret_/.exec(checkoutAddress)?.[1];
    const response = await this.#request.post(`${this.#url}/v1/sessions/${sessionId}/expire`, {
      headers: { authorization: `Bearer ${demoKeys.secretKey}` },
    });
    if (!response.ok()) throw new Error(`expected the session to expire, got HTTP ${response.status()}`);
  }
}
