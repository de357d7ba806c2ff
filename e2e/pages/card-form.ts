import type { FrameLocator, Locator, Page } from '@playwright/test';

/** A card of the sandbox, as somebody types it. */
export interface TypedCard {
  readonly number: string;
  readonly expiry: string;
  readonly code: string;
  readonly holder: string;
}

const card = (number: string): TypedCard => ({
  number,
  expiry: '12/30',
  code: '739',
  holder: 'Lucía Romero',
});

/** A card whose bank asks for a one-time password (3-D Secure). */
export const challenged = card('5111 1111 1111 1111');
/** One that nobody asks about, and one that is declined at once. */
export const approved = card('4012 0000 3333 0026');
export const declined = card('4043 4099 9999 1437');

/** The method that asks for a card. */
export const creditCard = { method: /^Credit card/, fields: {} } as const;

/** The fields of a card: in the frame of a checkout, or on a page of their own. */
export class CardForm {
  readonly #in: FrameLocator | Locator;

  constructor(place: FrameLocator | Locator) {
    this.#in = place;
  }

  /** The form in the frame that is in this part of a page. */
  static inFrameOf(root: Locator): CardForm {
    return new CardForm(root.frameLocator('iframe'));
  }

  get number(): Locator {
    return this.#in.getByLabel('Card number');
  }

  get expiry(): Locator {
    return this.#in.getByLabel('Expiry date (MM/YY)');
  }

  get code(): Locator {
    return this.#in.getByLabel('Security code');
  }

  get holder(): Locator {
    return this.#in.getByLabel('Name on card');
  }

  get payButton(): Locator {
    return this.#in.getByRole('button', { name: /^Pay / });
  }

  /** Something that is said about what was typed. */
  said(text: string): Locator {
    return this.#in.getByText(text);
  }

  async type({ number, expiry, code, holder }: TypedCard): Promise<void> {
    await this.number.fill(number);
    await this.expiry.fill(expiry);
    await this.code.fill(code);
    await this.holder.fill(holder);
  }

  async pay(typed: TypedCard): Promise<void> {
    await this.type(typed);
    await this.payButton.click();
  }
}

/** The page of a card's bank. */
export class BankPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get password(): Locator {
    return this.#page.getByLabel('One-time password');
  }

  async confirm(password = '123456'): Promise<void> {
    await this.password.fill(password);
    await this.#page.getByRole('button', { name: 'Confirm' }).click();
  }

  async decline(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Decline' }).click();
  }

  async leave(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Leave' }).click();
  }
}
