import type { Locator, Page } from '@playwright/test';

/** The subscriber's own page at Farebox. */
export class SubscriptionPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get root(): Locator {
    return this.page.getByRole('main');
  }

  get phone(): Locator {
    return this.page.getByLabel('Phone number');
  }

  get show(): Locator {
    return this.button('Show my subscription');
  }

  /** What is said of the subscription. */
  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 2, name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Says that the number is another one's, and how many tries are left. */
  get wrong(): Locator {
    return this.page.getByRole('alert');
  }

  /** Gives a phone number. */
  async confirm(phone: string): Promise<void> {
    await this.phone.fill(phone);
    await this.show.click();
  }
}
