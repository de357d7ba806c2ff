/** What a card says; `month` and `year` of two digits. */
export interface CardData {
  readonly number: string;
  readonly month: string;
  readonly year: string;
  readonly code: string;
  readonly holder: string;
}

/**
 * A card on its way through one call (boxcharge.md, "Cards"): it is in memory only, and only until `forget`. Its data are private
 * members, so that whoever prints, logs or stores a structure that holds a card by mistake gets nothing of it.
 */
export class Card {
  #data: CardData | undefined;

  constructor(data: CardData) {
    this.#data = data;
  }

  /** What is on the card. Undefined once it was forgotten. */
  reveal(): CardData | undefined {
    return this.#data;
  }

  /** Whether a text repeats the number. */
  isNumberIn(text: string): boolean {
    return this.#data !== undefined && text.replace(/[\s-]/g, '').includes(this.#data.number);
  }

  /** Whether a text repeats the security code as a word; short as it is, that may be by chance. */
  isCodeIn(text: string): boolean {
    return this.#data !== undefined && text.split(/\W+/).includes(this.#data.code);
  }

  /** Lets go of it. */
  forget(): void {
    this.#data = undefined;
    // V8 keeps the text that the last regular expression matched; now it keeps this one.
    /none/.test('none');
  }

  toJSON(): string {
    return '[card]';
  }
}
