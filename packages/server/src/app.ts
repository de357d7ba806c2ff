import { Hono } from 'hono';
import { NotFound } from './domain/errors.ts';
import { merchantOnly } from './http/auth.ts';
import { limitBody } from './http/body-limit.ts';
import { compressed } from './http/compress.ts';
import { shopCors } from './http/cors.ts';
import type { MerchantEnv, RequestEnv, RouteDeps } from './http/env.ts';
import { commonHeaders } from './http/headers.ts';
import { idempotent } from './http/idempotency.ts';
import { answerError } from './http/problem.ts';
import { undeclaredTakesNoQuery } from './http/query.ts';
import { COMPLAINTS, complaintRoutes, MOST_WITH_PICTURES } from './routes/merchant/complaints.ts';
import { eventRoutes } from './routes/merchant/events.ts';
import { methodRoutes } from './routes/merchant/methods.ts';
import { paymentRoutes } from './routes/merchant/payments.ts';
import { reconciliationRoutes } from './routes/merchant/reconciliations.ts';
import { reportRoutes } from './routes/merchant/reports.ts';
import { sessionRoutes } from './routes/merchant/sessions.ts';
import { LINKS, subscriptionRoutes, withAddress } from './routes/merchant/subscriptions.ts';
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

/** The whole HTTP surface, by audience (design.md section 5). */
export function createApp(deps: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.onError((error, c) => answerError(error, c, deps.context));
  app.notFound((c) => answerError(new NotFound('There is nothing at this address.'), c, deps.context));
  app.use(commonHeaders(deps.context.draining));
  const limit = limitBody(MOST);
  app.use((c, next) => (WITH_PICTURES.test(c.req.path) ? next() : limit(c, next)));

  // A merchant's server is near and its answers are small; what browsers load is not.
  for (const path of READ_BY_BROWSERS) app.use(path, compressed);

  app.route('/', systemRoutes(deps, assets));
  app.route('/', assetRoutes(assets));
  app.use('/v1/checkout/*', shopCors(originsOf(deps)));
  app.route('/v1/checkout', checkoutRoutes(deps));
  app.route('/c', hostedRoutes(deps, assets));
  app.route('/c', cardRoutes(deps, assets));
  app.route('/r', returnRoutes(deps, assets));
  app.route('/a', accessRoutes(deps, assets));
  app.route('/s', shopperSubscriptionRoutes(deps, assets));
  app.route('/hooks', hookRoutes(deps));
  app.route('/v1', merchantRoutes(deps));
  return app;
}

function merchantRoutes(deps: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();
  routes.use(merchantOnly(deps.context.sites));
  routes.use(undeclaredTakesNoQuery);
  routes.use(COMPLAINTS, limitBody(MOST_WITH_PICTURES));
  routes.use(LINKS, withAddress(deps));
  routes.use(
    idempotent(deps.context.store, (c) => (c as typeof c & { var: MerchantEnv['Variables'] }).var.site.id),
  );
  routes.route('/sessions', sessionRoutes(deps));
  routes.route('/payments', paymentRoutes(deps));
  routes.route('/events', eventRoutes(deps));
  routes.route('/methods', methodRoutes(deps));
  routes.route('/', complaintRoutes(deps));
  routes.route('/reconciliations', reconciliationRoutes(deps));
  routes.route('/reports', reportRoutes(deps));
  routes.route('/subscriptions', subscriptionRoutes(deps));
  return routes;
}

/** Where every site's pages live. */
const originsOf = ({ context }: RouteDeps): ReadonlySet<string> =>
  new Set([...context.sites.values()].flatMap(({ config }) => config.origins));
