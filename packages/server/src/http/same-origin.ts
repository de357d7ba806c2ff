import { createMiddleware } from 'hono/factory';
import { OriginNotAllowed } from './errors.ts';

/**
 * Refuses what a page of another origin posts: a shopper's own form comes from our page alone. Browsers say so themselves (Fetch
 * Metadata); our pages send no referrer, with which `Origin` is `null`. A request with neither header comes from no browser.
 * @throws OriginNotAllowed
 */
export const fromOwnPages = (publicUrl: string) =>
  createMiddleware(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const isOwn =
      site === undefined ? origin === undefined || origin === new URL(publicUrl).origin : OWN.has(site);
    if (!isOwn) throw new OriginNotAllowed('This form is sent from its own page only.');
    await next();
  });

/** `none`: the shopper's own doing, such as loading the page again. */
const OWN: ReadonlySet<string> = new Set(['same-origin', 'none']);
