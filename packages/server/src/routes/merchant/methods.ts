import { type ListMethodsQuery, operations } from '@farebox/contract';
import type { Context } from 'hono';
import type { z } from 'zod';
import { NotFound } from '../../domain/errors.ts';
import { explainMethods } from '../../flows/availability/explain-methods.ts';
import { listMethods, type Occasion } from '../../flows/availability/list-methods.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { type Route, route } from '../../http/route.ts';
import { publicMethod } from '../shopper/public-view.ts';

/** What the route is given. */
interface MethodsInput {
  readonly c: Context<MerchantEnv>;
  readonly query: z.output<typeof ListMethodsQuery>;
}

/** What would be offered to a shopper, or to the shopper of a session; with `explain=1`, why each other method is not. */
export function methodRoutes({ context }: RouteDeps): Route<MerchantEnv>[] {
  const answer = async ({ c, query }: MethodsInput) => {
    const { explain, session, mode = 'payment', ...asked } = query;
    const { country = '', currency = null, amount = null } = asked;
    const site = c.var.site.id;
    const occasion =
      session === undefined
        ? { site, mode, country, currency, amount, methods: {} }
        : await sessionOf(site, session);
    if (explain === '0') return { methods: shown(await listMethods(context, occasion)) };
    const { offers, explained } = await explainMethods(context, occasion);
    return { methods: shown(offers), explained };
  };

  async function sessionOf(site: string, id: string): Promise<Occasion> {
    const session = await context.store.session(id);
    if (session?.site !== site) throw new NotFound('There is no such session.');
    return session;
  }

  return [route(operations.listMethods, answer)];
}

const shown = (offers: Awaited<ReturnType<typeof listMethods>>) =>
  offers.map(({ first }) => publicMethod(first, {}));
