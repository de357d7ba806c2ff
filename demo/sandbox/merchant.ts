import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it reached the merchant. */
interface Arrival {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string;
  readonly body: string;
}

/** A merchant's tiny server, for tests: it keeps what it is told and answers as it was taught. */
export interface Merchant {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** The next arrival that nobody has taken yet, however long it takes. */
  next(): Promise<Arrival>;
  close(): Promise<void>;
}

/** Starts a merchant; `answers` are given in turn, the last one for ever. */
export async function startMerchant(...answers: readonly string[]): Promise<Merchant> {
  const arrivals: Arrival[] = [];
  const waiting: ((arrival: Arrival) => void)[] = [];
  let taken = 0;
  const server = createServer(async (request, response) => {
    const arrival = await read(request);
    const answer = answers[Math.min(arrivals.length, answers.length - 1)] ?? '';
    arrivals.push(arrival);
    response.end(answer, () => waiting.shift()?.(arrival));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    arrivals,
    next() {
      const arrival = arrivals[taken++];
      return arrival ? Promise.resolve(arrival) : new Promise((resolve) => waiting.push(resolve));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<Arrival> {
  return {
    method: request.method ?? '',
    url: new URL(request.url ?? '/', 'http://merchant'),
    contentType: request.headers['content-type'] ?? '',
    body: await text(request),
  };
}
