import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';

/** What a browser may send to us from another origin, as it asks before it does. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
  // In s; Chrome keeps no answer longer.
  'access-control-max-age': '7200',
};

/**
 * Lets pages at these origins read every answer, and pages anywhere read why they were refused: a developer who forgot an origin
 * reads which one, instead of a network error without words. That gives nothing away. A refusal holds no data of a session, a call is
 * refused before it does anything, and no browser adds a credential to it on its own. Which site a session belongs to is checked with
 * its client secret.
 */
export const shopCors = (origins: ReadonlySet<string>) =>
  createMiddleware(async (c, next): Promise<Response | undefined> => {
    const origin = c.req.header('origin');
    if (c.req.method === 'OPTIONS' && origin !== undefined)
      return c.body(null, 204, { ...PREFLIGHT, 'access-control-allow-origin': '*' });
    await next();
    c.res.headers.append('vary', 'origin');
    if (origin !== undefined && (origins.has(origin) || isRefusal(c))) {
      c.res.headers.set('access-control-allow-origin', origin);
      c.res.headers.set('access-control-expose-headers', 'x-request-id, retry-after');
    }
    return undefined;
  });

const isRefusal = (c: Context): boolean => [401, 403].includes(c.res.status);
