import { firstCall, PRIVATE_REQUEST } from '../core/api/first-call.ts';
import { tryOrUndefined } from '../core/payment/own-payment.ts';

/**
 * Runs inline in a shop's page, behind the tag of `farebox.js`: it requests the checkout while that file is loading, and warms up the
 * browser's storage and its price formatter, which takes a slow phone 50 ms. The line is the same on every page, so that a
 * Content-Security-Policy can allow it by its hash. If the policy blocks it, the checkout sends the request itself.
 */
function askAhead(tag: Element | null | undefined): void {
  if (!(tag instanceof HTMLScriptElement) || window.Farebox) return;
  const { method, body } = firstCall(tag.dataset['fareboxSession'] ?? '');
  const answer = fetch(new URL('/v1/checkout', tag.src), { ...PRIVATE_REQUEST, method, body }).then(
    // The body is read at once, so that the script need not wait for it.
    async (response) => new Response(await response.text(), response),
  );
  // The script handles a failure when it takes the response; until then it must not count as unhandled.
  answer.catch(() => undefined);
  window.fareboxAhead = new Map([[body, answer]]);
  tryOrUndefined(() => localStorage.length);
  // A browser may name a language that Intl rejects: `C`, `en-US@posix`.
  tryOrUndefined(() =>
    new Intl.NumberFormat(navigator.language, { style: 'currency', currency: 'EUR' }).format(0),
  );
}

askAhead(document.currentScript?.previousElementSibling);
