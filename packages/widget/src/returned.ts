import { attempt } from './core/own-payment.ts';

/** The query parameter that marks the page a shopper comes back to, with the session's id. */
export const RETURN_PARAMETER = 'farebox_session';

/** Where a browser tab keeps `<session id> <client secret>` while its shopper is on the provider's page. */
export const RETURN_KEY = 'farebox:return';

/** The id of the session that the shopper has come back with, or null. */
export const returnedSession = (): string | null =>
  new URLSearchParams(location.search).get(RETURN_PARAMETER);

/** The client secret of the session that the shopper has come back with, when this tab has kept it. */
export function returnedSecret(): string | undefined {
  const [id, secret] = attempt(() => sessionStorage.getItem(RETURN_KEY))?.split(' ') ?? [];
  return id === returnedSession() ? secret : undefined;
}

/** Takes the mark off the page's address, so that it is not bookmarked, and nothing happens twice. */
export function cleanAddress(): void {
  if (returnedSession() === null) return;
  const url = new URL(location.href);
  url.searchParams.delete(RETURN_PARAMETER);
  history.replaceState(history.state, '', url);
}
