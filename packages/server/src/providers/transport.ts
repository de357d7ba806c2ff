import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { ConnectionFailed } from './connection-failed.ts';
import { ProviderUnreachable, UnexpectedBody } from './errors.ts';
import type { Oddities, Oddity } from './oddities.ts';
import { watchSending } from './sending.ts';
import { withoutStrayText } from './stray-text.ts';

/** A request to a provider, built by a pure function. */
export interface ProviderRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What its answer may be long, in bytes, where that is more than an answer's usual most. */
  readonly maxBytes?: number;
  /** How long it may take, in ms, where that is longer than a call's usual most. */
  readonly timeoutMs?: number;
}

/** The only way out to a provider. */
export interface Transport {
  /**
   * Sends one request, once, and returns the answer with its body read whole.
   * @throws ProviderUnreachable when no answer came, UnexpectedBody when it is too large or redirects.
   */
  send(request: ProviderRequest, signal: AbortSignal): Promise<Response>;
  /**
   * Checks an address that the provider gave us before anybody is sent there, and writes it as a header can carry it.
   * @throws UnexpectedBody unless it is on one of this provider's configured origins, in nobody's name.
   */
  trusted(url: string): string;
}

/** What a transport is held to. */
export interface TransportOptions {
  readonly provider: string;
  /** The configured bases, whose origins alone are called and trusted. */
  readonly bases: readonly string[];
  /** For one call; default 10,000 ms. */
  readonly timeoutMs?: number;
  /** For one answer's body; default 1 MiB. */
  readonly maxBytes?: number;
  readonly fetch?: typeof fetch;
  /** Hears of text that an answer had around its JSON, and that was skipped. */
  readonly oddities?: Pick<Oddities, 'note'>;
}

/** Five failures in a row open the breaker for ten seconds: a dead provider is not waited for by every shopper. */
const newBreaker = () =>
  circuitBreaker(
    handleWhen((error) => error instanceof ProviderUnreachable),
    { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) },
  );

/** Makes the transport of one provider of one site: timeout, size cap, no redirects, configured origins only, breaker. */
export function createTransport(options: TransportOptions): Transport {
  const { provider, timeoutMs = 10_000, maxBytes = 1_048_576, oddities } = options;
  const origins = new Set(options.bases.map((base) => new URL(base).origin));
  const breaker = newBreaker();
  const call = options.fetch ?? fetch;

  const exchange = async (request: ProviderRequest, signal: AbortSignal): Promise<Response> => {
    if (signal.aborted) throw unreachable(provider, { url: request.url, sent: false, error: signal.reason });
    const limit = AbortSignal.any([signal, AbortSignal.timeout(request.timeoutMs ?? timeoutMs)]);
    const sending = watchSending();
    try {
      return await sending.run(async () => {
        const response = await call(request.url, {
          method: request.method,
          headers: request.headers ?? {},
          body: request.body ?? null,
          redirect: 'manual',
          referrerPolicy: 'no-referrer',
          signal: limit,
        });
        return await readWhole(response, {
          maxBytes: request.maxBytes ?? maxBytes,
          onStray: (stray) => oddities?.note(strayText(provider, request.url, stray)),
        });
      });
    } catch (error) {
      if (error instanceof UnexpectedBody) throw error;
      throw unreachable(provider, { url: request.url, sent: !sending.isCertainlyUnsent(), error });
    }
  };

  return {
    async send(request, signal) {
      assertOrigin(request.url, origins, provider);
      try {
        return await breaker.execute(() => exchange(request, signal));
      } catch (cause) {
        if (!(cause instanceof BrokenCircuitError)) throw cause;
        throw new ProviderUnreachable(`${provider} failed five times in a row and is given a rest`, {
          sent: false,
          cause,
        });
      }
    },
    trusted(url) {
      assertOrigin(url, origins, provider);
      const { href, username, password } = new URL(url);
      if (username || password)
        throw new UnexpectedBody(`expected an address of ${provider} in nobody's name`);
      return href;
    },
  };
}

function unreachable(
  provider: string,
  { url, sent, error }: { url: string; sent: boolean; error: unknown },
): ProviderUnreachable {
  const cause = new ConnectionFailed(error, { url });
  const what = sent ? 'did not answer' : 'could not be reached';
  return new ProviderUnreachable(`${provider} ${what}: ${cause.message}`, { sent, cause });
}

function assertOrigin(url: string, origins: ReadonlySet<string>, provider: string): void {
  const origin = URL.canParse(url) ? new URL(url).origin : 'no URL';
  if (!origins.has(origin)) {
    throw new UnexpectedBody(
      `expected an address of ${provider} on ${[...origins].join(' or ')}, got ${origin.slice(0, 100)}`,
    );
  }
}

interface Reading {
  readonly maxBytes: number;
  readonly onStray: (stray: string) => void;
}

/** Reads at most `maxBytes` and closes the connection on the first byte beyond. */
async function readWhole(response: Response, { maxBytes, onStray }: Reading): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new UnexpectedBody(`expected at most ${maxBytes} bytes, got more`);
    chunks.push(chunk);
  }
  const empty = [101, 204, 205, 304].includes(response.status);
  const body = Buffer.concat(chunks);
  const found = withoutStrayText(body.toString('utf8'));
  if (found) onStray(found.stray);
  return new Response(empty ? null : (found?.json ?? body), {
    status: response.status,
    headers: response.headers,
  });
}

/** Providers' pages are PHP, and print notices into their answers. Of an address only a plain last word is told. */
function strayText(provider: string, url: string, stray: string): Oddity {
  const [, call] = /\/([a-z_]{1,30}(?:\.php)?)$/i.exec(new URL(url).pathname) ?? [];
  return {
    kind: 'tolerated',
    what: call === undefined ? provider : `${provider} ${call}`,
    detail: `The JSON of an answer had ${stray}, which was skipped`,
  };
}
