import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { OriginNotAllowed } from './errors.ts';

/**
 * Refuses what a page of another origin posts: a shopper's own form comes from our page alone. Browsers say so themselves (Fetch
 * Metadata). Those from before it (Safari 16.3, Firefox 89, Chrome 75 and older) are judged by `Referer` and `Origin`. Our pages send no
 * referrer, so their own forms arrive with `Origin: null` or with neither header: both pass. That gives nobody a way in, for these forms
 * carry all that they are judged by, the token in the address and the phone number; no cookie adds to it, and whoever knows both can
 * open the page.
 * @throws OriginNotAllowed
 */
export const fromOwnPages = (publicUrl: string) =>
  createMiddleware(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const isOwn = site === undefined ? namesNoOther(c, new URL(publicUrl).origin) : OWN.has(site);
    if (!isOwn) throw new OriginNotAllowed('This form is sent from its own page only.');
    await next();
  });

/** `none`: the shopper's own doing, such as loading the page again. */
const OWN: ReadonlySet<string> = new Set(['same-origin', 'none']);

function namesNoOther(c: Context, own: string): boolean {
  const [origin, referrer] = [c.req.header('origin'), c.req.header('referer')];
  const isOwnReferrer =
    referrer === undefined || (URL.canParse(referrer) && new URL(referrer).origin === own);
  return isOwnReferrer && [undefined, 'null', own].includes(origin);
}
