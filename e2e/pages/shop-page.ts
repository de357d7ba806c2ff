import type { Locator, Page } from '@playwright/test';

/** What a page of the stand-in shop has written down (shop-pages/public/hear.js). */
export interface Heard {
  /** Events of the checkout, by name, in their order. */
  readonly events: readonly string[];
  /** The same, as the callbacks of a component were told. */
  readonly calls: readonly string[];
  readonly errors: readonly { readonly code: string; readonly type: string; readonly recoverable: boolean }[];
  /** What the page's policy stopped. */
  readonly violations: readonly string[];
}

/** A page of the stand-in shop. */
export class ShopPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Where a paid session leads to. */
  get thanks(): Locator {
    return this.page.getByRole('heading', { name: 'Thank you for your order' });
  }

  /** The button of a page that shows its checkout only when it is wanted. */
  get openButton(): Locator {
    return this.page.getByRole('button', { name: /^(Pay|Buy)$/ });
  }

  /** The buttons that only the pages written with a framework have. */
  get renderAgain(): Locator {
    return this.page.getByRole('button', { name: 'Render again' });
  }

  get hide(): Locator {
    return this.page.getByRole('button', { name: 'Hide the checkout' });
  }

  get show(): Locator {
    return this.page.getByRole('button', { name: 'Show the checkout' });
  }

  async heard(): Promise<Heard> {
    const heard: unknown = await this.page.evaluate('window.heard');
    return heard as Heard;
  }
}
