import { Hono, type Context as HonoContext } from 'hono';
import { readReport, reportOf, type WantedReport } from '../../flows/reconciliation/read-report.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { takesQuery } from '../../http/query.ts';

/** A provider's lists for people, by name; what they ask for comes as the query, and each list says itself what that is. */
export function reportRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const itsQuery = takesQuery((c: HonoContext<MerchantEnv>) => reportOf(wantedIn(c)).query);
  return new Hono<MerchantEnv>().get('/:provider/:name', itsQuery, async (c) =>
    c.json(await readReport(context, wantedIn(c), c.req.valid('query'))),
  );
}

function wantedIn(c: HonoContext<MerchantEnv>): WantedReport {
  const { provider = '', name = '' } = c.req.param() as Partial<Record<string, string>>;
  return { site: c.var.site, provider, name };
}
