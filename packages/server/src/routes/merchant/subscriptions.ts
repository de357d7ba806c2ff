import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { operationOf } from '../../flows/operation.ts';
import { linkSubscription, linkTokenOf } from '../../flows/subscriptions/subscription.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { IdempotencyMismatch } from '../../http/errors.ts';
import { readBody } from '../../http/input.ts';
import { takesQuery } from '../../http/query.ts';
import { cancelSubscriptionSchema, linkSubscriptionSchema, subscriptionQuerySchema } from '../schemas.ts';

/** How long a provider may take, in ms. */
const DEADLINE = 10_000;

/** Where links are made, below `/v1`. */
export const LINKS = '/subscriptions/links';

const madeLink = z.object({ payment: z.string(), seed: z.string(), expiresAt: z.string() });

/** Writes the address into the answer that a link was made, outside of where answers are kept: so no row holds it, and a replay has it. */
export const withAddress = ({ context }: RouteDeps) =>
  createMiddleware<MerchantEnv>(async (c, next) => {
    await next();
    if (c.res.status !== 201) return;
    const { payment, seed, expiresAt } = madeLink.parse(await c.res.json());
    const token = await linkTokenOf(context, c.var.site, seed);
    if (token === undefined)
      throw new IdempotencyMismatch('The site’s secret was changed since: use a new Idempotency-Key.');
    c.res = c.json({ payment, url: `${context.publicUrl}/s/${token}`, expiresAt }, 201);
  });

/** A shopper's subscription at a provider: whether it is active, its end, and a link with which the shopper does both. */
export function subscriptionRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.get('/', takesQuery(subscriptionQuerySchema), async (c) => {
    const { provider, phone } = c.req.valid('query');
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
    return c.json({ payment: wanted.payment, ...(await linkSubscription(context, c.var.site, wanted)) }, 201);
  });

  return routes;
}
