import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { adyenPaymentMethods } from './methods.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

interface Answer {
  readonly type: string | undefined;
  /** Compressed once, as well as can be. */
  readonly encoded: Readonly<Record<'br' | 'gzip', Buffer>>;
}

/** What the shop's server answers, by path. */
type Answers = Map<string, Answer>;

/** The shop: a static server of HTTP/1.1 that compresses as Farebox does, for the page of either side. */
export interface Shop {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Puts an HTML page at this path; the answer is its address. */
  putPage(path: string, html: string): string;
  stop(): void;
}

/** Serves the built files of the page with Drop-in, the methods that it asks for, and Adyen's stand-in, on this port of localhost. */
export async function startShop(port: number, dropIn: string): Promise<Shop> {
  const answers: Answers = new Map();
  const put = (path: string, type: string | undefined, body: string | Buffer) =>
    answers.set(path, {
      type,
      encoded: { br: brotliCompressSync(body), gzip: gzipSync(body, { level: 9 }) },
    });
  for (const file of readdirSync(dropIn, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(file)];
    if (type) put(`/${file.replaceAll('\\', '/')}`, type, readFileSync(join(dropIn, file)));
  }
  put('/payment-methods', TYPES['.json'], JSON.stringify(adyenPaymentMethods));
  const server = createServer((request, response) => answer(answers, request, response));
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${port}`;
  return {
    url,
    putPage(path, html) {
      put(path, TYPES['.html'], html);
      return url + path;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(answers: Answers, { url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  if (url.startsWith(STAND_IN)) return void answerForAdyen(url, response);
  const found = answers.get(url);
  if (!found) return void response.writeHead(404).end();
  const encoding = headers['accept-encoding']?.toString().includes('br') ? 'br' : 'gzip';
  response.writeHead(200, {
    'content-type': found.type,
    'content-encoding': encoding,
    'cache-control': 'no-store',
  });
  response.end(found.encoded[encoding]);
}

/** Where the shop's server plays Adyen's own servers, which a bench does not ask. */
export const STAND_IN = '/adyen';

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="26"><path d="M0 0h40v26H0z"/></svg>';

/** An icon, or the id that Drop-in's analytics ask for: the least that keeps it going. */
function answerForAdyen(url: string, response: ServerResponse): void {
  const cors = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-max-age': '600',
  };
  const isIcon = url.endsWith('.svg');
  response.writeHead(200, { ...cors, 'content-type': isIcon ? 'image/svg+xml' : 'application/json' });
  response.end(isIcon ? ICON : '{"checkoutAttemptId":"bench"}');
}
