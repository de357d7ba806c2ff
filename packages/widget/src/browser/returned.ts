import { tryOrUndefined } from '../core/payment/own-payment.ts';

/** The query parameter that marks the page a shopper comes back to, with the session's id. */
export const RETURN_PARAMETER = 'farebox_session';

/** Where a browser tab keeps `<session id> <client secret> <server's origin>` while its shopper is on the provider's page. */
export const RETURN_KEY = 'farebox:return';

const kept = (): readonly string[] =>
  tryOrUndefined(() => sessionStorage.getItem(RETURN_KEY))?.split(' ') ?? [];

/** The id of the session that the shopper has come back with, or null; also when that is known to be another server's. */
export function returnedSession(apiUrl: string): string | null {
  const id = new URLSearchParams(location.search).get(RETURN_PARAMETER);
  const [known, , server] = kept();
  return known === id && server !== apiUrl ? null : id;
}

/** The client secret of the session that the shopper has come back with, when this tab has kept it for this server. */
export function returnedSecret(apiUrl: string): string | undefined {
  const [id, secret] = kept();
  return id === returnedSession(apiUrl) ? secret : undefined;
}

/** Takes this server's mark off the page's address, so that it is not bookmarked, and nothing happens twice. */
export function cleanAddress(apiUrl: string): void {
  if (returnedSession(apiUrl) === null) return;
  const url = new URL(location.href);
  url.searchParams.delete(RETURN_PARAMETER);
  history.replaceState(history.state, '', url);
}
