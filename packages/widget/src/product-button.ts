import { report } from './browser-controller.ts';
import { orderProduct } from './core/api.ts';

/**
 * Makes every `data-farebox-product` button of the page, now and later, open a session for its product and go to the hosted page:
 * `data-farebox-key` is the publishable key, `data-farebox-country` the shopper's country (from the browser's language when left out).
 */
export function listenToProductButtons(apiUrl: string): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-farebox-product]') : null;
    if (!(button instanceof HTMLElement) || button.ariaBusy === 'true') return;
    event.preventDefault();
    buy(button, apiUrl).catch(report);
  });
}

async function buy(button: HTMLElement, apiUrl: string): Promise<void> {
  const { fareboxProduct = '', fareboxKey = '', fareboxCountry } = button.dataset;
  const country = fareboxCountry ?? new Intl.Locale(navigator.language).region ?? '';
  button.ariaBusy = 'true';
  try {
    const order = { publishableKey: fareboxKey, product: fareboxProduct, country };
    location.assign(await orderProduct(order, { origin: apiUrl, fetch: (...call) => fetch(...call) }));
  } catch (error) {
    button.dispatchEvent(new CustomEvent('farebox:error', { detail: { error }, bubbles: true }));
    throw error;
  } finally {
    button.ariaBusy = 'false';
  }
}
