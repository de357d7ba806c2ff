import { Hono } from 'hono';
import { readReport } from '../flows/read-report.ts';
import type { MerchantEnv, RouteDeps } from '../http/env.ts';

/** A provider's lists for people, by name; what they ask for comes as the query. */
export function reportRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  return new Hono<MerchantEnv>().get('/:provider/:name', async (c) => {
    const { provider, name } = c.req.param();
    return c.json(await readReport(context, { site: c.var.site, provider, name, query: c.req.query() }));
  });
}
