import type { Farebox } from './browser-contract.ts';
import type { FareboxPlace } from './farebox.ts';
import { report } from './report.ts';

/**
 * Makes every `data-farebox-product` button of the page, now and later, open a session for its product and go to the hosted page, or
 * show it above this one with `data-farebox-open="modal"`. What the button says is read when it is pressed.
 */
export function listenToProductButtons(place: FareboxPlace, farebox: Farebox): void {
  document.addEventListener('click', (event) => {
    const [inside] = event.composedPath();
    const button = inside instanceof Element && inside.closest<HTMLElement>('[data-farebox-product]');
    if (!button) return;
    event.preventDefault();
    place.files.after().then((after) => after.buy(button, place, farebox), report);
  });
}
