import type { Engine, Expression, Place, Viewport } from './engine.ts';
import { inPage } from './in-page.ts';

/** How long something that should come is waited for, in ms: a stranger's machine may be busy. */
const PATIENCE_MS = 30_000;
/** How long a look may take to come to rest, in ms. */
const REST_MS = 5_000;
const POLL_MS = 100;

/** What the button of a checkout, or of a card's form, is called. */
export const PAY = /^(Pay .*\d|Continue to pay)/;

/** A shopper in any engine: presses what is there, and waits for what comes. Everything rejects after 30 s in vain, and says why. */
export class Visitor {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async open(url: string): Promise<void> {
    await this.#engine.open(url);
  }

  /** Waits for an element with this text, and presses it. */
  async press(selector: string, text: RegExp, place: Place = 'page'): Promise<void> {
    await this.#press({ source: inPage.shown(selector, text), place }, `${selector} ${text}`);
  }

  /** Waits for the control with this label, and presses it. */
  async pressLabelled(label: RegExp): Promise<void> {
    await this.#press({ source: inPage.labelled(label), place: 'page' }, String(label));
  }

  /** Waits for an element with this text. */
  async see(selector: string, text: RegExp, place: Place = 'page'): Promise<void> {
    await this.#wait({ source: inPage.shown(selector, text), place }, `${selector} ${text}`);
  }

  /** Types into the field with this label. */
  async type(label: RegExp, text: string, place: Place = 'page'): Promise<void> {
    const field = { source: inPage.labelled(label), place };
    await this.#wait(field, String(label));
    // A field whose frame is just being shown cannot be typed into yet.
    await this.#poll(`to type into ${label}`, async () => {
      await this.#engine.type(field, text);
      return true;
    });
  }

  /** Chooses an option of the list with this label. */
  async choose(label: RegExp, option: string): Promise<void> {
    const source = inPage.choose(label, option);
    await this.#poll(
      `${label}: ${option}`,
      async () => (await this.#value({ source, place: 'page' })) === 'true',
    );
  }

  /** Makes the viewport this large, and waits until the page knows. */
  async resize(viewport: Viewport): Promise<void> {
    await this.#engine.resize(viewport);
    const wanted = `${viewport.width}x`;
    const source = inPage.viewport;
    await this.#poll(`a viewport of ${wanted}`, async () =>
      (await this.#value({ source, place: 'page' })).startsWith(wanted),
    );
  }

  /**
   * Looks at the checkout once it has come to rest.
   * @throws Error with everything that a shopper would stumble over.
   */
  async look(where: string, place: Place = 'page'): Promise<void> {
    const until = Date.now() + REST_MS;
    for (;;) {
      const complaints = await this.#value({ source: inPage.complaints(PAY), place });
      if (!complaints) return;
      if (Date.now() > until) throw new Error(`${where}: ${complaints.replaceAll('\n', '; ')}`);
      await pause();
    }
  }

  /** A press may meet a page that is just being drawn anew; another is tried then. */
  async #press(element: Expression, name: string): Promise<void> {
    await this.#wait(element, name);
    await this.#poll(`to press ${name}`, async () => {
      await this.#engine.click(element);
      return true;
    });
  }

  async #wait({ source, place }: Expression, name: string): Promise<void> {
    const isThere = { source: `String(${source} !== null)`, place };
    await this.#poll(name, async () => (await this.#value(isThere)) === 'true');
  }

  #value(expression: Expression): Promise<string> {
    return this.#engine.evaluate(expression);
  }

  /** Asks again until it is so. That an expression throws is no answer: its page may just be leaving. */
  async #poll(name: string, isSo: () => Promise<boolean>): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    let trouble = '';
    while (Date.now() < until) {
      try {
        if (await isSo()) return;
        trouble = '';
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
      }
      await pause();
    }
    const { source, place } = {
      source: "(location.pathname + ': ' + document.body.innerText)",
      place: 'page',
    } as const;
    const page = await this.#value({ source, place }).catch(String);
    throw new Error(
      `waited in vain for ${name}${trouble && ` (${trouble})`} on ${page.replace(/\s+/g, ' ').slice(0, 160)}`,
    );
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, POLL_MS));
