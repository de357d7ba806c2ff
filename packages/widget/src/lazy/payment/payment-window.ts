import type { PaymentWindow } from '../../core/payment/payment-flow-options.ts';
import type { Presentation } from '../../core/public-api.ts';

/** A window's inner size in pixels: wide enough for the pages of banks. */
const FEATURES = 'popup,width=520,height=760';

/**
 * Opens an empty window while the shopper's click still counts, for a browser blocks one that comes later. Undefined when the shop wants
 * none, or the browser blocks it: then the page itself goes.
 */
export function openPaymentWindow(presentation: Presentation | undefined): PaymentWindow | undefined {
  if (presentation !== 'popup' && presentation !== 'tab') return undefined;
  const opened = window.open('about:blank', '_blank', presentation === 'popup' ? FEATURES : '');
  if (!opened) return undefined;
  // The provider's page must not be able to send this one elsewhere; in return this one cannot close it any more: our own page does,
  // once the shopper comes back there.
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
