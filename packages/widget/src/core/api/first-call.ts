/** Request options of every call: no cache, no cookies, no referrer. */
export const PRIVATE_REQUEST: RequestInit = {
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
};

/** The request for a checkout. An `authorization` header would cost a CORS preflight; a plain text body is sent at once. */
export const firstCall = (clientSecret: string) => ({
  method: 'POST',
  body: JSON.stringify({ clientSecret }),
});

declare global {
  interface Window {
    /** Responses that the inline prefetch has requested, by the body of the request. Shops have its name in their pages. */
    fareboxAhead?: Map<unknown, Promise<Response>>;
  }
}
