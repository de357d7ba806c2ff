import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

/**
 * The headers of every page. Beside our own origin only Farebox's may run a script, be asked, or be posted to, which is
 * all that its checkout needs; nothing is ever loaded from a third party.
 */
export const policy = (fareboxOrigin: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", fareboxOrigin],
      connectSrc: ["'self'", fareboxOrigin],
      // A posted order is answered with a redirect to the hosted page, and browsers hold redirects to form-action too.
      formAction: ["'self'", fareboxOrigin],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", fareboxOrigin],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // The order's id opens the order: it must not travel to where a link leads.
    referrerPolicy: 'strict-origin-when-cross-origin',
    strictTransportSecurity: false,
  });

/** What pages of another origin may show: Farebox's hosted page has the pictures of what is bought. */
export const showElsewhere = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('cross-origin-resource-policy', 'cross-origin');
});
