import { once } from 'node:events';
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, Server as SecureServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { certificate } from './unreachable.ts';

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
export type Injection = (exchange: Exchange) => Promise<void> | void;

/** What keeps every request from being sent: nobody listens, the certificate has no chain, or the proxy before the wire says no. */
export type NeverSent = 'refused' | 'leaf certificate' | 'proxy';

/** How a wire is reached, so that a fault can be in the way to it. */
export interface WireOptions {
  /** Called for each request that gets no answer. */
  readonly onHold?: () => void;
  /** Over TLS, with a chain that the tests' root has signed. */
  readonly secure?: boolean;
  /** Through a proxy, by a name that the proxy alone knows. */
  readonly proxy?: WireProxy;
}

/** A proxy that can say no to one port, and leads a name that only it knows to this machine. */
export interface WireProxy {
  readonly host: string;
  /** Says no to this port until the function that it gives back is called, which tells how often. */
  refuse(port: number): () => number;
}

/** A real HTTP server between two others: it passes everything on, but for what a fault injections. */
export interface Wire {
  /** Without a slash at its end. */
  readonly url: string;
  /** Says where requests go; their answers name this wire's address in place of that one. */
  connect(target: string): void;
  /** From now on every request that fits meets this fault; one that no request outlives meets them all. */
  arm(fault: Injection | NeverSent, fits: (path: string) => boolean): Promise<void>;
  /** How many requests a fault struck, and how many of them it holds. */
  injections(): number;
  holds(): number;
  /** Ends the fault, and cuts whatever it holds. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a wire on any free port. */
export async function startWire(options: WireOptions = {}): Promise<Wire> {
  const { onHold = () => undefined, secure = false, proxy } = options;
  const state = newState();
  const server = secure ? createSecureServer(certificate('whole chain')) : createServer();
  await listen(server, 0);
  const { port } = server.address() as { port: number };
  const url = `${secure ? 'https' : 'http'}://${proxy?.host ?? '127.0.0.1'}:${port}`;
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const sent = await readSent(request);
    const hold = () => {
      state.holds += 1;
      onHold();
    };
    const exchange = openExchange({ sent, response, hold, from: state.target, to: url });
    const inject = state.fits(sent.path) ? state.fault : undefined;
    if (inject) state.injections += 1;
    await (inject ?? passOn)(exchange);
  });
  return {
    url,
    connect(target) {
      state.target = target;
    },
    async arm(fault, fits) {
      if (typeof fault === 'string') state.undo = await block(fault, { server, port, proxy });
      else Object.assign(state, { fault, fits });
    },
    injections: () => state.injections,
    holds: () => state.holds,
    async heal() {
      state.fault = undefined;
      server.closeAllConnections();
      state.injections += (await state.undo?.()) ?? 0;
      state.undo = undefined;
    },
    close: () => stop(server),
  };
}

const newState = () => ({
  target: '',
  fault: undefined as Injection | undefined,
  fits: (_path: string) => true,
  injections: 0,
  holds: 0,
  /** Unblocks the wire, and tells how many calls met the block. */
  undo: undefined as (() => Promise<number> | number) | undefined,
});

type AnyServer = HttpServer | SecureServer;

/** Nobody can count the calls that a closed port refused: that is one. */
async function block(
  fault: NeverSent,
  { server, port, proxy }: { server: AnyServer; port: number; proxy: WireProxy | undefined },
): Promise<() => Promise<number> | number> {
  if (fault === 'refused') {
    await stop(server);
    return async () => {
      await listen(server, port);
      return 1;
    };
  }
  if (fault === 'proxy' && proxy) return proxy.refuse(port);
  if (fault === 'leaf certificate' && server instanceof SecureServer) return showLeafOnly(server);
  throw new Error(`expected a wire on which "${fault}" can happen`);
}

/** From now on the server shows no intermediate certificate, to everybody who shakes hands anew. */
function showLeafOnly(server: SecureServer): () => number {
  let count = 0;
  const counted = () => {
    count += 1;
  };
  server.setSecureContext(certificate('leaf only'));
  server.on('connection', counted);
  return () => {
    server.off('connection', counted);
    server.setSecureContext(certificate('whole chain'));
    return count;
  };
}

const passOn: Injection = async ({ forward, answer }) => answer(await forward());

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

async function listen(server: AnyServer, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

async function stop(server: AnyServer): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
