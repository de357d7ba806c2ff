import { operations } from '@farebox/contract';
import type { Context as HonoContext } from 'hono';
import { readReport, reportOf, type WantedReport } from '../../flows/reconciliation/read-report.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { type Route, route } from '../../http/route.ts';

/** A provider's lists for people, by name; what they ask for comes as the query, and each list says itself what that is. */
export const reportRoutes = ({ context }: RouteDeps): Route<MerchantEnv>[] => [
  route(operations.getReport, ({ c, query }) => readReport(context, wantedIn(c), query), {
    query: (c: HonoContext<MerchantEnv>) => reportOf(wantedIn(c)).query,
  }),
];

function wantedIn(c: HonoContext<MerchantEnv>): WantedReport {
  const { provider = '', name = '' } = c.req.param() as Partial<Record<string, string>>;
  return { site: c.var.site, provider, name };
}
