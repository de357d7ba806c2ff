import { Hono } from 'hono';
import { siteOffer } from '../flows/list-methods.ts';
import type { MerchantEnv, RouteDeps } from '../http/env.ts';
import { check } from '../http/input.ts';
import { publicMethod } from './public-view.ts';
import { methodsQuerySchema } from './schemas.ts';

/** What would be offered to a shopper; with `explain=1`, which providers could not say and why. */
export function methodRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.get('/', async (c) => {
    const { explain, currency = null, amount = null, ...query } = check(methodsQuerySchema, c.req.query());
    const { methods, unavailable } = await siteOffer(context, c.var.site, { ...query, currency, amount });
    const shown = methods.map((method) => publicMethod(method, {}));
    return c.json({ methods: shown, ...(explain === '1' ? { unavailable } : {}) });
  });

  return routes;
}
