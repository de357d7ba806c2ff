import { Hono } from 'hono';
import { NotFound } from '../checkout/errors.ts';
import type { MerchantEnv, RouteDeps } from '../http/env.ts';
import { takesQuery } from '../http/query.ts';
import { eventBody } from '../webhooks/deliver.ts';
import { eventsQuerySchema } from './schemas.ts';

/** The same events as the webhooks, as a feed. `next` is the `after` of the next call. */
export function eventRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.get('/', takesQuery(eventsQuerySchema), async (c) => {
    const query = c.req.valid('query');
    const events = await context.store.events({ site: c.var.site.id, ...query });
    return c.json({ data: events.map(eventBody), next: events.at(-1)?.position ?? query.after });
  });

  routes.post('/:id/redeliver', async (c) => {
    const event = await context.store.event(c.var.site.id, c.req.param('id'));
    if (!event) throw new NotFound('There is no such event.');
    await context.store.redeliver(event.id);
    return c.json(eventBody(event), 202);
  });

  return routes;
}
