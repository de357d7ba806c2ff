import { operations } from '@farebox/contract';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { operationOf } from '../../flows/operation.ts';
import { linkSubscription, linkTokenOf } from '../../flows/subscriptions/subscription.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { IdempotencyMismatch } from '../../http/errors.ts';
import { type Route, route } from '../../http/route.ts';
import { cancelSubscriptionBody, getSubscriptionQuery } from '../refinements.ts';

/** How long a provider may take, in ms. */
const DEADLINE = 10_000;

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
export const subscriptionRoutes = ({ context }: RouteDeps): Route<MerchantEnv>[] => [
  route(
    operations.getSubscription,
    async ({ c, query: { provider, phone } }) => {
      const status = operationOf(c.var.site, provider, 'subscriptionStatus');
      return { provider, phone, ...(await status(phone, context.deadline(DEADLINE))) };
    },
    { query: getSubscriptionQuery },
  ),

  route(
    operations.cancelSubscription,
    async ({ c, body: { provider, phone, method, data } }) => {
      const unsubscribe = operationOf(c.var.site, provider, 'unsubscribe');
      await unsubscribe({ phone, method, data }, context.deadline(DEADLINE));
      return { provider, phone, method, canceled: true as const };
    },
    { body: cancelSubscriptionBody },
  ),

  // Without the address, which `withAddress` writes into the answer.
  route(operations.linkSubscription, async ({ c, body: wanted }) => {
    const link = { payment: wanted.payment, ...(await linkSubscription(context, c.var.site, wanted)) };
    return { ...link, url: '' };
  }),
];
