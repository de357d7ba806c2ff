import type { Emitter } from './core/emitter.ts';
import { type CheckoutOptions, createEvents, mountCheckout } from './mount.ts';

/** A checkout in a shop's page. */
interface FareboxCheckoutHandle {
  /** Shows it inside this element, found by a selector or given. Throws a TypeError when there is no such element. */
  mount(target: string | Element): FareboxCheckoutHandle;
  /** Takes it off the page; it can be mounted again. */
  unmount(): void;
  /** Adds a handler; the answer takes it away again. */
  readonly on: Emitter['on'];
}

/** What `window.Farebox` is. */
export interface Farebox {
  /** Throws a TypeError without a client secret. */
  create(options: CheckoutOptions): FareboxCheckoutHandle;
}

/** Builds `window.Farebox` for the server at this origin. */
export const createFarebox = (apiUrl: string): Farebox => ({
  create(options) {
    if (typeof options?.clientSecret !== 'string' || !options.clientSecret) {
      throw new TypeError('Farebox.create: expected {clientSecret} from POST /v1/sessions');
    }
    const events = createEvents();
    let unmount = (): void => {};
    const handle: FareboxCheckoutHandle = {
      mount(target) {
        unmount();
        unmount = mountCheckout(options, { target: elementOf(target), apiUrl, events });
        return handle;
      },
      unmount: () => unmount(),
      on: (type, handler) => events.on(type, handler),
    };
    return handle;
  },
});

function elementOf(target: string | Element): Element {
  const element = typeof target === 'string' ? document.querySelector(target) : target;
  if (!(element instanceof Element))
    throw new TypeError(`Farebox: expected an element to mount into, got ${target}`);
  return element;
}
