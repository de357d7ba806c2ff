import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request on its way; `path` with its query. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer on its way back. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One request in the hands of a fault. */
export interface Exchange {
  readonly sent: Sent;
  /** Lets the request through, as it came or changed, and gives the answer back. */
  forward(changed?: Partial<Sent>): Promise<Answered>;
  answer(answered: Answered): void;
  /** Writes the same answer twice onto one connection. */
  answerTwice(answered: Answered): void;
  /** Resets the connection. */
  cut(): void;
  /** Answers nothing; whoever waits is told that all the time in the world has passed. */
  hold(): void;
}

/** What a fault does to one request. */
export type Strike = (exchange: Exchange) => Promise<void> | void;

/** A real HTTP server between two others: it passes everything on, but for what a fault strikes. */
export interface Wire {
  /** Without a slash at its end. */
  readonly url: string;
  /** Says where requests go; their answers name this wire's address in place of that one. */
  connect(target: string): void;
  /** From now on every request that fits meets this fault; `refused` takes the whole wire away. */
  arm(fault: Strike | 'refused', fits: (path: string) => boolean): Promise<void>;
  /** How many requests a fault struck, and how many of them it holds. */
  strikes(): number;
  holds(): number;
  /** Ends the fault, and cuts whatever it holds. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a wire on any free port; `onHold` is called for each request that gets no answer. */
export async function startWire(onHold: () => void = () => undefined): Promise<Wire> {
  const state = {
    target: '',
    fault: undefined as Strike | undefined,
    fits: (_path: string) => true,
    strikes: 0,
    holds: 0,
  };
  const server = createServer(async (request, response) => {
    const sent = await readSent(request);
    const hold = () => {
      state.holds += 1;
      onHold();
    };
    const exchange = openExchange({ sent, response, hold, from: state.target, to: url });
    const strike = state.fits(sent.path) ? state.fault : undefined;
    if (strike) state.strikes += 1;
    await (strike ?? passOn)(exchange);
  });
  await listen(server, 0);
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    connect(target) {
      state.target = target;
    },
    async arm(fault, fits) {
      if (fault === 'refused') return stop(server);
      Object.assign(state, { fault, fits });
    },
    strikes: () => state.strikes,
    holds: () => state.holds,
    async heal() {
      state.fault = undefined;
      server.closeAllConnections();
      if (!server.listening) await listen(server, port);
    },
    close: () => stop(server),
  };
}

const passOn: Strike = async ({ forward, answer }) => answer(await forward());

interface Ends {
  readonly sent: Sent;
  readonly response: ServerResponse;
  readonly hold: () => void;
  readonly from: string;
  readonly to: string;
}

function openExchange({ sent, response, hold, from, to }: Ends): Exchange {
  // No connection is kept, so that a fault meets exactly the request that it is for.
  const write = ({ status, headers, body }: Answered) =>
    response.writeHead(status, { ...headers, connection: 'close' }).end(body);
  const cut = () => void response.socket?.resetAndDestroy();
  return {
    sent,
    forward: (changed = {}) => pass({ ...sent, ...changed }, { from, to }).catch(lost),
    answer: (answered) => void write(answered),
    answerTwice({ status, headers, body }) {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const head = `HTTP/1.1 ${status} OK\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
      response.socket?.end((head + body).repeat(2));
    },
    cut,
    hold,
  };
}

/** What a gateway says when nobody is behind it. */
const lost = (): Answered => ({ status: 502, headers: {}, body: 'Bad gateway' });

async function pass(sent: Sent, { from, to }: { from: string; to: string }): Promise<Answered> {
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = sent.headers;
  const response = await fetch(from + sent.path, {
    method: sent.method,
    headers,
    redirect: 'manual',
    ...(sent.method === 'GET' ? {} : { body: sent.body }),
  });
  const moved = (value: string) => value.replaceAll(from, to);
  const kept = ['content-type', 'location'].flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, moved(value)] as const];
  });
  return { status: response.status, headers: Object.fromEntries(kept), body: moved(await response.text()) };
}

async function readSent(request: IncomingMessage): Promise<Sent> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: Object.fromEntries(headers),
    body: await text(request),
  };
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

async function stop(server: ReturnType<typeof createServer>): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
