import { operations } from '@farebox/contract';
import { NotFound } from '../../domain/errors.ts';
import { merchantSession } from '../../domain/events.ts';
import { assertOwnImages } from '../../domain/item-image.ts';
import { newSession } from '../../domain/new-session.ts';
import type { Session } from '../../domain/session.ts';
import type { Context } from '../../flows/context.ts';
import { expireSession } from '../../flows/lookups/expire.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { type Route, route } from '../../http/route.ts';
import { createSessionBody } from '../refinements.ts';

/** The merchant's sessions: create, read, expire. */
export const sessionRoutes = ({ context }: RouteDeps): Route<MerchantEnv>[] => [
  route(
    operations.createSession,
    async ({ c, body: order }) => {
      assertOwnImages(order, c.var.site.config);
      const session = newSession(c.var.site.id, { ...order, customerBy: 'merchant' }, context.now());
      await context.store.insertSession(session);
      return toSessionResponse(context, session);
    },
    { body: createSessionBody },
  ),

  route(operations.getSession, async ({ c, params }) =>
    toSessionResponse(context, await ownSession(context, c.var.site.id, params.id)),
  ),

  route(operations.expireSession, async ({ c, params }) => {
    const session = await ownSession(context, c.var.site.id, params.id);
    return toSessionResponse(context, await expireSession(context, session.id));
  }),
];

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
