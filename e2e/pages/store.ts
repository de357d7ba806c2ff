import { randomInt } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';

/** Where the shopper pays: on Farebox's page, or on the shop's own through the script tag. */
export type Place = 'hosted' | 'embedded';

/** What somebody wants to buy. */
export interface Purchase {
  readonly country: string;
  /** The product's id in the catalogue. */
  readonly product: string;
}

const BUTTONS: Readonly<Record<Place, string>> = {
  hosted: 'Pay on the hosted page',
  embedded: 'Pay on this page',
};

/** The demo's shop, as somebody who buys there sees it. */
export class Store {
  readonly page: Page;
  readonly #url: string;

  /** `url` carries no trailing slash. */
  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  get phone(): Locator {
    return this.page.getByLabel('Phone');
  }

  async open(): Promise<void> {
    await this.page.goto(this.#url);
  }

  /** Opens a product's page as a country sees it. */
  async openProduct({ country, product }: Purchase): Promise<void> {
    await this.page.goto(`${this.#url}/products/${product}?country=${country}`);
  }

  /** Opens the shop's desk: what the merchant sees. */
  async openDesk(): Promise<void> {
    await this.page.goto(`${this.#url}/orders`);
  }

  /** An order on the desk. */
  orderRow(orderId: string): Locator {
    const link = this.page.locator(`a[href="/orders/${orderId}"]`);
    return this.page.getByRole('row').filter({ has: link });
  }

  /** The webhooks on the desk that told of an order. */
  webhooks(orderId: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: orderId });
  }

  /** Resolves once the desk has heard a webhook of this type about an order. Without a script the page is as old as its loading. */
  async hears(orderId: string, type: string): Promise<void> {
    await expect(async () => {
      await this.openDesk();
      await expect(this.webhooks(orderId).filter({ hasText: type })).toHaveCount(1, { timeout: 1000 });
    }).toPass();
  }

  /** Orders a product and goes on to the checkout, as somebody whom no provider knows yet; resolves to the phone number given. */
  async buy(purchase: Purchase, place: Place): Promise<string> {
    await this.openProduct(purchase);
    // AMPERE proves a payment by a phone number's access, so two tests must never share a number.
    const sample = await this.phone.inputValue();
    const phone = sample.replace(/\d{7}$/, String(randomInt(1_000_000, 10_000_000)));
    await this.buyAs(phone, purchase, place);
    return phone.replace(/[\s()-]/g, '');
  }

  /** The same as somebody with this phone number; the shop is given none when it is empty. */
  async buyAs(phone: string, purchase: Purchase, place: Place): Promise<void> {
    await this.openProduct(purchase);
    await this.phone.fill(phone);
    await this.page.getByRole('button', { name: BUTTONS[place] }).click();
  }
}
