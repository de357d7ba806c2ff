import { text } from '../core/api/read.ts';
import { integrationError, isCheckoutError } from '../core/checkout-error.ts';
import type { CheckoutOptions } from '../core/public-api.ts';
import { Misuse } from './misuse.ts';
import { returnedSecret } from './returned.ts';

/**
 * Where a checkout's client secret comes from. The shop is asked once, and again only when that failed; a shopper who has come back goes
 * on with the session they left with. Throws a Misuse when the page gives neither a secret nor a way to get one.
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
