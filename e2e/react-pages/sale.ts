import type { Presentation } from '@farebox/widget';

declare global {
  interface Window {
    /** Writes down, for the tests, that a callback was called (shop-pages/public/hear.js). */
    hear(type: string): void;
  }
}

const PRESENTATIONS: readonly Presentation[] = ['auto', 'redirect', 'popup', 'tab'];

/** What the shop's server wrote into the page: where the checkout belongs, and what it is told. */
export function readSale() {
  const place = document.getElementById('pay');
  if (!place) throw new Error('expected an element with the id "pay"');
  const { apiUrl = '', clientSecret = '', locale, presentation } = place.dataset;
  const sale = {
    apiUrl,
    clientSecret,
    presentation: PRESENTATIONS.find((known) => known === presentation),
    ...(locale && { locale }),
  };
  return { place, sale };
}

/** What shops write inline: an object and callbacks that are made anew with every render. */
export const freshProps = () => ({
  appearance: { variables: { radius: '8px' } },
  onReady: () => window.hear('ready'),
  onSelect: () => window.hear('change'),
  onProcessing: () => window.hear('processing'),
  onComplete: () => window.hear('success'),
  onFailed: () => window.hear('failed'),
  onCancel: () => window.hear('cancel'),
  onExpired: () => window.hear('expired'),
  onError: () => window.hear('error'),
});
