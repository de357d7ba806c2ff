import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** A local server of a test that is hard to reach; `port` on 127.0.0.1. */
export interface HardToReach {
  readonly port: number;
  /** How many requests reached its application. */
  requests(): number;
  close(): Promise<void>;
}

/** Reads a certificate or key of `testing/providers/test-certificates`. */
const read = (name: string): string =>
  readFileSync(new URL(`./test-certificates/${name}`, import.meta.url), 'utf8');

/** What an HTTPS server can show; each is for 127.0.0.1, localhost and provider.test, but for `wrong name`. */
export const CERTIFICATES = {
  'whole chain': ['leaf.pem', 'intermediate.pem'],
  'leaf only': ['leaf.pem'],
  'wrong name': ['other-name.pem', 'intermediate.pem'],
  expired: ['expired.pem', 'intermediate.pem'],
  'self-signed': ['self-signed.pem'],
  'private authority': ['leaf.pem', 'intermediate.pem', 'root.pem'],
} as const;

/** The key and the chain that an HTTPS server shows. */
export const certificate = (name: keyof typeof CERTIFICATES): { key: string; cert: string } => ({
  key: read('leaf.key'),
  cert: CERTIFICATES[name].map(read).join(''),
});

/** Lets this process trust the tests' root, and gives what it trusted before back when it is called again. */
export function trustTestRoot(): () => void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, read('root.pem')]);
  return () => setDefaultCACertificates(before);
}

/** An HTTPS server that answers `{}` to whoever accepts its certificate. */
export async function serveTls(name: keyof typeof CERTIFICATES): Promise<HardToReach> {
  let count = 0;
  const server = createHttpsServer(certificate(name), (_request, response) => {
    count += 1;
    response.setHeader('content-type', 'application/json').end('{}');
  });
  return await opened(server, () => count);
}

/** A TCP server that does with every connection what a test says; what it reads counts as a request. */
export async function serveTcp(onConnection: (socket: Socket) => void): Promise<HardToReach> {
  let count = 0;
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined).once('data', () => (count += 1));
    onConnection(socket);
  });
  return await opened(server, () => count);
}

/** A proxy: it answers CONNECT with this status, and on 200 leads every host name to 127.0.0.1. `seen` fills with what it was asked. */
export async function serveProxy(
  answer: (target: string) => number,
): Promise<HardToReach & { readonly seen: { target: string; authorization: string | undefined }[] }> {
  const seen: { target: string; authorization: string | undefined }[] = [];
  const server = createHttpServer((_request, response) => void response.writeHead(400).end());
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    seen.push({ target: url, authorization: headers['proxy-authorization'] });
    client.on('error', () => undefined);
    const status = answer(url);
    if (status !== 200) return client.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    const upstream = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    return upstream.on('error', () => client.destroy());
  });
  return { ...(await opened(server, () => seen.length)), seen };
}

async function opened(server: Server, requests: () => number): Promise<HardToReach> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) =>
    sockets.add(socket.once('close', () => sockets.delete(socket))),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
