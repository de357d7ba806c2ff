import type { Locator, Page } from '@playwright/test';

/** What somebody can do on a provider's payment page. */
export type Ending = 'Approve' | 'Decline' | 'Time out' | 'Pay later' | 'Close';

/** A provider's payment page. The sandbox gives all of them the same one, under their own name. */
export class ProviderPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Whose page it is. */
  brand(name: string): Locator {
    return this.page.getByRole('main').getByText(name, { exact: true });
  }

  button(ending: Ending): Locator {
    return this.page.getByRole('button', { name: ending, exact: true });
  }

  /** Waits until the page stands, so that going back leaves it, not the page before. */
  async arrive(): Promise<void> {
    await this.button('Approve').waitFor();
  }

  /** Presses a button of this page's: one of the page before may have the same name. */
  async end(ending: Ending): Promise<void> {
    await this.arrive();
    await this.button(ending).click();
  }

  /** Leaves the page with the browser's own button. */
  async goBack(): Promise<void> {
    await this.arrive();
    // A page that the browser has kept does not load again.
    await this.page.goBack({ waitUntil: 'commit' });
  }
}
