import type { Farebox } from '../core/public-api.ts';
import { originOf } from './farebox.ts';
import type { FareboxServer } from './farebox-server.ts';

/** Mounts a product's checkout behind the button or the script that names it. */
export type ShowInPage = (element: HTMLElement, farebox: Farebox, server: FareboxServer) => void;

/**
 * Handles clicks on every `data-farebox-product` button, including those that are added later: it creates a session for the product, then
 * navigates to the hosted page, or opens the modal with `data-farebox-open="modal"`. `data-farebox-api` names another server. The
 * attributes are read on click. If the payment flow cannot be loaded, the checkout is mounted behind the button and shows the error.
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
