import { readFile } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { appearanceRoutes } from './appearance-routes.ts';
import { findProduct } from './catalog.ts';
import { countries, findCountry } from './countries.ts';
import { deskRoutes } from './desk-routes.ts';
import { orderRoutes } from './order-routes.ts';
import type { Orders } from './orders.ts';
import { policy, showElsewhere } from './policy.ts';
import { receiveWebhook } from './receive-webhook.ts';
import type { Settings } from './settings.ts';
import type { Shop } from './shop-context.ts';
import { cataloguePage } from './views/catalogue.ts';
import { createLayout } from './views/layout.ts';
import { brokenPage, notFoundPage } from './views/message.ts';
import { productPage } from './views/product.ts';

/** Buyers send little; the merchant sends pictures. In bytes. */
const limits = {
  shop: bodyLimit({ maxSize: 64 * 1024 }),
  desk: bodyLimit({
    maxSize: 6 * 1024 * 1024,
    onError: (c) => c.text('A picture must be under 5 MB. Go back and choose a smaller one.', 413),
  }),
};

/** The catalogue: what there is to buy. */
function catalogueRoutes({ layout }: Shop): Hono {
  const countryOf = (code: string | undefined) => findCountry(code) ?? countries[0];
  return new Hono()
    .get('/', (c) => c.html(layout(cataloguePage(countryOf(c.req.query('country'))))))
    .get('/products/:id', (c) => {
      const product = findProduct(c.req.param('id'));
      return product ? c.html(layout(productPage(product, countryOf(c.req.query('country'))))) : c.notFound();
    });
}

/** Where Farebox tells what became of payments. Only a 2xx ends its repeating. */
function hookRoutes({ orders, settings }: Shop): Hono {
  return new Hono().post('/farebox', async (c) => {
    const inbound = { headers: c.req.raw.headers, body: await c.req.text() };
    const verdict = receiveWebhook(inbound, orders, settings.webhookSecret);
    return verdict === 'refused' ? c.json({ verdict }, 400) : c.json({ verdict });
  });
}

/** The whole store. It knows Farebox by its HTTP interface alone, as any shop would. */
export function createStore(settings: Settings, orders: Orders): Hono {
  const shop: Shop = { settings, orders, layout: createLayout(settings.buildStamp !== undefined) };
  const app = new Hono()
    .use('/pictures/*', showElsewhere)
    .use(policy(new URL(settings.fareboxUrl).origin))
    .use((c, next) => (c.req.path.startsWith('/desk/') ? limits.desk : limits.shop)(c, next))
    .use('/public/*', serveStatic({ root: import.meta.dirname }))
    .use('/pictures/*', serveStatic({ root: import.meta.dirname }))
    .route('/', catalogueRoutes(shop))
    .route('/orders', orderRoutes(shop))
    .route('/desk', deskRoutes(shop))
    .route('/appearance', appearanceRoutes(shop))
    .route('/hooks', hookRoutes(shop))
    .get('/healthz', (c) => c.json({ status: 'ok' }));
  const { buildStamp } = settings;
  if (buildStamp) {
    app.get('/dev/stamp', async (c) => c.text(`${process.pid} ${await readFile(buildStamp, 'utf8')}`));
  }
  app.notFound((c) => c.html(shop.layout(notFoundPage), 404));
  app.onError((error, c) => {
    console.error(error);
    return c.html(shop.layout(brokenPage), 500);
  });
  return app;
}
