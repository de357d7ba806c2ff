import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { newRequestId } from '../domain/ids.ts';
import type { RequestEnv } from './env.ts';

/** Gives every request an id, and every answer the headers that all of ours have; at the end of the server also that it is the last one here. */
export const commonHeaders = (draining: AbortSignal) =>
  createMiddleware<RequestEnv>(async (c, next) => {
    const requestId = newRequestId();
    c.set('requestId', requestId);
    await next();
    if (draining.aborted) c.res.headers.set('connection', 'close');
    c.res.headers.set('x-request-id', requestId);
    c.res.headers.set('x-content-type-options', 'nosniff');
    // A page's address holds its client secret, a launch's answer the provider's token: neither travels on as a referrer.
    c.res.headers.set('referrer-policy', 'no-referrer');
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });

/** What a page of ours shows besides its own text. */
export interface PageLooks {
  /** The hash of its one inline stylesheet, `sha384-…`. */
  readonly style: string;
  /** The origins of its pictures. */
  readonly pictures?: readonly string[];
  /** The origins whose pages may show it in a frame, beside our own; nobody when left out. */
  readonly shops?: readonly string[] | undefined;
  /** Whether it shows our own page for card details in a frame. */
  readonly takesCards?: boolean;
}

/** What a page of ours may do: its own stylesheet, scripts and calls of our origin, the shop's picture, in nobody's frame but for cards. */
export const pagePolicy = ({ style, pictures = [], shops, takesCards }: PageLooks): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src '${style}'`,
    ["img-src 'self'", ...pictures].join(' '),
    "connect-src 'self'",
    ...(takesCards ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    // No form-action: browsers hold it against redirects too, and where a provider's page is, only the provider's answer says.
    shops ? ["frame-ancestors 'self'", ...shops].join(' ') : "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The origins of pictures such as the sites' logos, each once. */
export const originsOf = (pictures: readonly (string | null)[]): string[] => [
  ...new Set(pictures.flatMap((url) => (url === null ? [] : [new URL(url).origin]))),
];

/** Sets the headers of a page that people look at. */
export function setPageHeaders(c: Context, looks: PageLooks): void {
  for (const [name, value] of Object.entries(pageHeaders(looks))) c.header(name, value);
}

/** The headers of a page that people look at. */
export const pageHeaders = (looks: PageLooks): Record<string, string> => ({
  'content-security-policy': pagePolicy(looks),
  // A shop's page that opened this one as a window sees it close. Any stricter value cuts the two apart, which looks like closing.
  'cross-origin-opener-policy': 'unsafe-none',
  'cross-origin-resource-policy': looks.shops ? 'cross-origin' : 'same-origin',
  // What a cross-origin isolated page asks of what it shows in a frame.
  ...(looks.shops && { 'cross-origin-embedder-policy': 'require-corp' }),
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
});
