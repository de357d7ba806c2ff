import type { Locator, Page } from '@playwright/test';

/** The merchant's view of one order, where its money is given back and its provider is complained to. */
export class DeskOrder {
  readonly page: Page;
  readonly #url: string;

  /** `url` is the shop's address, without a trailing slash. */
  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  async open(orderId: string): Promise<void> {
    await this.page.goto(`${this.#url}/desk/${orderId}`);
  }

  /** What is said under a name, such as `Stands at`. */
  fact(name: string): Locator {
    const pair = this.page.locator('dl > div').filter({ has: this.page.getByText(name, { exact: true }) });
    return pair.locator('dd');
  }

  get problem(): Locator {
    return this.page.getByRole('alert');
  }

  get complaints(): Locator {
    return this.page.locator('.payment').getByRole('listitem');
  }

  /** Gives money back: an amount such as `100.50`, or all that is left. */
  async refund(amount = ''): Promise<void> {
    await this.page.getByLabel(/^Amount in/).fill(amount);
    await this.page.getByRole('button', { name: 'Refund' }).click();
  }

  /** Decides about a payment under review. */
  async resolve(decision: 'It was paid' | 'It was not paid', note: string): Promise<void> {
    await this.page.getByLabel('How do you know?').fill(note);
    await this.page.getByRole('button', { name: decision }).click();
  }

  async complain(
    description: string,
    picture?: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    await this.page.getByLabel('What is wrong').fill(description);
    if (picture) await this.page.getByLabel(/^Picture/).setInputFiles(picture);
    await this.page.getByRole('button', { name: 'Complain' }).click();
  }
}
