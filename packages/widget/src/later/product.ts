import type { Farebox } from '../browser-contract.ts';
import { orderProduct, type ProductSession } from '../core/api.ts';
import { asCheckoutError } from '../core/checkout-error.ts';
import type { FareboxPlace } from '../farebox.ts';
import { tellDeveloper } from '../report.ts';

/**
 * Opens a session for the product that an element names: `data-farebox-product`, with `data-farebox-key`, the publishable key, and
 * `data-farebox-country`, the shopper's country (from the browser's language when left out). Rejects with a CheckoutError.
 */
export function orderOf(element: HTMLElement, apiUrl: string): Promise<ProductSession> {
  const { fareboxProduct = '', fareboxKey = '', fareboxCountry } = element.dataset;
  const country = fareboxCountry ?? new Intl.Locale(navigator.language).region ?? '';
  const order = { publishableKey: fareboxKey, product: fareboxProduct, country };
  return orderProduct(order, { origin: apiUrl, fetch: (...request) => fetch(...request) });
}

/** Does what a product's button says: the hosted page, or the checkout above this page; once, however often it is pressed. */
export async function buy(button: HTMLElement, { apiUrl }: FareboxPlace, farebox: Farebox): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  try {
    const { clientSecret, url } = await orderOf(button, apiUrl);
    if (button.dataset['fareboxOpen'] === 'modal') farebox.create({ clientSecret }).open();
    else location.assign(url);
  } catch (cause) {
    const error = asCheckoutError(cause);
    tellDeveloper(error);
    const detail = { error };
    button.dispatchEvent(new CustomEvent('farebox:error', { detail, bubbles: true, composed: true }));
  } finally {
    button.ariaBusy = 'false';
  }
}
