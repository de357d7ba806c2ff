import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/** A local HTTP server of a test. */
export interface LocalServer {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves on any free port of this machine. */
export async function serveLocally(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closeNow(server) };
}

const html = '<!doctype html><title>Maintenance</title>';

/** The ways in which a provider's HTTP goes wrong. A name is a test's name. */
export const MISBEHAVIOURS: Readonly<Record<string, RequestListener>> = {
  'answers an HTML page': (_request, response) => {
    response.setHeader('content-type', 'text/html').end(html);
  },
  'answers JSON that is cut off': (_request, response) => {
    response.setHeader('content-type', 'application/json').end('{"status":"success","data":{"jwt_to');
  },
  'answers JSON of another shape': (_request, response) => {
    response.setHeader('content-type', 'application/json').end('[{"status":1}]');
  },
  'answers nothing': (_request, response) => {
    response.end();
  },
  'answers 10 MB': (_request, response) => {
    response.setHeader('content-type', 'application/json').end(`{"data":"${'a'.repeat(10 * 2 ** 20)}"}`);
  },
  'answers 500': (_request, response) => {
    response.writeHead(500).end(html);
  },
  'answers a redirect': (_request, response) => {
    response.writeHead(302, { location: '/elsewhere' }).end();
  },
  'hangs up': (request) => {
    request.socket.destroy();
  },
  'hangs up in the middle': (_request, response) => {
    response.setHeader('content-length', '1000').write('{"data":');
    response.socket?.destroySoon();
  },
};

/** An address of this machine where nobody listens. */
export async function deadAddress(): Promise<string> {
  const { url, close } = await serveLocally(() => undefined);
  await close();
  return url;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('expected a TCP address');
  return address.port;
}

async function closeNow(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
