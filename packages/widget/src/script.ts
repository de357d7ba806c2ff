import './styles/page.css';
import { report } from './browser-controller.ts';
import { createFarebox, type Farebox } from './farebox.ts';
import { takeOverHostedPage } from './hosted.ts';
import { isMounted } from './mount.ts';
import { listenToProductButtons } from './product-button.ts';

declare global {
  interface Window {
    Farebox?: Farebox;
  }
}

/** Nothing of ours may break the page that we are a guest of. */
function guard(work: () => void): void {
  try {
    work();
  } catch (error) {
    report(error);
  }
}

function start(script: HTMLScriptElement, farebox: Farebox): void {
  const { fareboxSession, fareboxMount } = script.dataset;
  if ('fareboxHosted' in script.dataset) takeOverHostedPage(new URL(script.src).origin);
  if (!fareboxSession) return;
  const target = fareboxMount ? document.querySelector(fareboxMount) : placeAfter(script);
  if (!target) throw new TypeError(`Farebox: expected an element at data-farebox-mount="${fareboxMount}"`);
  if (!isMounted(target)) farebox.create({ clientSecret: fareboxSession }).mount(target);
}

/** Without `data-farebox-mount` the checkout stands where its script stands; only once, however often that runs. */
function placeAfter(script: HTMLScriptElement): Element {
  const next = script.nextElementSibling;
  if (next && isMounted(next)) return next;
  const place = document.createElement('div');
  script.after(place);
  return place;
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const apiUrl = new URL(script.src).origin;
  if (!window.Farebox) listenToProductButtons(apiUrl);
  const farebox = window.Farebox ?? createFarebox(apiUrl);
  window.Farebox = farebox;
  const begin = () => guard(() => start(script, farebox));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
