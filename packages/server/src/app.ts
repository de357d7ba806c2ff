import { operations } from '@farebox/contract';
import { type Context, Hono } from 'hono';
import { NotFound } from './domain/errors.ts';
import { merchantOnly } from './http/auth.ts';
import { limitBody } from './http/body-limit.ts';
import { compressed } from './http/compress.ts';
import { shopCors } from './http/cors.ts';
import type { MerchantEnv, RequestEnv, RouteDeps } from './http/env.ts';
import { commonHeaders } from './http/headers.ts';
import { idempotent } from './http/idempotency.ts';
import { knownMethods } from './http/known-methods.ts';
import { answerError } from './http/problem.ts';
import { honoPath, register } from './http/route.ts';
import { complaintRoutes, MOST_WITH_PICTURES } from './routes/merchant/complaints.ts';
import { eventRoutes } from './routes/merchant/events.ts';
import { methodRoutes } from './routes/merchant/methods.ts';
import { paymentRoutes } from './routes/merchant/payments.ts';
import { reconciliationRoutes } from './routes/merchant/reconciliations.ts';
import { reportRoutes } from './routes/merchant/reports.ts';
import { sessionRoutes } from './routes/merchant/sessions.ts';
import { subscriptionRoutes, withAddress } from './routes/merchant/subscriptions.ts';
import { accessRoutes } from './routes/pages/access.ts';
import { cardRoutes } from './routes/pages/card.ts';
import { hostedRoutes } from './routes/pages/hosted.ts';
import { returnRoutes } from './routes/pages/returns.ts';
import { shopperSubscriptionRoutes } from './routes/pages/shopper-subscription.ts';
import { hookRoutes } from './routes/providers/hooks.ts';
import { checkoutRoutes } from './routes/shopper/checkout.ts';
import type { Assets } from './routes/system/asset-files.ts';
import { assetRoutes } from './routes/system/assets.ts';
import { systemRoutes } from './routes/system/system.ts';

/** No body of ours has to be larger, in bytes, but a complaint with pictures, which is measured once its merchant is known. */
const MOST = 65_536;
const WITH_PICTURES = /^\/v1\/payments\/[^/]+\/complaints$/;

const READ_BY_BROWSERS = ['/c/*', '/s/*', '/v1/checkout', '/v1/openapi.json', '/docs'];

/** The whole HTTP surface, by audience. */
export function createApp(deps: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.onError((error, c) => answerError(error, c, deps.context));
  app.notFound((c) => answerError(new NotFound('There is nothing at this address.'), c, deps.context));
  app.use(commonHeaders(deps.context.draining));
  const limit = limitBody(MOST);
  app.use((c, next) => (WITH_PICTURES.test(c.req.path) ? next() : limit(c, next)));

  // A merchant's server is near and its answers are small; what browsers load is not.
  for (const path of READ_BY_BROWSERS) app.use(path, compressed);

  app.use('/v1/checkout/*', shopCors(originsOf(deps)));
  app.route('/', knownMethods());
  app.route('/', systemRoutes(deps, assets));
  app.route('/', assetRoutes(assets));
  app.route('/', checkoutRoutes(deps));
  app.route('/', hostedRoutes(deps, assets));
  app.route('/', cardRoutes(deps, assets));
  app.route('/', returnRoutes(deps, assets));
  app.route('/', accessRoutes(deps, assets));
  app.route('/', shopperSubscriptionRoutes(deps, assets));
  app.route('/', hookRoutes(deps));
  app.route('/', merchantRoutes(deps));
  return app;
}

function merchantRoutes(deps: RouteDeps): Hono<MerchantEnv> {
  const app = new Hono<MerchantEnv>();
  app.use('/v1/*', merchantOnly(deps.context.sites));
  app.use(honoPath(operations.fileComplaint.path), limitBody(MOST_WITH_PICTURES));
  app.use(honoPath(operations.linkSubscription.path), withAddress(deps));
  const routes = [
    ...sessionRoutes(deps),
    ...paymentRoutes(deps),
    ...complaintRoutes(deps),
    ...eventRoutes(deps),
    ...methodRoutes(deps),
    ...reconciliationRoutes(deps),
    ...reportRoutes(deps),
    ...subscriptionRoutes(deps),
  ];
  register(
    app,
    routes,
    idempotent(deps.context.store, (c) => (c as Context<MerchantEnv>).var.site.id),
  );
  return app;
}

/** Where every site's pages live. */
const originsOf = ({ context }: RouteDeps): ReadonlySet<string> =>
  new Set([...context.sites.values()].flatMap(({ config }) => config.origins));
