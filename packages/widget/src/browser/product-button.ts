import type { Farebox } from '../core/public-api.ts';
import { originOf } from './farebox.ts';
import type { FareboxServer } from './farebox-server.ts';

/** Shows a product's checkout in the page, beside the button or the script that names it. */
export type ShowInPage = (element: HTMLElement, farebox: Farebox, server: FareboxServer) => void;

/**
 * Makes every `data-farebox-product` button of the page, now and later, open a session for its product and go to the hosted page, or
 * show it above this one with `data-farebox-open="modal"`; at this server, unless `data-farebox-api` names another. What the button says is read when it is pressed. Where what that
 * takes cannot be fetched, the checkout stands beside the button and tells the shopper so.
 */
export function listenToProductButtons(server: FareboxServer, farebox: Farebox, show: ShowInPage): void {
  document.addEventListener('click', (event) => {
    const [inside] = event.composedPath();
    const button = inside instanceof Element && inside.closest<HTMLElement>('[data-farebox-product]');
    if (
      !button ||
      originOf(button.dataset['fareboxApi'] || (window.Farebox ?? farebox).apiUrl) !== server.apiUrl
    )
      return;
    event.preventDefault();
    server.files
      .payment()
      .then((payment) => payment.buyProduct(button, server, farebox))
      .catch(() => show(button, farebox, server));
  });
}
