import {
  CARD_FIELDS,
  type CardField,
  type CardProblem,
  type CardProblems,
  readCard,
  type TypedCard,
} from '@farebox/contract/card';
import { brandOf } from '@farebox/contract/card-brands';
import { joinDigits } from '@farebox/contract/digits';
import { groupNumber, slashExpiry, type Typed } from './typing.ts';

/** The card form on the page: its values and its problems. */
export class CardForm {
  readonly element: HTMLFormElement;
  readonly #now: () => Date;

  constructor(element: HTMLFormElement, now: () => Date) {
    this.element = element;
    this.#now = now;
    for (const field of CARD_FIELDS) {
      const input = this.#input(field);
      input.addEventListener('input', (event) => this.#typed(field, event));
      // An empty field is reported when the button is pressed, not when it loses the focus.
      input.addEventListener('change', () => input.value && this.#say(field, this.#check()[field]));
    }
  }

  /** Checks all fields, shows their problems and focuses the first invalid one. */
  isRight(): boolean {
    const problems = this.#check();
    this.show(problems);
    return Object.keys(problems).length === 0;
  }

  /** Shows the problems and focuses the first invalid field. */
  show(problems: CardProblems): void {
    for (const field of CARD_FIELDS) this.#say(field, problems[field]);
    const first = CARD_FIELDS.find((field) => problems[field]);
    if (first) this.#input(first).focus();
  }

  /** Disables the button while a launch is pending. */
  setBusy(busy: boolean): void {
    const button = this.element.querySelector('button');
    if (!button) return;
    if (busy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
    button.textContent = (busy ? button.dataset['busy'] : button.dataset['label']) ?? '';
  }

  get isBusy(): boolean {
    return this.element.querySelector('button[aria-disabled]') !== null;
  }

  #check(): CardProblems {
    const read = readCard(this.#values(), this.#now());
    return 'problems' in read ? read.problems : {};
  }

  #values(): TypedCard {
    const [number, expiry, code, holder] = CARD_FIELDS.map((field) => this.#input(field).value);
    return { number: number ?? '', expiry: expiry ?? '', code: code ?? '', holder: holder ?? '' };
  }

  #typed(field: CardField, event: Event): void {
    this.#say(field, undefined);
    const input = this.#input(field);
    const isDeleting = event instanceof InputEvent && event.inputType.startsWith('delete');
    const typed = { value: input.value, caret: input.selectionStart ?? input.value.length };
    if (field === 'number') write(input, groupNumber(typed));
    if (field === 'expiry') write(input, slashExpiry(typed, isDeleting));
    if (field === 'number') this.#nameBrand(joinDigits(input.value));
  }

  #nameBrand(digits: string): void {
    const place = this.element.querySelector('output');
    const name = brandOf(digits)?.name ?? '';
    if (place && place.textContent !== name) place.textContent = name;
  }

  /** The server has rendered all messages in the shopper's language. */
  #say(field: CardField, problem: CardProblem | undefined): void {
    const input = this.#input(field);
    for (const text of this.element.querySelectorAll<HTMLElement>(`.card-${field} .problem`))
      text.hidden = text.id !== `card-${field}-${problem}`;
    const described = [problem && `card-${field}-${problem}`, input.dataset['hint']]
      .filter(Boolean)
      .join(' ');
    input.toggleAttribute('aria-invalid', false);
    if (problem) input.setAttribute('aria-invalid', 'true');
    if (described) input.setAttribute('aria-describedby', described);
    else input.removeAttribute('aria-describedby');
  }

  #input(field: CardField): HTMLInputElement {
    const input = this.element.elements.namedItem(field);
    if (input instanceof HTMLInputElement) return input;
    throw new TypeError(`expected an input named ${field}`);
  }
}

function write(input: HTMLInputElement, { value, caret }: Typed): void {
  if (input.value === value) return;
  input.value = value;
  input.setSelectionRange(caret, caret);
}
