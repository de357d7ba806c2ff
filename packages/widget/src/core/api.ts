import { CheckoutError, refused, unexpected, unreachable } from './checkout-error.ts';
import type { Checkout, LaunchBody, Launched, StreamState } from './contract.ts';
import { createEventReader } from './event-stream.ts';
import { parseCheckout, parseLaunched, parseProblem, parseStreamState } from './parse.ts';
import { object, type Reader, webUrl } from './read.ts';

/** Where the server is, and on whose behalf it is asked. */
export interface ApiOptions {
  /** The server's origin, without a trailing slash. */
  readonly origin: string;
  readonly clientSecret: string;
  readonly fetch: typeof fetch;
}

/** Every call that a shopper's browser makes. Each rejects with a CheckoutError, or with an AbortError once its signal aborts. */
export interface Api {
  load(signal: AbortSignal): Promise<Checkout>;
  launch(body: LaunchBody, signal: AbortSignal): Promise<Launched>;
  giveUp(paymentId: string, signal: AbortSignal): Promise<void>;
  /** Hands on each state as it comes; `onSign` hears every sign of life. Resolves when the server ends the stream. */
  stream(listener: StreamListener, signal: AbortSignal): Promise<void>;
}

/** Who hears what the stream says. */
interface StreamListener {
  onState(state: StreamState): void;
  onSign(): void;
}

/** What a shopper is asked to buy, without a merchant's backend: a configured product, in the shopper's country. */
export interface ProductOrder {
  readonly publishableKey: string;
  readonly product: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Calls the server with the session's client secret in a header, never in an address. */
export function createApi({ origin, clientSecret, fetch }: ApiOptions): Api {
  const call = (path: string, init: RequestInit) =>
    send(fetch, `${origin}/v1/checkout${path}`, { ...init, ...headersOf(init, clientSecret) });
  return {
    load: async (signal) => readJson(await call('', { signal }), parseCheckout),
    launch: async (body, signal) =>
      readJson(
        await call('/payments', { method: 'POST', body: JSON.stringify(body), signal }),
        parseLaunched,
      ),
    giveUp: async (paymentId, signal) => {
      await call(`/payments/${encodeURIComponent(paymentId)}`, { method: 'DELETE', signal });
    },
    stream: async (listener, signal) => {
      const headers = { accept: 'text/event-stream' };
      await readStream(await call('/stream', { headers, signal }), listener);
    },
  };
}

/** Opens a session for a configured product. Rejects with a CheckoutError. Resolves to the address of its hosted page. */
export async function orderProduct(
  order: ProductOrder,
  { origin, fetch }: Omit<ApiOptions, 'clientSecret'>,
): Promise<string> {
  const init = {
    method: 'POST',
    body: JSON.stringify(order),
    headers: { 'content-type': 'application/json' },
  };
  const answer = await send(fetch, `${origin}/v1/checkout/sessions`, init);
  return (await readJson(answer, object({ url: webUrl }))).url;
}

function headersOf({ body, headers }: RequestInit, clientSecret: string): RequestInit {
  const type = body ? { 'content-type': 'application/json' } : {};
  return {
    headers: { ...type, ...headers, authorization: `Bearer ${clientSecret}` },
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  };
}

async function send(fetchIt: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  const answer = await fetchIt(url, init).catch((cause: unknown) => {
    throw init.signal?.aborted ? cause : unreachable(cause);
  });
  if (answer.ok) return answer;
  const problem = await readJson(answer, parseProblem).catch((cause: unknown) => {
    throw unexpected(`expected a problem document, got ${answer.status} with another body`, cause);
  });
  throw refused(problem);
}

async function readJson<T>(answer: Response, read: Reader<T>): Promise<T> {
  try {
    return read(await answer.json(), '');
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unexpected(cause instanceof Error ? cause.message : 'expected JSON', cause);
  }
}

async function readStream(answer: Response, { onState, onSign }: StreamListener): Promise<void> {
  if (!answer.body || !/^text\/event-stream/i.test(answer.headers.get('content-type') ?? '')) {
    throw unexpected('expected an event stream');
  }
  const eventsOf = createEventReader();
  const decoder = new TextDecoder();
  const reader = answer.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      onSign();
      for (const { event, data } of eventsOf(decoder.decode(part.value, { stream: true }))) {
        if (event === 'state') onState(parseStreamState(JSON.parse(data), ''));
      }
    }
  } catch (cause) {
    await reader.cancel().catch(() => undefined);
    throw cause instanceof CheckoutError ? cause : unreachable(cause);
  }
}
