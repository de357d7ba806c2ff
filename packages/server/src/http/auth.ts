import { safeEqual } from '@farebox/crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isOrigin, NO_ORIGIN } from '../config/origins.ts';
import type { Site, Sites } from '../config/sites.ts';
import { NotFound, Unauthorized } from '../domain/errors.ts';
import { sessionIdOf } from '../domain/ids.ts';
import type { Session } from '../domain/session.ts';
import { type Context as FlowContext, siteOf } from '../flows/context.ts';
import type { MerchantEnv, ShopperEnv } from './env.ts';
import { OriginNotAllowed, UnknownClientSecret } from './errors.ts';

/** Lets a merchant's secret key through, and says whose it is. */
export const merchantOnly = (sites: Sites) =>
  createMiddleware<MerchantEnv>(async (c, next) => {
    const key = bearer(c);
    const site = [...sites.values()].find((candidate) => safeEqual(candidate.config.secretKey, key));
    if (!site) throw new Unauthorized('Send the site’s secret key: Authorization: Bearer sk_…');
    c.set('site', site);
    c.set('isMerchant', true);
    await next();
  });

/** Lets a client secret through for its own session, from the site's own origins and from ours. */
export const shopperOnly = (context: FlowContext) =>
  createMiddleware<ShopperEnv>(async (c, next) => {
    const { session, site } = await authenticateShopper(context, bearer(c), c.req.header('origin'));
    c.set('session', session);
    c.set('site', site);
    await next();
  });

/**
 * The session that a client secret opens for a page at this origin.
 * @throws UnknownClientSecret, OriginNotAllowed
 */
export async function authenticateShopper(
  context: FlowContext,
  clientSecret: string,
  origin: string | undefined,
): Promise<{ session: Session; site: Site }> {
  const session = await findSession(context, clientSecret);
  if (!session) throw new UnknownClientSecret(hintFor(clientSecret));
  const site = siteOf(context, session.site);
  assertOrigin(origin, site, context.publicUrl);
  return { session, site };
}

/**
 * The session that a page's address opens.
 * @throws NotFound, without telling whether the session or only the secret is wrong.
 */
export async function sessionBySecret(context: FlowContext, clientSecret: string): Promise<Session> {
  const session = await findSession(context, clientSecret);
  if (!session) throw new NotFound('There is no such session.');
  return session;
}

async function findSession(context: FlowContext, clientSecret: string): Promise<Session | undefined> {
  const id = sessionIdOf(clientSecret);
  const session = id === undefined ? undefined : await context.store.session(id);
  return session && safeEqual(session.clientSecret, clientSecret) ? session : undefined;
}

/** What a developer may have mixed up; which of the two is wrong, session or secret, nobody is told. */
function hintFor(secret: string): string {
  if (secret.startsWith('sk_'))
    return 'This is a secret key, which must never be in a page: replace it, and send the clientSecret of POST /v1/sessions.';
  if (secret.startsWith('pk_'))
    return 'This is a publishable key: send the clientSecret of POST /v1/sessions or POST /v1/checkout/sessions.';
  if (sessionIdOf(secret) === undefined)
    return 'This is no client secret: send the clientSecret of POST /v1/sessions as it is, cs_…_secret_….';
  return 'There is no session with this client secret here.';
}

/**
 * Refuses a page that is neither the site's nor ours. Requests without an Origin come from no page.
 * @throws OriginNotAllowed
 */
export function assertOrigin(origin: string | undefined, site: Site, publicUrl: string): void {
  if (origin === undefined || origin === new URL(publicUrl).origin || site.config.origins.includes(origin))
    return;
  throw new OriginNotAllowed(adviceFor(origin));
}

/** What the configuration takes; that which it does not take is not repeated. */
function adviceFor(origin: string): string {
  if (!isOrigin(origin)) return 'The header Origin is none that a browser sends for a page.';
  const where = 'to the site\'s "origins" in the configuration';
  return origin === NO_ORIGIN
    ? `This page has no origin of its own: show it at an address, or add "null" ${where}.`
    : `Add ${origin} ${where}.`;
}

function bearer(c: Context): string {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new Unauthorized('Send a key: Authorization: Bearer …');
  return token;
}
