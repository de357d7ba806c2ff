import { Hono } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import { explainMethods } from '../../flows/availability/explain-methods.ts';
import { listMethods, type Occasion } from '../../flows/availability/list-methods.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { takesQuery } from '../../http/query.ts';
import { methodsQuerySchema } from '../schemas.ts';
import { publicMethod } from '../shopper/public-view.ts';

/** What would be offered to a shopper, or to the shopper of a session; with `explain=1`, why each other method is not. */
export function methodRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.get('/', takesQuery(methodsQuerySchema), async (c) => {
    const { explain, session, mode = 'payment', ...asked } = c.req.valid('query');
    const { country = '', currency = null, amount = null } = asked;
    const site = c.var.site.id;
    const occasion =
      session === undefined
        ? { site, mode, country, currency, amount, methods: {} }
        : await sessionOf(site, session);
    if (explain === '0') return c.json({ methods: shown(await listMethods(context, occasion)) });
    const { offers, explained } = await explainMethods(context, occasion);
    return c.json({ methods: shown(offers), explained });
  });

  async function sessionOf(site: string, id: string): Promise<Occasion> {
    const session = await context.store.session(id);
    if (session?.site !== site) throw new NotFound('There is no such session.');
    return session;
  }

  return routes;
}

const shown = (offers: Awaited<ReturnType<typeof listMethods>>) =>
  offers.map(({ first }) => publicMethod(first, {}));
