import { safeEqual } from '@farebox/crypto';
import type { Checkout } from '@farebox/widget/contract';
import { Hono, type Context as HonoContext } from 'hono';
import type { Site } from '../../config/sites.ts';
import { InvalidRequest, NotFound, Unauthorized } from '../../domain/errors.ts';
import { randomText } from '../../domain/ids.ts';
import { newSession } from '../../domain/new-session.ts';
import type { Session } from '../../domain/session.ts';
import type { Context } from '../../flows/context.ts';
import { giveUpPayment } from '../../flows/launching/give-up.ts';
import { launch } from '../../flows/launching/launch.ts';
import { giveReference } from '../../flows/lookups/give-reference.ts';
import { assertOrigin, authenticateShopper, shopperOnly } from '../../http/auth.ts';
import { clientAddress } from '../../http/client-address.ts';
import { deviceOf } from '../../http/device.ts';
import type { RouteDeps, ShopperEnv } from '../../http/env.ts';
import { idempotent } from '../../http/idempotency.ts';
import { readBody } from '../../http/input.ts';
import { undeclaredTakesNoQuery } from '../../http/query.ts';
import { toSessionResponse } from '../merchant/sessions.ts';
import { launchSchema, loadSchema, productSessionSchema, referenceSchema } from '../schemas.ts';
import { checkoutView } from './public-view.ts';
import { streamSession } from './stream.ts';

/** The shopper's calls, with a client secret. */
export function checkoutRoutes(deps: RouteDeps): Hono<ShopperEnv> {
  const { context, config } = deps;
  const routes = new Hono<ShopperEnv>();
  routes.use(undeclaredTakesNoQuery);
  routes.post('/sessions', async (c) => c.json(await sellProduct(deps, c), 201));

  // What GET answers, asked for with a body: a header of ours makes a browser at another origin ask first whether it may (a preflight),
  // and that is one round trip more before a shopper sees a method.
  routes.post('/', async (c) => {
    const { clientSecret } = await readBody(c, loadSchema);
    const { session } = await authenticateShopper(context, clientSecret, c.req.header('origin'));
    return c.json(await viewOf(context, session));
  });

  routes.use(shopperOnly(context));
  routes.use(idempotent(context.store, (c: HonoContext<ShopperEnv>) => c.var.session.id));

  routes.get('/', async (c) => c.json(await viewOf(context, c.var.session)));

  routes.post('/payments', async (c) => {
    const { returnUrl, replaces, ...order } = await readBody(c, launchSchema);
    assertReturn(returnUrl, c.var.site, context.publicUrl);
    const shopperIp = clientAddress(c, config.trustedProxies);
    const launched = await launch(context, c.var.session, {
      ...order,
      returnUrl: returnUrl ?? null,
      replaces: replaces ?? null,
      shopperIp,
      device: deviceOf(c),
    });
    const { id, status } = launched.payment;
    return c.json({ payment: { id, status }, next: launched.next }, 201);
  });

  routes.delete('/payments/:id', async (c) => {
    const { id, status } = await giveUpPayment(context, c.var.session, c.req.param('id'));
    return c.json({ payment: { id, status } });
  });

  routes.post('/payments/:id/reference', async (c) => {
    const { reference } = await readBody(c, referenceSchema);
    const { id, status } = await giveReference(context, c.var.session, {
      paymentId: c.req.param('id'),
      reference,
    });
    return c.json({ payment: { id, status } });
  });

  routes.get('/stream', (c) => streamSession(context, c));

  return routes;
}

async function viewOf(context: Context, session: Session): Promise<Checkout> {
  const payments = (await context.store.aggregate(session.id))?.payments ?? [];
  return await checkoutView(context, { session, payments });
}

/** A session for a configured product, asked for by a page with the publishable key: no merchant backend needed. */
async function sellProduct({ context }: RouteDeps, c: HonoContext<ShopperEnv>) {
  const order = await readBody(c, productSessionSchema);
  const site = [...context.sites.values()].find(({ config }) =>
    safeEqual(config.publishableKey, order.publishableKey),
  );
  if (!site) throw new Unauthorized('The publishable key is not known here.');
  assertOrigin(c.req.header('origin'), site, context.publicUrl);
  const product = site.config.products.find(({ id }) => id === order.product);
  if (!product) throw new NotFound('There is no such product.');
  const { name, amount, currency, successUrl, cancelUrl } = product;
  const session = newSession(
    site.id,
    {
      mode: 'payment',
      amount,
      currency,
      country: order.country,
      reference: `${product.id}-${randomText(12)}`,
      customer: order.customer,
      customerBy: 'shopper',
      successUrl,
      cancelUrl,
      items: [{ name, quantity: 1, amount }],
      metadata: { product: product.id },
      methods: {},
      expiresIn: 86_400,
    },
    context.now(),
  );
  await context.store.insertSession(session);
  return toSessionResponse(context, session);
}

/** Shoppers are sent back only to the shop's pages on the web or to us: a return address is no open redirect. */
export function assertReturn(url: string | undefined, site: Site, publicUrl: string): void {
  if (url === undefined) return;
  const { origin } = new URL(url);
  if (origin === new URL(publicUrl).origin || site.config.origins.includes(origin)) return;
  throw new InvalidRequest([
    { path: 'returnUrl', message: 'expected an address on one of the site’s origins' },
  ]);
}
