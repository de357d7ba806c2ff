import { report, tellDeveloper } from '../../browser/report.ts';
import { cleanAddress } from '../../browser/returned.ts';
import { Emitter } from '../../core/checkout/emitter.ts';
import { asCheckoutError } from '../../core/checkout-error.ts';
import { listen } from '../../core/listen.ts';
import type { CheckoutHandle, CheckoutPatch } from '../../core/public-api.ts';
import { loadFarebox } from '../load.ts';
import { hostedPageButton } from './hosted-page.ts';
import { type ComponentEvent, EVENT_TYPES, type FareboxCheckoutProps, handlersOf } from './props.ts';

/** Which checkout: what cannot change while it is shown. */
type Identity = Pick<FareboxCheckoutProps, 'apiUrl' | 'clientSecret'>;

/** Where a component's newest properties are, as in `useRef(props)`. */
interface Latest {
  readonly current: FareboxCheckoutProps;
}

/**
 * The checkout that a component shows, from its first moment in the page to its last. Nothing is thrown: a load that failed goes to
 * `onError`, leaves the shopper a way to the hosted page, and is tried again once the browser is online.
 */
export class ManagedCheckout {
  readonly #element: Element;
  readonly #identity: Identity;
  readonly #latest: Latest;
  readonly #ended = new AbortController();
  #untilOnline: AbortController | undefined;
  #handle: CheckoutHandle | undefined;
  #hostedPageButton: Element | undefined;
  #appliedPatch = '';

  constructor(element: Element, identity: Identity, latest: Latest) {
    this.#element = element;
    this.#identity = identity;
    this.#latest = latest;
    this.#begin();
  }

  /** To be called after each render; tells the checkout what changed, by value. */
  update(): void {
    const patch = patchOf(this.#latest.current);
    const wanted = JSON.stringify(patch);
    if (!this.#handle || wanted === this.#appliedPatch) return;
    this.#appliedPatch = wanted;
    this.#handle.update(patch);
  }

  /** Takes the checkout off the page, also when it is still loading. */
  end(): void {
    this.#ended.abort();
    this.#untilOnline?.abort();
    this.#clear();
  }

  #clear(): void {
    this.#hostedPageButton?.remove();
    this.#handle?.destroy();
    this.#handle = undefined;
  }

  #begin(): void {
    this.#clear();
    this.#show().catch((cause: unknown) => this.#fail(cause));
  }

  async #show(): Promise<void> {
    const { apiUrl, clientSecret } = this.#identity;
    const farebox = await loadFarebox(apiUrl);
    if (this.#ended.signal.aborted) return;
    const patch = patchOf(this.#latest.current);
    this.#appliedPatch = JSON.stringify(patch);
    // The newest callback fetches the secret, not the one that was there at first.
    const fetchClientSecret = async () => {
      const { current } = this.#latest;
      // With another server comes another checkout: its secret is nothing for this one.
      return (current.apiUrl === apiUrl && (await current.fetchClientSecret?.())) || '';
    };
    const handle = farebox.create({ ...patch, ...(clientSecret ? { clientSecret } : { fetchClientSecret }) });
    this.#handle = handle;
    for (const type of EVENT_TYPES) this.#forward(handle, type);
    handle.mount(this.#element);
    if (farebox.hasReturned()) cleanAddress(farebox.apiUrl);
  }

  #forward<K extends ComponentEvent>(handle: CheckoutHandle, type: K): void {
    handle.on(type, (event) => handlersOf(this.#latest.current)[type]?.(event));
  }

  #fail(cause: unknown): void {
    const { signal } = this.#ended;
    if (signal.aborted) return;
    this.#untilOnline?.abort();
    this.#untilOnline = new AbortController();
    const begin = () => {
      this.#untilOnline?.abort();
      this.#begin();
    };
    listen(this.#untilOnline.signal, window, { online: begin });
    const error = asCheckoutError(cause);
    tellDeveloper(error);
    const events = new Emitter(report);
    events.on('error', (event) => this.#latest.current.onError?.(event));
    if (events.emit('error', { error })) return;
    this.#hostedPageButton = hostedPageButton(this.#latest);
    this.#element.append(this.#hostedPageButton);
  }
}

/** What may change while the checkout is shown. */
const patchOf = ({ locale, appearance, presentation }: FareboxCheckoutProps): CheckoutPatch => ({
  locale,
  appearance,
  presentation,
});
