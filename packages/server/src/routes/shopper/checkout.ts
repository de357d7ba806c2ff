import { type Checkout, operations } from '@farebox/contract';
import { safeEqual } from '@farebox/crypto';
import { Hono, type Context as HonoContext } from 'hono';
import type { z } from 'zod';
import { NotFound, Unauthorized } from '../../domain/errors.ts';
import { randomText } from '../../domain/ids.ts';
import { newSession } from '../../domain/new-session.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Session } from '../../domain/session.ts';
import type { Context } from '../../flows/context.ts';
import { giveUpPayment } from '../../flows/launching/give-up.ts';
import { launch } from '../../flows/launching/launch.ts';
import { giveReference } from '../../flows/lookups/give-reference.ts';
import { assertOrigin, authenticateShopper, shopperOnly } from '../../http/auth.ts';
import type { RouteDeps, ShopperEnv } from '../../http/env.ts';
import { idempotent } from '../../http/idempotency.ts';
import { type Route, register, route } from '../../http/route.ts';
import { toLaunchOrder } from '../launch-order.ts';
import { toSessionResponse } from '../merchant/sessions.ts';
import { launchBody, orderProductBody } from '../refinements.ts';
import { checkoutView } from './public-view.ts';
import { streamSession } from './stream.ts';

/** The shopper's calls: without a client secret, to get one or to send it in the body, and then with it. */
export function checkoutRoutes(deps: RouteDeps): Hono<ShopperEnv> {
  const { context } = deps;
  const app = new Hono<ShopperEnv>();
  register(app, openRoutes(deps));
  app.use('/v1/checkout/*', shopperOnly(context));
  register(
    app,
    sessionRoutes(deps),
    idempotent(context.store, (c) => (c as HonoContext<ShopperEnv>).var.session.id),
  );
  return app;
}

const openRoutes = ({ context }: RouteDeps): Route<ShopperEnv>[] => [
  route(
    operations.orderProduct,
    ({ c, body: order }) => sellProduct(context, order, c.req.header('origin')),
    { body: orderProductBody },
  ),

  // What GET answers, asked for with a body: a header of ours makes a browser at another origin ask first whether it may (a preflight),
  // and that is one round trip more before a shopper sees a method.
  route(operations.loadCheckout, async ({ c, body: { clientSecret } }) => {
    const { session } = await authenticateShopper(context, clientSecret, c.req.header('origin'));
    return await viewOf(context, session);
  }),
];

function sessionRoutes(deps: RouteDeps): Route<ShopperEnv>[] {
  const { context } = deps;
  return [
    route(operations.getCheckout, ({ c }) => viewOf(context, c.var.session)),

    route(
      operations.launchPayment,
      async ({ c, body }) => {
        const { session } = c.var;
        const { payment, next } = await launch(context, session, toLaunchOrder(deps, { c, session, body }));
        return { payment: brief(payment), next };
      },
      { body: launchBody },
    ),

    route(operations.giveUpPayment, async ({ c, params }) => ({
      payment: brief(await giveUpPayment(context, c.var.session, params.id)),
    })),

    route(operations.giveReference, async ({ c, params, body: { reference } }) => ({
      payment: brief(await giveReference(context, c.var.session, { paymentId: params.id, reference })),
    })),

    route(operations.streamCheckout, ({ c }) => streamSession(context, c)),
  ];
}

const brief = ({ id, status }: Payment): Pick<Payment, 'id' | 'status'> => ({ id, status });

async function viewOf(context: Context, session: Session): Promise<Checkout> {
  const payments = (await context.store.aggregate(session.id))?.payments ?? [];
  return await checkoutView(context, { session, payments });
}

/** A session for a configured product, asked for by a page with the publishable key: no merchant backend needed. */
async function sellProduct(
  context: Context,
  order: z.output<typeof orderProductBody>,
  origin: string | undefined,
) {
  const site = [...context.sites.values()].find(({ config }) =>
    safeEqual(config.publishableKey, order.publishableKey),
  );
  if (!site) throw new Unauthorized('The publishable key is not known here.');
  assertOrigin(origin, site, context.publicUrl);
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
