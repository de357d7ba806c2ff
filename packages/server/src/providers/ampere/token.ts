import { ProviderRefused, ProviderUnreachable } from '../errors.ts';

/** What AMPERE knows us by for a while; `expiresAt` in milliseconds since 1970. */
export interface Token {
  readonly text: string;
  readonly expiresAt: number;
}

/** AMPERE does not accept our token, or no longer. */
export class TokenRefused extends ProviderRefused {
  constructor(what: string, providerCode: string) {
    super(`${what}: the token is not accepted (${providerCode})`, { providerCode, faultOwner: 'merchant' });
  }
}

/** One site's token, shared by everyone who needs it. */
export interface TokenSource {
  /**
   * Runs a call with a fresh token, and once more with a newer one if that token is refused. An abort lets one caller go; the
   * token that the others wait for is still fetched.
   * @throws ProviderUnreachable when aborted, or whatever the call throws.
   */
  use<T>(call: (token: string) => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** What a token source is made of; `renewBefore` and `now` in milliseconds. */
export interface TokenOptions {
  readonly authenticate: () => Promise<Token>;
  readonly renewBefore: number;
  readonly now: () => number;
}

/** Makes a token source: concurrent callers share one authentication (ampere.md, "Calls"). */
export function createTokenSource({ authenticate, renewBefore, now }: TokenOptions): TokenSource {
  let held: Token | undefined;
  let coming: Promise<Token> | undefined;

  const renew = async (): Promise<Token> => {
    try {
      held = await authenticate();
      return held;
    } finally {
      coming = undefined;
    }
  };

  const current = (signal: AbortSignal): Promise<Token> => {
    if (held && held.expiresAt - renewBefore > now()) return Promise.resolve(held);
    coming ??= renew();
    return unlessAborted(coming, signal);
  };

  return {
    async use(call, signal) {
      const token = await current(signal);
      try {
        return await call(token.text);
      } catch (error) {
        if (!(error instanceof TokenRefused)) throw error;
        // Somebody else may have renewed it meanwhile: only the token that was refused is dropped.
        if (held === token) held = undefined;
        return call((await current(signal)).text);
      }
    },
  };
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const abort = () => reject(new ProviderUnreachable('AMPERE is no longer waited for', { sent: false }));
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  return promise;
}
