import { refused, unexpected, unreachable } from '../checkout-error.ts';
import type { Checkout } from '../contract.ts';
import { firstCall, PRIVATE_REQUEST } from './first-call.ts';
import { parseCheckout, parseProblem } from './parse.ts';
import { object, type Reader, text, webUrl } from './read.ts';

/** The server, and the session that the calls are for. */
export interface ApiOptions {
  /** The server's origin, without a trailing slash. */
  readonly origin: string;
  /** The session's client secret. It may be fetched from the shop first, which may reject. */
  readonly clientSecret: () => string | Promise<string>;
  readonly fetch: typeof fetch;
}

/** One request of the session's; resolves to an answer that is a success, rejects with a CheckoutError, or an AbortError. */
export type Call = (path: string, init: RequestInit) => Promise<Response>;

/** Calls the server with the session's client secret in a header, never in an address. */
export const createCall =
  ({ origin, clientSecret, fetch }: ApiOptions): Call =>
  async (path, { headers, ...init }) => {
    const known = clientSecret();
    // A known secret is not awaited, so that the request is sent before the first render.
    const secret = typeof known === 'string' ? known : await known;
    const signed = {
      headers: { ...(init.body != null && JSON_BODY), ...headers, authorization: `Bearer ${secret}` },
    };
    return send(fetch, `${origin}/v1/checkout${path}`, { ...init, ...(path ? signed : firstCall(secret)) });
  };

/** Loads the checkout. */
export const loadCheckout = async (call: Call, signal: AbortSignal): Promise<Checkout> =>
  readJson(await call('', { signal }), parseCheckout);

/** A request for a session without a merchant's backend: a configured product, and the shopper's country. */
export interface ProductSessionRequest {
  readonly publishableKey: string;
  readonly product: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A session that was opened for a product. */
export interface ProductSession {
  readonly clientSecret: string;
  /** The address of its hosted page. */
  readonly url: string;
}

/** Opens a session for a configured product. Rejects with a CheckoutError. */
export async function createProductSession(
  order: ProductSessionRequest,
  { origin, fetch }: Omit<ApiOptions, 'clientSecret'>,
): Promise<ProductSession> {
  const init = { method: 'POST', body: JSON.stringify(order), headers: JSON_BODY };
  return readJson(
    await send(fetch, `${origin}/v1/checkout/sessions`, init),
    object<ProductSession>({ clientSecret: text, url: webUrl }),
  );
}

const JSON_BODY = { 'content-type': 'application/json' };

async function send(fetchIt: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  const answer = await fetchIt(url, { ...PRIVATE_REQUEST, ...init }).catch((cause: unknown) => {
    throw init.signal?.aborted ? cause : unreachable(cause);
  });
  if (answer.ok) return answer;
  const problem = await readJson(answer, parseProblem).catch((cause: unknown) => {
    throw unexpected(`expected a problem, got ${answer.status}`, cause);
  });
  throw refused(problem);
}

/** Reads an answer's JSON. Rejects with a CheckoutError that names the first member that is wrong. */
export async function readJson<T>(answer: Response, read: Reader<T>): Promise<T> {
  try {
    return read(await answer.json(), '');
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unexpected(cause instanceof Error ? cause.message : 'expected JSON', cause);
  }
}
