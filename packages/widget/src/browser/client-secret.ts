import { text } from '../core/api/read.ts';
import { integrationError, isCheckoutError } from '../core/checkout-error.ts';
import type { CheckoutOptions } from '../core/public-api.ts';
import { Misuse } from './misuse.ts';
import { returnedSecret } from './returned.ts';

/**
 * Returns a function that provides the checkout's client secret. The shop's `fetchClientSecret` is called once, and again only after a
 * failure; a shopper who has returned keeps the session of the payment. Throws a Misuse when the page passes neither option.
 */
export function clientSecretOf(
  options: CheckoutOptions | undefined,
  apiUrl: string,
): () => string | Promise<string> {
  const { clientSecret, fetchClientSecret } = options ?? {};
  if (!clientSecret && !fetchClientSecret)
    throw new Misuse('client_secret_missing', 'expected clientSecret, or data-farebox-session');
  const known = clientSecret || returnedSecret(apiUrl);
  let asked: Promise<string> | undefined;
  const ask = async (): Promise<string> => text(await fetchClientSecret?.(), 'clientSecret');
  return () => {
    if (known) return known;
    asked ??= ask().catch((cause: unknown) => {
      asked = undefined;
      const message = 'expected a secret of fetchClientSecret';
      throw isCheckoutError(cause) ? cause : integrationError('client_secret_unavailable', message, cause);
    });
    return asked;
  };
}
