import type { CheckoutError } from '../core/checkout-error.ts';

/** Hands an error of a handler to the page's own error reporting, without stopping anything. */
export function report(error: unknown): void {
  // `reportError` came only with Chrome 95, Firefox 93 and Safari 15.4.
  setTimeout(() => {
    throw error;
  });
}

const logged = new Set<string>();

/** Tells the developer in one line what went wrong, and where to read on; the same thing once. */
export function tellDeveloper({ code, message, requestId, docUrl }: CheckoutError): void {
  const line = `Farebox: ${message} (${code})`;
  if (logged.has(line)) return;
  logged.add(line);
  console.error([line, requestId, docUrl].filter(Boolean).join(' '));
}
