import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { CREATE_PATHS } from './provider-crash.ts';

const counts = new Map<number, number>();

// Every request that reaches a server of this process whole, the sandbox's among them: also those that it refuses as repeated.
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  const port = request.socket.localPort ?? 0;
  if (!CREATE_PATHS.includes(request.url ?? '')) return;
  request.once('end', () => counts.set(port, (counts.get(port) ?? 0) + 1));
});

/** Counts the create calls that reach the sandbox at this address from now on: another one may have had its port before. */
export function countCreates(url: string): () => number {
  const port = Number(new URL(url).port);
  const before = counts.get(port) ?? 0;
  return () => (counts.get(port) ?? 0) - before;
}
