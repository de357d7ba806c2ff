import type { Locator, Page } from '@playwright/test';

/** The buyer's view of one order, which only the merchant's webhooks move. */
export class OrderPage {
  readonly page: Page;
  readonly #url: string;

  /** `url` is the shop's address, without a trailing slash. */
  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  get paid(): Locator {
    return this.page.getByRole('heading', { name: 'Thank you, it’s paid' });
  }

  get unpaid(): Locator {
    return this.page.getByRole('heading', { name: 'Waiting for your payment' });
  }

  get underWay(): Locator {
    return this.page.getByRole('heading', { name: 'Your payment is under way' });
  }

  get expired(): Locator {
    return this.page.getByRole('heading', { name: 'This checkout has expired' });
  }

  get lastFailed(): Locator {
    return this.page.getByText('The last payment did not go through.');
  }

  /** Leads to where a paid subscription is seen and canceled. */
  get manage(): Locator {
    return this.page.getByRole('button', { name: 'Manage your subscription' });
  }

  get canceled(): Locator {
    return this.page.getByText('You canceled this subscription.');
  }

  /** The method that paid it, by its name, and the provider. */
  get paidWith(): Locator {
    return this.page.getByRole('definition').filter({ hasText: ', through ' });
  }

  address(orderId: string): string {
    return `${this.#url}/orders/${orderId}`;
  }

  async open(orderId: string): Promise<void> {
    await this.page.goto(this.address(orderId));
  }
}
