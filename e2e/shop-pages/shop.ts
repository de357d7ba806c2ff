import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { pageOf, thanksPage } from './pages.ts';
import { headersOf, REPORTS } from './policy.ts';
import type { Sale } from './sale.ts';

/** A shop of the tests' own: one page for every way into a checkout, under whatever policy a test wants. */
export interface Shop {
  /** Its origin. */
  readonly url: string;
  /** What its policies stopped so far, as browsers reported it. */
  readonly reports: readonly string[];
  /** The address of the page that makes this sale; it stays the same over a way to a provider and back. */
  sell(sale: Sale): string;
  close(): Promise<void>;
}

/** Opens a shop on any free port of localhost; `bundles` is the folder of the pages that are written with a framework. */
export async function openShop(bundles = ''): Promise<Shop> {
  const sales: Sale[] = [];
  const reports: string[] = [];
  const app = new Hono()
    .get('/pay/:number', (c) => {
      const sale = sales[Number(c.req.param('number'))];
      const page = sale && pageOf(sale);
      return sale && page ? c.html(page, 200, headersOf(sale)) : c.notFound();
    })
    .get('/thanks', (c) => c.html(thanksPage()))
    .get('/favicon.ico', (c) => c.body(null, 204))
    .post(REPORTS, async (c) => {
      reports.push(await c.req.text());
      return c.body(null, 204);
    })
    // Most of a framework's page is its megabyte of script; a browser that has it need not read it again.
    .use('/bundles/*', async (c, next) => {
      await next();
      c.header('cache-control', 'max-age=3600');
    })
    .use(
      '/bundles/*',
      serveStatic({ root: bundles, rewriteRequestPath: (path) => path.slice('/bundles'.length) }),
    )
    .use('/*', serveStatic({ root: join(import.meta.dirname, 'public') }));
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url,
    reports,
    sell: (sale) => `${url}/pay/${sales.push(sale) - 1}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
