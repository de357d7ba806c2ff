import { safeEqual } from '@farebox/crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { NotFound, Unauthorized } from '../checkout/errors.ts';
import { sessionIdOf } from '../checkout/ids.ts';
import type { Session } from '../checkout/session.ts';
import type { Site, Sites } from '../config/sites.ts';
import { type Context as FlowContext, siteOf } from '../flows/context.ts';
import type { MerchantEnv, ShopperEnv } from './env.ts';
import { OriginNotAllowed } from './errors.ts';

/** Lets a merchant's secret key through, and says whose it is. */
export const merchantOnly = (sites: Sites) =>
  createMiddleware<MerchantEnv>(async (c, next) => {
    const key = bearer(c);
    const site = [...sites.values()].find((candidate) => safeEqual(candidate.config.secretKey, key));
    if (!site) throw new Unauthorized('Send the site’s secret key: Authorization: Bearer sk_…');
    c.set('site', site);
    await next();
  });

/** Lets a client secret through for its own session, from the site's own origins and from ours. */
export const shopperOnly = (context: FlowContext) =>
  createMiddleware<ShopperEnv>(async (c, next) => {
    const session = await sessionBySecret(context, bearer(c));
    const site = siteOf(context, session.site);
    assertOrigin(c.req.header('origin'), site, context.publicUrl);
    c.set('session', session);
    c.set('site', site);
    await next();
  });

/**
 * The session that a client secret opens.
 * @throws NotFound, without telling whether the session or only the secret is wrong.
 */
export async function sessionBySecret(context: FlowContext, clientSecret: string): Promise<Session> {
  const id = sessionIdOf(clientSecret);
  const session = id === undefined ? undefined : await context.store.session(id);
  if (!session || !safeEqual(session.clientSecret, clientSecret))
    throw new NotFound('There is no such session.');
  return session;
}

/**
 * Refuses a page that is neither the site's nor ours. Requests without an Origin come from no page.
 * @throws OriginNotAllowed
 */
export function assertOrigin(origin: string | undefined, site: Site, publicUrl: string): void {
  if (origin === undefined || origin === new URL(publicUrl).origin || site.config.origins.includes(origin))
    return;
  throw new OriginNotAllowed(`Add ${origin} to the site's "origins" in the configuration.`);
}

function bearer(c: Context): string {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new Unauthorized('Send a key: Authorization: Bearer …');
  return token;
}
