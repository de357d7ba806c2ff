import { expect, type Locator, type Page } from '@playwright/test';
import { EmbeddedCheckout } from './embedded-checkout.ts';

/** Where the code stands that makes a checkout look so. */
type Sample = 'With a script tag' | 'With React';

/** The shop's page to try looks on: a live checkout, what changes it, and the code. */
export class LookPage {
  readonly checkout: EmbeddedCheckout;
  readonly #page: Page;
  readonly #url: string;

  /** `store` is the shop's address, without a trailing slash. */
  constructor(page: Page, store: string) {
    this.checkout = new EmbeddedCheckout(page);
    this.#page = page;
    this.#url = `${store}/appearance`;
  }

  get warning(): Locator {
    return this.#page.getByRole('status').filter({ hasText: 'contrast' });
  }

  /** What became of the payment that the visitor came back from. */
  get returned(): Locator {
    return this.#page.getByRole('status').filter({ hasText: 'Here is another checkout' });
  }

  control(label: string): Locator {
    return this.#page.getByRole('form', { name: 'The look' }).getByLabel(label, { exact: true });
  }

  preset(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  code(sample: Sample): Locator {
    return this.#page.getByRole('region', { name: sample }).locator('code');
  }

  copy(sample: Sample): Locator {
    return this.#page.getByRole('region', { name: sample }).getByRole('button');
  }

  async open(): Promise<void> {
    await this.#page.goto(this.#url);
    await expect(this.checkout.payButton).toBeVisible();
  }
}
