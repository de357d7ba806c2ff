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

/** What a mounted checkout needs. */
export interface MountOptions extends FareboxServer {
  readonly target: Element;
  readonly events: Emitter;
  readonly clientSecret: () => string | Promise<string>;
  /** Puts the checkout into a wrapper inside its shadow root, such as the modal. */
  readonly wrap?: (root: Element, shadow: ShadowRoot) => void;
  /** Is called when the target was removed from the document. */
  readonly onRemoved: () => void;
}

/** A mounted checkout. */
export interface Mounted {
  /** Its texts in their current language. */
  readonly texts: Texts;
  update(options: CheckoutPatch): void;
  unmount(): void;
}

/** A checkout in a shadow root of its own, inside an element of the shop's page. */
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
    // The request is sent first; the skeleton is rendered while it is pending.
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
    // The payment flow is loaded while the shopper chooses. The texts of errors are in that file, too.
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
    // Formatting the first price is slow, so it is done while the request is pending.
    const ready = this.#loadLanguage().then(() => {
      this.#controller.redraw();
      this.texts.price(0, 'EUR');
    });
    const [checkout] = await Promise.all([loading, ready]);
    const { session, site } = checkout;
    // The language is loaded before the methods are rendered, so that no text changes.
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

  /** Loads the views, styles and English texts of the payment flow. It needs no client secret. */
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

  /** Applies theme and variables. A variable that is no longer set falls back to the shop's stylesheet. */
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

/** Takes the response that the page has prefetched, once; sends the request otherwise. */
const fetchUnlessPrefetched: typeof fetch = (url, init) => {
  const prefetched = window.fareboxAhead;
  const answer = prefetched?.get(init?.body);
  prefetched?.delete(init?.body);
  return answer ?? fetch(url, init);
};

/** Dispatches each event as a DOM event, such as `farebox:success`, that bubbles from the mount element. */
export const forwardTo =
  (target: Element): AnyHandler =>
  ({ type, preventDefault, ...detail }) => {
    const options = { detail, bubbles: true, composed: true, cancelable: true };
    if (!target.dispatchEvent(new CustomEvent(`farebox:${type}`, options))) preventDefault();
  };
