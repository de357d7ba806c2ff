import { operations } from '@farebox/contract';
import { compareDay } from '../../flows/reconciliation/compare-day.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { type Route, route } from '../../http/route.ts';
import { listReconciliationsQuery } from '../refinements.ts';

/** Days that are compared with a provider's own list: now, and as they were compared. */
export const reconciliationRoutes = ({ context }: RouteDeps): Route<MerchantEnv>[] => [
  route(operations.compareDay, ({ c, body }) => compareDay(context, { ...body, site: c.var.site.id })),

  route(
    operations.listReconciliations,
    async ({ c, query }) => ({
      data: await context.store.reconciliations({ ...query, site: c.var.site.id }),
    }),
    { query: listReconciliationsQuery },
  ),
];
