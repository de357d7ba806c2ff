import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** Watches one HTTP call below `fetch`, where it is known whether a byte of the request was written. */
export interface Sending {
  /** Runs the call; whatever it throws is thrown. */
  run<T>(call: () => Promise<T>): Promise<T>;
  /**
   * True only where the HTTP client took the request and never began to write it: it was still resolving the name, connecting, agreeing
   * on TLS, or asking a proxy for a tunnel. A request that nobody saw counts as sent.
   */
  isCertainlyUnsent(): boolean;
}

/** What Node's HTTP client (undici) told of one call. A tunnel through a proxy is opened by a CONNECT, which carries nothing of the request. */
interface Seen {
  taken: boolean;
  written: boolean;
}

const calls = new AsyncLocalStorage<Seen>();
const requests = new WeakMap<object, Seen>();
const hosts = new WeakMap<Error, string>();

/** Starts watching a call. */
export function watchSending(): Sending {
  const seen: Seen = { taken: false, written: false };
  return {
    run: (call) => calls.run(seen, call),
    isCertainlyUnsent: () => seen.taken && !seen.written,
  };
}

/** The host, with its port unless that is its protocol's own, whose connection failed with this very error: the provider's, or a proxy's. */
export const hostThatFailed = (error: Error): string | undefined => hosts.get(error);

subscribe('undici:request:create', (message) => {
  const request = memberOf(message, 'request');
  const seen = calls.getStore();
  if (!seen || !isObject(request) || request['method'] === 'CONNECT') return;
  seen.taken = true;
  requests.set(request, seen);
});

// Told before the first byte is handed to the socket, however often a request is written.
subscribe('undici:client:sendHeaders', (message) => {
  const request = memberOf(message, 'request');
  const seen = isObject(request) ? requests.get(request) : undefined;
  if (seen) seen.written = true;
});

// A failure at a proxy is told twice: first of the proxy, then of the host behind it.
subscribe('undici:client:connectError', (message) => {
  const error = memberOf(message, 'error');
  const host = memberOf(memberOf(message, 'connectParams'), 'host');
  if (error instanceof Error && typeof host === 'string' && !hosts.has(error)) hosts.set(error, host);
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const memberOf = (value: unknown, member: string): unknown => (isObject(value) ? value[member] : undefined);
