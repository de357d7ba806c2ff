import '../styles/pages/page.css';
import { renderCheckout } from './mount/render-checkout.tsx';

// The view is imported first: the script compresses best in this order of its modules.

import { CheckoutController } from '../core/checkout/checkout-controller.ts';
import type { Farebox } from '../core/public-api.ts';
import { choosing } from '../i18n/languages/en.ts';
import { appearanceOf, defineElement } from './element.ts';
import { createFarebox, originOf } from './farebox.ts';
import type { FareboxServer } from './farebox-server.ts';
import { createFareboxServer } from './farebox-server.ts';
import { isMounted } from './mount/mounted.ts';
import { listenToProductButtons } from './product-button.ts';
import { report } from './report.ts';
import { cleanAddress, returnedSecret } from './returned.ts';

/** Puts the checkout that a script tag asks for, or a product's button, on the page. */
function start(element: HTMLElement, farebox: Farebox, server: FareboxServer): void {
  const { fareboxSession, fareboxProduct, fareboxMount, fareboxLocale, fareboxTheme } = element.dataset;
  if ('fareboxHosted' in element.dataset) {
    // The server has rendered the page: it stays a plain form until the payment flow has been loaded.
    server.files
      .payment()
      .then((payment) => payment.takeOver(server, { CheckoutController, renderCheckout, choosing }), report);
  }
  if (fareboxSession === undefined && !fareboxProduct) {
    reopen(farebox);
    return;
  }
  const target = fareboxMount ? document.querySelector(fareboxMount) : elementAfter(element);
  if (target && isMounted(target)) return;
  const createSession = async () => (await server.files.payment()).createSession(element, server.apiUrl);
  const appearance = appearanceOf(fareboxLocale, fareboxTheme);
  const fetchClientSecret = fareboxProduct ? createSession : undefined;
  const checkout = farebox.create({ clientSecret: fareboxSession, fetchClientSecret, ...appearance });
  checkout.mount(target ?? String(fareboxMount));
  cleanAddress(farebox.apiUrl);
}

/** Opens the modal again for a shopper who has returned from the provider. */
function reopen(farebox: Farebox): void {
  const clientSecret = returnedSecret(farebox.apiUrl);
  if (!clientSecret || !document.querySelector('[data-farebox-open]')) return;
  farebox.create({ clientSecret }).open();
  cleanAddress(farebox.apiUrl);
}

/** The element that the checkout is mounted into without `data-farebox-mount`: one behind the script or button, created once. */
function elementAfter(element: Element): Element {
  const next = element.nextElementSibling;
  if (next && isMounted(next)) return next;
  const mountElement = document.createElement('div');
  element.after(mountElement);
  return mountElement;
}

/** Reports an error instead of throwing it into the shop's page. */
function guard(work: () => void): void {
  try {
    work();
  } catch (error) {
    report(error);
  }
}

/** This script's address, and its server's origin, under its plain or its versioned name. */
const OWN = /(https?:\/\/[^/\s]+)\/farebox(-\w+)?\.js/;

/**
 * The element with this script's options, and the origin of its server. A module has no `currentScript`, but the stack of an error has its
 * address. A script that is inlined or bundled has no address of its own: an element with `data-farebox-api` names the server.
 */
function findServer() {
  const tag = document.currentScript as HTMLScriptElement | null;
  const [file, origin = ''] = OWN.exec(`${tag?.src} ${Error().stack}`) ?? [];
  const known = document.querySelectorAll<HTMLScriptElement>('script,[data-farebox-api]');
  const element = [tag, ...known].find(
    (one) => one && (file ? `${one.src}`.startsWith(file) : one.dataset['fareboxApi']),
  );
  const apiUrl = element?.dataset['fareboxApi'] || origin;
  return { element, apiUrl: apiUrl && originOf(apiUrl) };
}

guard(() => {
  const { element, apiUrl } = findServer();
  const server = createFareboxServer(apiUrl);
  const servers = window.Farebox?.servers ?? {};
  const known = servers[apiUrl];
  const farebox = known ?? createFarebox(server, servers);
  if (!known) {
    servers[apiUrl] = farebox;
    window.Farebox ??= farebox;
    listenToProductButtons(server, farebox, start);
    defineElement(farebox);
  }
  if (!element) return;
  const begin = () => guard(() => start(element, farebox, server));
  const { fareboxMount } = element.dataset;
  // If the mount element has been parsed, the rest of the page is not awaited.
  if (document.readyState !== 'loading' || (fareboxMount && document.querySelector(fareboxMount))) begin();
  else document.addEventListener('DOMContentLoaded', begin);
});
