import type { Page } from '@playwright/test';
import type { Shop } from '../shop-pages/shop.ts';
import { Checkout } from './checkout.ts';

/** A page of the shop that a test writes itself; the shopper comes back to it as it was. */
export class OwnPage {
  readonly page: Page;
  readonly checkout: Checkout;
  readonly #shop: Shop;

  constructor(page: Page, shop: Shop) {
    this.page = page;
    this.checkout = new Checkout(page, page.locator('#pay'));
    this.#shop = shop;
  }

  /** Where a session of this page's leads to. */
  get urls() {
    return { successUrl: `${this.#shop.url}/thanks`, cancelUrl: `${this.#shop.url}/basket` };
  }

  /** Shows this HTML at an address of the shop's, to which `search` is added. */
  async show(html: string, search = ''): Promise<void> {
    const url = this.#shop.sell({ page: 'written', html, farebox: '', clientSecret: '' });
    await this.page.goto(url + search);
  }
}
