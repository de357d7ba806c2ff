import { CARD_FIELDS, type CardProblems } from '@farebox/contract/card';
import { parseLaunched, parseProblem } from '../../core/api/parse.ts';
import {
  type CardLaunchDetails,
  type FrameAppearance,
  type FromFrame,
  readToFrame,
} from '../../core/card/messages.ts';
import type { Problem } from '../../core/contract.ts';
import { CardForm } from './form-element.ts';

/** What the frame needs of the browser. */
export interface FrameOptions {
  readonly form: HTMLFormElement;
  /** The window around this one; null when this is a page of its own. */
  readonly around: Pick<Window, 'postMessage'> | null;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
}

/**
 * The script of the card page. It sends the card to our own server and to nobody else. The checkout around the frame receives the form's
 * height and the result of the launch. Without a checkout, or before its first message, the form stays a plain one.
 */
export class CardFrame {
  readonly #options: FrameOptions;
  readonly #form: CardForm;
  /** The origin of the checkout around the frame, after its first message. */
  #shop: string | null = null;

  constructor(options: FrameOptions) {
    this.#options = options;
    this.#form = new CardForm(options.form, options.now);
    options.form.addEventListener('submit', (event) => this.#submit(event));
  }

  /** Handles a message of the parent window. Messages of other windows, and unknown ones, are ignored. */
  hear({ source, origin, data }: Pick<MessageEvent, 'source' | 'origin' | 'data'>): void {
    const { around, form } = this.#options;
    if (around === null || source !== around || !shopsOf(form).includes(origin)) return;
    const message = readToFrame(data);
    if (message?.type === 'look') {
      this.#shop = origin;
      applyAppearance(message.look);
      this.measure();
    }
    if (message?.type === 'go' && this.#form.isBusy) void this.#send(message.order);
  }

  /** Reports the form's height, so that the frame needs no scroll bar. */
  measure(): void {
    const { form } = this.#options;
    this.#tell({ type: 'height', height: Math.ceil(form.getBoundingClientRect().bottom + 6) });
  }

  #submit(event: Event): void {
    const isRight = !this.#form.isBusy && this.#form.isRight();
    if (!isRight || this.#shop !== null) event.preventDefault();
    this.measure();
    if (!isRight) return;
    this.#form.setBusy(true);
    // While the click still counts, the checkout may open a window for the bank's page.
    this.#tell({ type: 'pressed' });
  }

  async #send(order: CardLaunchDetails): Promise<void> {
    const { form } = this.#options;
    const body = new URLSearchParams();
    for (const field of CARD_FIELDS) body.set(field, String(new FormData(form).get(field) ?? ''));
    for (const [name, value] of Object.entries(order)) if (value !== undefined) body.set(name, value);
    const outcome = await this.#outcomeOf(body).catch((): FromFrame => ({ type: 'unreachable' }));
    const problems = outcome.type === 'refused' ? problemsOf(outcome.problem) : {};
    if (outcome.type === 'launched') form.reset();
    if (Object.keys(problems).length === 0) return this.#tell(outcome);
    this.#form.setBusy(false);
    this.#form.show(problems);
    this.measure();
  }

  async #outcomeOf(body: URLSearchParams): Promise<FromFrame> {
    const { form, fetch } = this.#options;
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const said: unknown = await answer.json();
    return answer.ok
      ? { type: 'launched', launched: parseLaunched(said, '') }
      : { type: 'refused', problem: parseProblem(said, '') };
  }

  #tell(message: FromFrame): void {
    if (this.#shop !== null) this.#options.around?.postMessage(message, this.#shop);
  }
}

/** The origins that may embed this frame, from the server's HTML. */
const shopsOf = (form: HTMLFormElement): readonly unknown[] => {
  const shops: unknown = JSON.parse(form.dataset['shops'] ?? '[]');
  return Array.isArray(shops) ? shops : [];
};

/** The fields that the server refused, such as `card.number`. */
function problemsOf({ errors = [] }: Problem): CardProblems {
  const paths = errors.map(({ path }) => path);
  return Object.fromEntries(
    CARD_FIELDS.filter((field) => paths.includes(`card.${field}`)).map((field) => [field, field]),
  );
}

/** Accepts our own custom properties only, and no value with a URL function of CSS. */
function applyAppearance({ theme, variables }: FrameAppearance): void {
  const page = document.documentElement;
  page.dataset['theme'] = theme;
  for (const [name, value] of Object.entries(variables))
    if (/^--farebox-[a-z-]+$/.test(name)) page.style.setProperty(name, value);
}
