import type { PaymentWindow } from '../../core/payment/payment-flow-options.ts';
import type { Presentation } from '../../core/public-api.ts';

/** A window's inner size in pixels: wide enough for the pages of banks. */
const FEATURES = 'popup,width=520,height=760';

/**
 * Opens an empty window during the shopper's click, because a browser blocks a later one. Undefined when the shop wants none, or the
 * browser blocks it: then the page itself is redirected.
 */
export function openPaymentWindow(presentation: Presentation | undefined): PaymentWindow | undefined {
  if (presentation !== 'popup' && presentation !== 'tab') return undefined;
  const opened = window.open('about:blank', '_blank', presentation === 'popup' ? FEATURES : '');
  if (!opened) return undefined;
  // Without an opener the provider's page cannot navigate this one, and this one cannot close it: our return page closes itself.
  opened.opener = null;
  let gone = false;
  return {
    go(url) {
      gone = true;
      opened.location.replace(url);
    },
    close() {
      if (!gone) opened.close();
    },
  };
}
