import { Hono } from 'hono';
import { compareDay } from '../../flows/reconciliation/compare-day.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { readBody } from '../../http/input.ts';
import { takesQuery } from '../../http/query.ts';
import { reconciliationSchema, reconciliationsQuerySchema } from '../operation-schemas.ts';

/** Days that are compared with a provider's own list: now, and as they were compared. */
export function reconciliationRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.post('/', async (c) => {
    const day = await readBody(c, reconciliationSchema);
    return c.json(await compareDay(context, { ...day, site: c.var.site.id }));
  });

  routes.get('/', takesQuery(reconciliationsQuerySchema), async (c) => {
    const query = c.req.valid('query');
    return c.json({ data: await context.store.reconciliations({ ...query, site: c.var.site.id }) });
  });

  return routes;
}
