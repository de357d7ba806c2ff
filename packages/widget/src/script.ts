import './styles/page.css';
import type { Farebox } from './browser-contract.ts';
import { CheckoutController } from './core/checkout-controller.ts';
import { draw } from './draw.tsx';
import { defineElement, lookOf } from './element.ts';
import { createFarebox, type FareboxPlace } from './farebox.ts';
import { createFiles } from './files.ts';
import { en } from './i18n/en.ts';
import { isMounted } from './mounted.ts';
import { listenToProductButtons } from './product-button.ts';
import { report } from './report.ts';
import { cleanAddress, returnedSecret } from './returned.ts';

/** Puts the checkout that a script tag asks for, or a product's button, on the page. */
function start(element: HTMLElement, farebox: Farebox, place: FareboxPlace): void {
  const { fareboxSession, fareboxProduct, fareboxMount, fareboxLocale, fareboxTheme } = element.dataset;
  if ('fareboxHosted' in element.dataset) {
    // The server has drawn it: it stays the plain form that it is until everything is here.
    place.files.after().then((after) => after.takeOver(place, { CheckoutController, draw, en }), report);
  }
  if (!fareboxSession && !fareboxProduct) {
    reopen(farebox);
    return;
  }
  const target = fareboxMount ? document.querySelector(fareboxMount) : placeAfter(element);
  if (target && isMounted(target)) return;
  const fetchClientSecret = async () => (await place.files.after()).order(element, place.apiUrl);
  const look = lookOf(fareboxLocale, fareboxTheme);
  const checkout = farebox.create({ clientSecret: fareboxSession, fetchClientSecret, ...look });
  checkout.mount(target ?? String(fareboxMount));
  cleanAddress();
}

/** Who left for the provider from above this page comes back to where they were. */
function reopen(farebox: Farebox): void {
  const clientSecret = returnedSecret();
  if (!clientSecret || !document.querySelector('[data-farebox-open]')) return;
  farebox.create({ clientSecret }).open();
  cleanAddress();
}

/** Without `data-farebox-mount` the checkout stands behind the element that asks for it; only once, however often that asks. */
function placeAfter(element: Element): Element {
  const next = element.nextElementSibling;
  if (next && isMounted(next)) return next;
  const place = document.createElement('div');
  element.after(place);
  return place;
}

/** Nothing of ours may break the page that we are a guest of. */
function guard(work: () => void): void {
  try {
    work();
  } catch (error) {
    report(error);
  }
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const apiUrl = new URL(script.src).origin;
  const place = { apiUrl, files: createFiles(apiUrl) };
  const farebox = window.Farebox ?? createFarebox(place);
  if (!window.Farebox) {
    window.Farebox = farebox;
    listenToProductButtons(place, farebox, start);
    defineElement(farebox);
  }
  const begin = () => guard(() => start(script, farebox, place));
  guard(() => {
    const { fareboxMount } = script.dataset;
    // Once the checkout's place has been read, the rest of the page need not be waited for.
    if (document.readyState !== 'loading' || (fareboxMount && document.querySelector(fareboxMount))) begin();
    else document.addEventListener('DOMContentLoaded', begin);
  });
}
