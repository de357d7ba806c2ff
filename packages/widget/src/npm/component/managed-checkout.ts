import { report, tellDeveloper } from '../../browser/report.ts';
import { cleanAddress } from '../../browser/returned.ts';
import { Emitter } from '../../core/checkout/emitter.ts';
import { asCheckoutError } from '../../core/checkout-error.ts';
import { listen } from '../../core/listen.ts';
import type { CheckoutHandle, CheckoutPatch } from '../../core/public-api.ts';
import { loadFarebox } from '../load.ts';
import { hostedPageButton } from './hosted-page.ts';
import { type ComponentEvent, EVENT_TYPES, type FareboxCheckoutProps, handlersOf } from './props.ts';

/** The options that identify a checkout: another value is another checkout. */
type Identity = Pick<FareboxCheckoutProps, 'apiUrl' | 'clientSecret'>;

/** A component's current props, as in `useRef(props)`. */
interface Latest {
  readonly current: FareboxCheckoutProps;
}

/**
 * The checkout of a component, from mount to unmount. It throws nothing: a failed load calls `onError`, shows a button to the hosted page,
 * and is tried again when the browser is online.
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

  /** Is called after each render. Passes changed options to the checkout, compared by value. */
  update(): void {
    const patch = patchOf(this.#latest.current);
    const wanted = JSON.stringify(patch);
    if (!this.#handle || wanted === this.#appliedPatch) return;
    this.#appliedPatch = wanted;
    this.#handle.update(patch);
  }

  /** Unmounts the checkout, also while it is loading. */
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
    // The current callback fetches the secret, not that of the first render.
    const fetchClientSecret = async () => {
      const { current } = this.#latest;
      // Another server means another checkout, whose secret must not reach this one.
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

/** The options that may change while the checkout is mounted. */
const patchOf = ({ locale, appearance, presentation }: FareboxCheckoutProps): CheckoutPatch => ({
  locale,
  appearance,
  presentation,
});
