import { type Call, createCall, loadCheckout } from '../../core/api/api.ts';
import { CheckoutController, type Till } from '../../core/checkout/checkout-controller.ts';
import type { AnyHandler, Emitter } from '../../core/checkout/emitter.ts';
import type { Checkout } from '../../core/contract.ts';
import { attempt, LAST_METHOD_KEY } from '../../core/payment/own-payment.ts';
import type { CheckoutPatch } from '../../core/public-api.ts';
import type { Texts } from '../../i18n/texts.ts';
import styles from '../../styles/checkout/widget.css?inline';
import type { FareboxPlace } from '../farebox-server.ts';
import { wantedLanguages } from '../wanted-languages.ts';
import { adoptStyles } from './adopt-styles.ts';
import { Words } from './language-loader.ts';
import { HOST } from './mounted.ts';
import { draw, type LentViews } from './render-checkout.tsx';

/** Which checkout, in which page. */
export interface MountPlace extends FareboxPlace {
  readonly target: Element;
  readonly events: Emitter;
  readonly clientSecret: () => string | Promise<string>;
  /** Where the checkout stands inside its shadow root, when something stands around it. */
  readonly frame?: (root: Element, shadow: ShadowRoot) => void;
  /** Is told that the place of the checkout has left the document. */
  readonly left: () => void;
}

/** A checkout on the page. */
export interface Mounted {
  /** Its words, as they are now. */
  readonly texts: Texts;
  update(options: CheckoutPatch): void;
  /** Takes it off the page. */
  end(): void;
}

/** A checkout in a shadow root of its own inside an element of the shop's page. */
export class MountedCheckout implements Mounted {
  readonly #place: MountPlace;
  readonly #host = document.createElement('div');
  readonly #root = document.createElement('div');
  readonly #shadow = this.#host.attachShadow({ mode: 'open' });
  readonly #words: Words;
  readonly #call: Call;
  readonly #controller: CheckoutController;
  #options: CheckoutPatch;
  #siteTheme = 'auto';
  #later: LentViews | undefined;

  constructor(options: CheckoutPatch, place: MountPlace) {
    const { target, apiUrl, files, events, clientSecret, frame } = place;
    this.#place = place;
    this.#options = options;
    this.#words = new Words(files.texts);
    this.#call = createCall({ origin: apiUrl, clientSecret, fetch: fetchUnlessAhead });
    this.#controller = new CheckoutController({
      events,
      lastUsed: () => attempt(() => localStorage.getItem(LAST_METHOD_KEY)) ?? undefined,
      load: (signal) => this.#load(signal),
      openTill: () => this.#openTill(),
    });
    // The request goes first: what is drawn until the answer comes is drawn while it is on its way.
    this.#controller.start();
    this.#host.setAttribute(HOST, '');
    this.#root.className = 'farebox';
    adoptStyles(this.#shadow, styles);
    if (frame) frame(this.#root, this.#shadow);
    else this.#shadow.append(this.#root);
    this.#dress();
    target.append(this.#host);
    const { signal } = this.#controller;
    signal.addEventListener('abort', events.onAny(forwardTo(target)));
    // The shopper chooses first: what comes next is fetched while they do. What there is to say of an error is in there, too.
    for (const [type, fetchNext] of [
      ['ready', () => this.#controller.openTill()],
      ['error', () => this.#fetchLater().then(() => this.#controller.redraw())],
    ] as const)
      signal.addEventListener(
        'abort',
        events.on(type, () => whenIdle(() => fetchNext().catch(() => {}))),
      );
    try {
      draw({ controller: this.#controller, root: this.#root, view: () => this.#view() });
    } catch (error) {
      this.end();
      throw error;
    }
  }

  get texts(): Texts {
    return this.#words.texts;
  }

  update(patch: CheckoutPatch): void {
    this.#options = { ...this.#options, ...patch };
    this.#dress();
    const { state } = this.#controller;
    const locale = 'checkout' in state ? state.checkout.session.locale : null;
    void this.#learn(locale).then(() => this.#controller.redraw());
  }

  end(): void {
    this.#controller.stop();
    this.#host.remove();
  }

  async #load(signal: AbortSignal): Promise<Checkout> {
    const loading = loadCheckout(this.#call, signal);
    // The first price takes a browser long to write: it does so while the answer is on its way.
    const ready = this.#learn().then(() => {
      this.#controller.redraw();
      this.texts.price(0, 'EUR');
    });
    const [checkout] = await Promise.all([loading, ready]);
    const { session, site } = checkout;
    // What is loaded is drawn next, in the words that it is to be drawn in.
    await this.#learn(session.locale);
    this.#siteTheme = site.theme;
    this.#dress();
    return checkout;
  }

  #learn(sessionLocale?: string | null): Promise<void> {
    return this.#words.learn(this.#options.locale, sessionLocale, ...wantedLanguages());
  }

  async #openTill(): Promise<Till> {
    const after = await this.#fetchLater();
    return after.openTill(this.#controller, {
      ...this.#place,
      root: this.#root,
      call: this.#call,
      presentation: () => this.#options.presentation,
    });
  }

  /** The views, looks and words of what comes later. It asks the shop for nothing: a secret that did not come is asked for by the shopper. */
  async #fetchLater() {
    const after = await this.#place.files.after();
    if (this.#later !== after.views) {
      adoptStyles(this.#shadow, after.styles);
      this.#words.add(after.texts);
      this.#later = after.views;
    }
    return after;
  }

  #view() {
    const { texts } = this.#words;
    this.#root.lang = texts.language;
    this.#root.dir = texts.direction;
    return { texts, later: this.#later };
  }

  /** From nothing each time: what is no longer asked for is the shop's own again. */
  #dress(): void {
    const { theme = this.#siteTheme, variables = {} } = this.#options.appearance ?? {};
    this.#host.dataset['theme'] = theme;
    this.#host.removeAttribute('style');
    for (const [name, value = ''] of Object.entries(variables)) {
      this.#host.style.setProperty(`--farebox-${name}`, value);
    }
  }
}

const whenIdle = globalThis.requestIdleCallback ?? setTimeout;

/** What the page has asked for already is not asked for again; a second time it is. */
const fetchUnlessAhead: typeof fetch = (url, init) => {
  const ahead = window.fareboxAhead;
  const answer = ahead?.get(init?.body);
  ahead?.delete(init?.body);
  return answer ?? fetch(url, init);
};

/** A page that has only the script tag listens to the DOM: `farebox:success` on the mount element, and above it. */
export const forwardTo =
  (target: Element): AnyHandler =>
  ({ type, preventDefault, ...detail }) => {
    const options = { detail, bubbles: true, composed: true, cancelable: true };
    if (!target.dispatchEvent(new CustomEvent(`farebox:${type}`, options))) preventDefault();
  };
