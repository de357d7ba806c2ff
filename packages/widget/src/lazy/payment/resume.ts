import type { FareboxServer } from '../../browser/farebox-server.ts';
import { cleanAddress, returnedSecret, returnedSession } from '../../browser/returned.ts';
import { createCall, loadCheckout } from '../../core/api/api.ts';
import type { Returned } from '../../core/public-api.ts';

/**
 * Cleans the page's address and asks the server what became of the payment; null when the shopper did not come back, or when neither
 * this tab nor the page knows the session's client secret any more. Rejects with a CheckoutError.
 */
export async function resume(
  { apiUrl }: FareboxServer,
  options: { readonly clientSecret?: string },
): Promise<Returned | null> {
  const secret = options.clientSecret ?? returnedSecret(apiUrl);
  if (returnedSession(apiUrl) === null) return null;
  cleanAddress(apiUrl);
  if (!secret) return null;
  const call = createCall({
    origin: apiUrl,
    clientSecret: () => secret,
    fetch: (...request) => fetch(...request),
  });
  const { session, payment } = await loadCheckout(call, new AbortController().signal);
  const status = session.status === 'open' ? (payment?.status ?? 'open') : session.status;
  return { status, sessionId: session.id, paymentId: payment?.id ?? null };
}
