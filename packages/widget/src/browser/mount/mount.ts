import { type Call, createCall, loadCheckout } from '../../core/api/api.ts';
import { CheckoutController, type PaymentFlow } from '../../core/checkout/checkout-controller.ts';
import type { AnyHandler, Emitter } from '../../core/checkout/emitter.ts';
import type { Checkout } from '../../core/contract.ts';
import { LAST_METHOD_KEY, tryOrUndefined } from '../../core/payment/own-payment.ts';
import type { CheckoutPatch } from '../../core/public-api.ts';
import type { Texts } from '../../i18n/texts.ts';
import styles from '../../styles/checkout/widget.css?inline';
import type { FareboxServer } from '../farebox-server.ts';
import { wantedLanguages } from '../wanted-languages.ts';
import { adoptStyles } from './adopt-styles.ts';
import { LanguageLoader } from './language-loader.ts';
import { HOST } from './mounted.ts';
import { type InjectableViews, type RenderContext, renderCheckout } from './render-checkout.tsx';

/** Which checkout, in which page. */
export interface MountOptions extends FareboxServer {
  readonly target: Element;
  readonly events: Emitter;
  readonly clientSecret: () => string | Promise<string>;
  /** Where the checkout stands inside its shadow root, when something stands around it. */
  readonly wrap?: (root: Element, shadow: ShadowRoot) => void;
  /** Is told that the place of the checkout has left the document. */
  readonly onRemoved: () => void;
}

/** A checkout on the page. */
export interface Mounted {
  /** Its words, as they are now. */
  readonly texts: Texts;
  update(options: CheckoutPatch): void;
  /** Takes it off the page. */
  unmount(): void;
}

/** A checkout in a shadow root of its own inside an element of the shop's page. */
export class MountedCheckout implements Mounted {
  readonly #mountOptions: MountOptions;
  readonly #host = document.createElement('div');
  readonly #root = document.createElement('div');
  readonly #shadow = this.#host.attachShadow({ mode: 'open' });
  readonly #language: LanguageLoader;
  readonly #call: Call;
  readonly #controller: CheckoutController;
  #options: CheckoutPatch;
  #siteTheme = 'auto';
  #paymentViews: InjectableViews | undefined;

  constructor(options: CheckoutPatch, mountOptions: MountOptions) {
    const { target, apiUrl, files, events, clientSecret, wrap } = mountOptions;
    this.#mountOptions = mountOptions;
    this.#options = options;
    this.#language = new LanguageLoader(files.texts);
    this.#call = createCall({ origin: apiUrl, clientSecret, fetch: fetchUnlessPrefetched });
    this.#controller = new CheckoutController({
      events,
      lastUsed: () => tryOrUndefined(() => localStorage.getItem(LAST_METHOD_KEY)) ?? undefined,
      load: (signal) => this.#load(signal),
      loadPaymentFlow: () => this.#openPaymentFlow(),
    });
    // The request goes first: what is drawn until the answer comes is drawn while it is on its way.
    this.#controller.start();
    this.#host.setAttribute(HOST, '');
    this.#root.className = 'farebox';
    adoptStyles(this.#shadow, styles);
    if (wrap) wrap(this.#root, this.#shadow);
    else this.#shadow.append(this.#root);
    this.#applyTheme();
    target.append(this.#host);
    const { signal } = this.#controller;
    signal.addEventListener('abort', events.onAny(forwardTo(target)));
    // The shopper chooses first: what comes next is fetched while they do. What there is to say of an error is in there, too.
    for (const [type, fetchNext] of [
      ['ready', () => this.#controller.openPaymentFlow()],
      ['error', () => this.#fetchPaymentViews().then(() => this.#controller.redraw())],
    ] as const)
      signal.addEventListener(
        'abort',
        events.on(type, () => whenIdle(() => fetchNext().catch(() => {}))),
      );
    try {
      renderCheckout({ controller: this.#controller, root: this.#root, view: () => this.#view() });
    } catch (error) {
      this.unmount();
      throw error;
    }
  }

  get texts(): Texts {
    return this.#language.texts;
  }

  update(patch: CheckoutPatch): void {
    this.#options = { ...this.#options, ...patch };
    this.#applyTheme();
    const { state } = this.#controller;
    const locale = 'checkout' in state ? state.checkout.session.locale : null;
    void this.#loadLanguage(locale).then(() => this.#controller.redraw());
  }

  unmount(): void {
    this.#controller.stop();
    this.#host.remove();
  }

  async #load(signal: AbortSignal): Promise<Checkout> {
    const loading = loadCheckout(this.#call, signal);
    // The first price takes a browser long to write: it does so while the answer is on its way.
    const ready = this.#loadLanguage().then(() => {
      this.#controller.redraw();
      this.texts.price(0, 'EUR');
    });
    const [checkout] = await Promise.all([loading, ready]);
    const { session, site } = checkout;
    // What is loaded is drawn next, in the words that it is to be drawn in.
    await this.#loadLanguage(session.locale);
    this.#siteTheme = site.theme;
    this.#applyTheme();
    return checkout;
  }

  #loadLanguage(sessionLocale?: string | null): Promise<void> {
    return this.#language.load(this.#options.locale, sessionLocale, ...wantedLanguages());
  }

  async #openPaymentFlow(): Promise<PaymentFlow> {
    const payment = await this.#fetchPaymentViews();
    return payment.openPaymentFlow(this.#controller, {
      ...this.#mountOptions,
      root: this.#root,
      call: this.#call,
      presentation: () => this.#options.presentation,
    });
  }

  /** The views, looks and words of what comes later. It asks the shop for nothing: a secret that did not come is asked for by the shopper. */
  async #fetchPaymentViews() {
    const payment = await this.#mountOptions.files.payment();
    if (this.#paymentViews !== payment.views) {
      adoptStyles(this.#shadow, payment.styles);
      this.#language.addEnglish(payment.texts);
      this.#paymentViews = payment.views;
    }
    return payment;
  }

  #view(): RenderContext {
    const { texts } = this.#language;
    this.#root.lang = texts.language;
    this.#root.dir = texts.direction;
    return { texts, paymentViews: this.#paymentViews };
  }

  /** From nothing each time: what is no longer asked for is the shop's own again. */
  #applyTheme(): void {
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
const fetchUnlessPrefetched: typeof fetch = (url, init) => {
  const prefetched = window.fareboxAhead;
  const answer = prefetched?.get(init?.body);
  prefetched?.delete(init?.body);
  return answer ?? fetch(url, init);
};

/** A page that has only the script tag listens to the DOM: `farebox:success` on the mount element, and above it. */
export const forwardTo =
  (target: Element): AnyHandler =>
  ({ type, preventDefault, ...detail }) => {
    const options = { detail, bubbles: true, composed: true, cancelable: true };
    if (!target.dispatchEvent(new CustomEvent(`farebox:${type}`, options))) preventDefault();
  };
