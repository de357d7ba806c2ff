import type { Page } from '@playwright/test';
import { Checkout } from './checkout.ts';

/** The checkout on Farebox's own page. */
export class HostedCheckout extends Checkout {
  constructor(page: Page) {
    super(page, page.getByRole('main'));
  }

  /** The address of the checkout, to open it again or in another tab. */
  async address(): Promise<string> {
    await this.methods.first().waitFor();
    return this.page.url();
  }
}
