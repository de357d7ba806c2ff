import { Hono } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import { merchantSession } from '../../domain/events.ts';
import { assertOwnImages } from '../../domain/item-image.ts';
import { newSession } from '../../domain/new-session.ts';
import type { Session } from '../../domain/session.ts';
import type { Context } from '../../flows/context.ts';
import { expireSession } from '../../flows/lookups/expire.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { readBody } from '../../http/input.ts';
import { createSessionSchema } from '../schemas.ts';

/** The merchant's sessions: create, read, expire. */
export function sessionRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.post('/', async (c) => {
    const order = await readBody(c, createSessionSchema);
    assertOwnImages(order, c.var.site.config);
    const session = newSession(c.var.site.id, { ...order, customerBy: 'merchant' }, context.now());
    await context.store.insertSession(session);
    return c.json(toSessionResponse(context, session), 201);
  });

  routes.get('/:id', async (c) =>
    c.json(toSessionResponse(context, await ownSession(context, c.var.site.id, c.req.param('id')))),
  );

  routes.post('/:id/expire', async (c) => {
    const session = await ownSession(context, c.var.site.id, c.req.param('id'));
    return c.json(toSessionResponse(context, await expireSession(context, session.id)));
  });

  return routes;
}

/** A session as the merchant is given it: with what hands the shopper over. */
export const toSessionResponse = (context: Context, session: Session) => ({
  ...merchantSession(session),
  clientSecret: session.clientSecret,
  url: `${context.publicUrl}/c/${session.clientSecret}`,
});

async function ownSession(context: Context, site: string, id: string): Promise<Session> {
  const session = await context.store.session(id);
  if (session?.site !== site) throw new NotFound('There is no such session.');
  return session;
}
