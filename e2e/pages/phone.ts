import type { Page } from '@playwright/test';
import type { Ending } from './provider-page.ts';

/** The shopper's phone, on which the sandbox asks about what is paid without a page of the provider's. */
export class Phone {
  readonly #page: Page;
  readonly #sandbox: string;

  /** `sandbox` is the sandbox's address, without a slash at its end. */
  constructor(page: Page, sandbox: string) {
    this.#page = page;
    this.#sandbox = sandbox;
  }

  /** Answers the request of this provider's method that came last. */
  async end(asking: string, ending: Ending): Promise<void> {
    await this.#page.goto(`${this.#sandbox}/phone`);
    const request = this.#page.getByRole('term').filter({ hasText: asking });
    await request.first().locator('xpath=following-sibling::dd//a').click();
    await this.#page.getByRole('button', { name: ending, exact: true }).click();
  }

  /** What the bank calls the payment that was just approved. */
  async bankReference(): Promise<string> {
    const name = this.#page.getByRole('term').filter({ hasText: 'Bank reference' });
    return (await name.locator('xpath=following-sibling::dd').textContent()) ?? '';
  }
}
