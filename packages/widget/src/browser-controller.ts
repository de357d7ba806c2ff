import { createApi } from './core/api.ts';
import { CheckoutController } from './core/checkout-controller.ts';
import type { Emitter } from './core/emitter.ts';
import type { Pause } from './core/follow.ts';
import { createOwnPayment } from './core/own-payment.ts';
import type { CheckoutState } from './core/state.ts';

/** Which checkout, and where its server is. */
export interface BrowserOptions {
  /** The Farebox server's origin. */
  readonly apiUrl: string;
  readonly clientSecret: string;
  readonly events: Emitter;
  /** Given on the hosted page, whose server knows where it is; otherwise the shopper comes back to this page. */
  readonly state?: CheckoutState;
}

/** Builds a controller that works with this browser window. */
export function createBrowserController({
  apiUrl,
  clientSecret,
  events,
  state,
}: BrowserOptions): CheckoutController {
  return new CheckoutController({
    api: createApi({ origin: apiUrl, clientSecret, fetch: (...call) => fetch(...call) }),
    ownPayment: createOwnPayment(() => sessionStorage),
    pause,
    navigate: (url) => location.assign(url),
    returnUrl: () => (state ? undefined : location.href.replace(/#.*/s, '')),
    events,
    ...(state && { state }),
  });
}

const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Hands an error to the page's own error reporting, without stopping anything. */
export const report = (error: unknown): void => {
  if (typeof reportError === 'function') reportError(error);
  else setTimeout(() => Promise.reject(error));
};
