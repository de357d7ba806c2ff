import { firstCall, PRIVATE_REQUEST } from '../core/api/first-call.ts';
import { tryOrUndefined } from '../core/payment/own-payment.ts';

/**
 * One line that a shop writes into its page, behind the tag of `farebox.js`: it asks for the checkout while that file is on its way,
 * and has the browser open what it keeps for the page and learn how prices are written, which takes a slow phone 50 ms. It is the same
 * for every page, so that a Content-Security-Policy allows it by its hash; where it does not, the checkout asks for itself.
 */
function askAhead(tag: Element | null | undefined): void {
  if (!(tag instanceof HTMLScriptElement) || window.Farebox) return;
  const { method, body } = firstCall(tag.dataset['fareboxSession'] ?? '');
  const answer = fetch(new URL('/v1/checkout', tag.src), { ...PRIVATE_REQUEST, method, body }).then(
    // Read to its end as it comes: whoever takes it waits for nothing.
    async (response) => new Response(await response.text(), response),
  );
  // Whoever takes the answer hears what went wrong; until then nothing has.
  answer.catch(() => undefined);
  window.fareboxAhead = new Map([[body, answer]]);
  tryOrUndefined(() => localStorage.length);
  // A browser may name a language that is none to Intl: `C`, `en-US@posix`.
  tryOrUndefined(() =>
    new Intl.NumberFormat(navigator.language, { style: 'currency', currency: 'EUR' }).format(0),
  );
}

askAhead(document.currentScript?.previousElementSibling);
