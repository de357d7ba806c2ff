import type { Locator, Page } from '@playwright/test';

/** A method of the checkout and what it asks for: fields by label, with the option to choose. */
export interface Choice {
  readonly method: RegExp;
  readonly fields: Readonly<Record<string, string>>;
}

/** The checkout as a shopper reads and uses it, the same wherever it stands. */
export class Checkout {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  get methods(): Locator {
    return this.root.getByRole('radio');
  }

  get payButton(): Locator {
    return this.root.getByRole('button', { name: /^(Pay .*\d|Continue to pay)/ });
  }

  get trouble(): Locator {
    return this.root.getByText('We could not reach the payment service');
  }

  get broken(): Locator {
    return this.root.getByRole('heading', { name: 'The checkout could not be loaded' });
  }

  get tryAgain(): Locator {
    return this.root.getByRole('button', { name: 'Try again' });
  }

  /** Closes a checkout that is above the page. */
  get close(): Locator {
    return this.root.getByRole('button', { name: 'Close' });
  }

  /** Hands the session to a phone. */
  get onPhone(): Locator {
    return this.root.getByRole('button', { name: 'Continue on your phone' });
  }

  /** A QR code. */
  get code(): Locator {
    return this.root.getByRole('img', { name: /^QR code/ });
  }

  /** Takes it back from the phone. */
  get here(): Locator {
    return this.root.getByRole('button', { name: 'Pay on this device' });
  }

  /** The provider's page is open in a window beside this page. */
  get inWindow(): Locator {
    return this.root.getByRole('heading', { name: 'Finish paying in the window that opened' });
  }

  get openWindowAgain(): Locator {
    return this.root.getByRole('button', { name: 'Open the payment page again' });
  }

  get waiting(): Locator {
    return this.root.getByRole('heading', { name: 'Waiting for your payment' });
  }

  get paid(): Locator {
    return this.root.getByRole('heading', { name: 'Payment received' });
  }

  get expired(): Locator {
    return this.root.getByRole('heading', { name: 'This checkout has expired' });
  }

  get declined(): Locator {
    return this.root.getByRole('alert').filter({ hasText: 'was not completed' });
  }

  get alreadyActive(): Locator {
    return this.root.getByRole('alert').filter({ hasText: 'has access already' });
  }

  get subscriptionLink(): Locator {
    return this.root.getByRole('link', { name: 'Show my subscription' });
  }

  /** A text field of the chosen method. */
  textField(label: string): Locator {
    return this.root.getByRole('textbox', { name: label });
  }

  get paidElsewhere(): Locator {
    return this.root.getByRole('alert').filter({ hasText: 'in another tab or on another device' });
  }

  get goOn(): Locator {
    return this.root.getByRole('link', { name: 'Continue to the payment page' });
  }

  get anotherWay(): Locator {
    return this.root.getByRole('button', { name: 'Choose another way to pay' });
  }

  get payHere(): Locator {
    return this.root.getByRole('button', { name: 'Pay here instead' });
  }

  get followHere(): Locator {
    return this.root.getByRole('button', { name: 'Follow it here' });
  }

  /** The id of the order that is paid here, as the shopper reads it. */
  async orderId(): Promise<string> {
    const text = await this.root.getByText(/^Reference ord_/).textContent();
    return text?.replace('Reference ', '') ?? '';
  }

  method({ method }: Choice): Locator {
    return this.root.getByRole('radio', { name: method });
  }

  /** A field of the chosen method to choose from; those of the others are not shown. */
  field(label: string): Locator {
    return this.root.getByRole('combobox', { name: label });
  }

  async choose(choice: Choice): Promise<void> {
    await this.method(choice).check();
    for (const [label, option] of Object.entries(choice.fields)) await this.field(label).selectOption(option);
  }

  /** Chooses a method and goes to the provider's page. */
  async pay(choice: Choice): Promise<void> {
    await this.choose(choice);
    await this.payButton.click();
  }
}
