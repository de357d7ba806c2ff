import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Client } from './client.ts';

/** The merchant's endpoint, and beside it the one who carries Paysepro's notices over. */
export interface Merchant {
  /** Where webhooks go. */
  readonly url: string;
  /** The body of each event that was taken, by its id. */
  readonly taken: ReadonlyMap<string, string>;
  /** Events that came with a second, different body. */
  readonly changed: readonly string[];
  /** Where Paysepro sends its notices: each is carried to `hook` until somebody takes it. */
  carry(hook: string, client: Client): string;
  /** Resolves when every notice was carried over. */
  carried(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a merchant who refuses a webhook once in ten, the first time. */
export async function startMerchant(random: () => number): Promise<Merchant> {
  const taken = new Map<string, string>();
  const changed: string[] = [];
  const refused = new Set<string>();
  const carrying = new Set<Promise<void>>();
  let carrier = (_query: string): Promise<void> => Promise.resolve();

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = String(request.headers['webhook-id']);
    const body = await text(request);
    if (!refused.has(id) && random() < 0.1) {
      refused.add(id);
      response.writeHead(500).end();
      return;
    }
    if ((taken.get(id) ?? body) !== body) changed.push(id);
    taken.set(id, body);
    response.writeHead(204).end();
  };
  const carry = (request: IncomingMessage, response: ServerResponse): void => {
    const query = request.url?.split('?', 2)[1] ?? '';
    const work = carrier(query).finally(() => carrying.delete(work));
    carrying.add(work);
    response.end('OK');
  };

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/carry')) carry(request, response);
    else void take(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url: `${url}/webhooks`,
    taken,
    changed,
    // Paysepro tells once and cannot be asked: a notice that met a dead server is sent again by size, which this stands for.
    carry(hook, client) {
      carrier = (query) => client.visit(`${hook}?${query}`);
      return `${url}/carry`;
    },
    async carried() {
      while (carrying.size > 0) await Promise.all(carrying);
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
