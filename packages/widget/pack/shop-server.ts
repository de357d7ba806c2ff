import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { checkout } from '../test-data/checkout.ts';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': JSON_TYPE };

/** A shop's pages, and beside them what a Farebox server answers to a checkout that is drawn. */
export interface ShopServer {
  readonly origin: string;
  /** A page with this body. */
  page(path: string, html: string): void;
  close(): void;
}

/** Serves a shop whose tarball is installed in `folder`: its built files, and the widget's own under Farebox's paths. */
export async function serveShop(folder: string): Promise<ShopServer> {
  const pages = new Map<string, string>();
  const widget = join(folder, 'node_modules/@farebox/widget/dist');
  const answerTo = async (
    path: string,
  ): Promise<{ readonly type: string; readonly body: string | Buffer }> => {
    const page = pages.get(path);
    if (page !== undefined) return { type: HTML, body: page };
    if (path === '/v1/checkout') return { type: JSON_TYPE, body: JSON.stringify(checkout()) };
    const later = /^\/farebox\/\w+\/(.+)/.exec(path)?.[1];
    const file = later ? join(widget, 'later', later) : join(path === '/farebox.js' ? widget : folder, path);
    return { type: TYPES[extname(path)] ?? JSON_TYPE, body: await readFile(file) };
  };
  const server = createServer((request, response) => {
    answerTo(new URL(request.url ?? '/', 'http://localhost').pathname).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return {
    origin: await listen(server),
    page: (path, html) => pages.set(path, html),
    close: () => server.close(),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
