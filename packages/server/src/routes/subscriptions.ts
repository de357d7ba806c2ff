import { Hono } from 'hono';
import { operationOf } from '../flows/operation.ts';
import { linkSubscription } from '../flows/subscription.ts';
import type { MerchantEnv, RouteDeps } from '../http/env.ts';
import { check, readBody } from '../http/input.ts';
import { cancelSubscriptionSchema, linkSubscriptionSchema, subscriptionQuerySchema } from './schemas.ts';

/** How long a provider may take, in ms. */
const DEADLINE = 10_000;

/** A shopper's subscription at a provider: whether it is active, its end, and a link with which the shopper does both. */
export function subscriptionRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.get('/', async (c) => {
    const { provider, phone } = check(subscriptionQuerySchema, c.req.query());
    const status = operationOf(c.var.site, provider, 'subscriptionStatus');
    return c.json({ provider, phone, ...(await status(phone, context.deadline(DEADLINE))) });
  });

  routes.post('/cancel', async (c) => {
    const { provider, phone, method, data } = await readBody(c, cancelSubscriptionSchema);
    const unsubscribe = operationOf(c.var.site, provider, 'unsubscribe');
    await unsubscribe({ phone, method, data }, context.deadline(DEADLINE));
    return c.json({ provider, phone, method, canceled: true });
  });

  routes.post('/links', async (c) => {
    const wanted = await readBody(c, linkSubscriptionSchema);
    const { token, expiresAt } = await linkSubscription(context, c.var.site, wanted);
    return c.json({ payment: wanted.payment, url: `${context.publicUrl}/s/${token}`, expiresAt }, 201);
  });

  return routes;
}
