import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Each provider's create call; AMPERE has none, its order begins with the shopper's visit. */
const CREATES = ['/payatom/pay/request.php', '/paysepro/createCode.php', '/boxcharge/api/s2s/encrypt'];

const counts = new Map<number, number>();

// Every request that reaches a server of this process whole, the sandbox's among them: also those that it refuses as repeated.
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  const port = request.socket.localPort ?? 0;
  if (!CREATES.includes(request.url ?? '')) return;
  request.once('end', () => counts.set(port, (counts.get(port) ?? 0) + 1));
});

/** How many create calls reached the sandbox at this address. */
export const createsAt = (url: string): number => counts.get(Number(new URL(url).port)) ?? 0;
