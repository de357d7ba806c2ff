import type { FareboxServer } from '../../browser/farebox-server.ts';
import { wantedLanguages } from '../../browser/wanted-languages.ts';
import { createProductSession } from '../../core/api/api.ts';
import { integrationError } from '../../core/checkout-error.ts';
import { tryOrUndefined } from '../../core/payment/own-payment.ts';
import type { CheckoutHandle, Farebox } from '../../core/public-api.ts';

/**
 * Opens a session for the product that an element names, and resolves to its client secret: `data-farebox-product`, with
 * `data-farebox-key`, the publishable key, and `data-farebox-country`, the shopper's country (from the browser's languages when left
 * out). A button that shows nothing above its page leads on to the hosted page as well. Rejects with a CheckoutError.
 */
export async function createSession(element: HTMLElement, apiUrl: string): Promise<string> {
  const { fareboxProduct = '', fareboxKey = '', fareboxCountry } = element.dataset;
  const country = fareboxCountry || countryOf(wantedLanguages());
  if (!country) throw integrationError('country_missing', 'expected data-farebox-country="ES", a country');
  const wanted = { publishableKey: fareboxKey, product: fareboxProduct, country };
  const { clientSecret, url } = await createProductSession(wanted, {
    origin: apiUrl,
    fetch: (...request) => fetch(...request),
  });
  if (opensHostedPage(element)) location.assign(url);
  return clientSecret;
}

/**
 * Handles a click on a product button: navigates to the hosted page, or opens the modal. Further clicks are ignored until that is done.
 * The modal also shows that no session could be created. Rejects when the modal cannot be loaded.
 */
export async function buyProduct(
  button: HTMLElement,
  server: FareboxServer,
  farebox: Farebox,
): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const ask = () => createSession(button, server.apiUrl);
  // The modal uses the first response; its retry sends a new request.
  const asked = [ask()];
  const isOrdered = asked[0]?.then(
    () => true,
    () => false,
  );
  try {
    if (opensHostedPage(button) && (await isOrdered)) return;
    await server.files.modal();
    await opened(farebox.create({ fetchClientSecret: () => asked.pop() ?? ask() }));
  } finally {
    button.setAttribute('aria-busy', 'false');
  }
}

/** Opens the modal. Resolves when it shows the checkout or an error, or was closed. */
const opened = (handle: CheckoutHandle): Promise<unknown> =>
  new Promise((resolve) => {
    for (const type of ['ready', 'error', 'close'] as const) handle.on(type, resolve);
    handle.open();
  });

const opensHostedPage = (element: HTMLElement): boolean =>
  !(element instanceof HTMLScriptElement) && element.dataset['fareboxOpen'] !== 'modal';

/** The likely country of the first language that has one: `de` is Germany, `es-419` has none. */
export const countryOf = (languages: readonly string[]): string | undefined =>
  languages
    .map((language) => tryOrUndefined(() => new Intl.Locale(language).maximize().region))
    .find((region) => /^[A-Z]{2}$/.test(region ?? ''));
