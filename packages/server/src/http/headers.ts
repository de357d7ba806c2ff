import { createMiddleware } from 'hono/factory';
import { newRequestId } from '../checkout/ids.ts';
import type { RequestEnv } from './env.ts';

/** Gives every request an id, and every answer the headers that all of ours have. */
export const commonHeaders = createMiddleware<RequestEnv>(async (c, next) => {
  const requestId = newRequestId();
  c.set('requestId', requestId);
  await next();
  c.res.headers.set('x-request-id', requestId);
  c.res.headers.set('x-content-type-options', 'nosniff');
  // A page's address holds its client secret, a launch's answer the provider's token: neither travels on as a referrer.
  c.res.headers.set('referrer-policy', 'no-referrer');
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
});

/** What our own pages may do: scripts, styles and calls of our own origin, forms that end at a provider's page, frames nowhere. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
