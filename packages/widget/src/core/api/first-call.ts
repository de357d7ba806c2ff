/** How our server is asked from a page: nothing is kept, nobody is recognised, and the page's address is told to nobody. */
export const PRIVATE_REQUEST: RequestInit = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
};

/** How a checkout is asked for. A header of ours makes a browser ask first whether it may send it; plain text it sends at once. */
export const firstCall = (clientSecret: string) => ({
  method: 'POST',
  body: JSON.stringify({ clientSecret }),
});

declare global {
  interface Window {
    /** Answers that the page's own line of script has asked for before ours was there, by the body of the request. */
    fareboxAhead?: Map<unknown, Promise<Response>>;
  }
}
