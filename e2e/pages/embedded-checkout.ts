import type { Page } from '@playwright/test';
import { Checkout } from './checkout.ts';

/** The checkout that the script tag puts on the shop's page. */
export class EmbeddedCheckout extends Checkout {
  constructor(page: Page) {
    super(page, page.getByRole('region', { name: 'Payment' }));
  }
}
