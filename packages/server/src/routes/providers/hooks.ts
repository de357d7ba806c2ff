import { operations } from '@farebox/contract';
import { safeEqual } from '@farebox/crypto';
import { Hono, type Context as HonoContext } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import { receiveNotice } from '../../flows/notices/receive-notice.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { bodyText, calledAddress } from '../../http/inbound-request.ts';
import { register, route } from '../../http/route.ts';

/** Slashes before the token: /hooks/:site/:provider/:token. */
const HOOK_DEPTH = 4;

/** Providers put more behind the token. */
const ANY_TAIL = { at: '/hooks/:site/:provider/:token{.+}' };

/** What a route of a hook is given. */
interface NoticeInput {
  readonly c: HonoContext<RequestEnv>;
  readonly params: { readonly site: string; readonly provider: string };
}

/** Where providers send their notices. The token in the path is ours; an address that we did not give out is not found. */
export function hookRoutes({ context, config }: RouteDeps): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();

  const receive = async ({ c, params }: NoticeInput) => {
    const { site: siteId, provider } = params;
    const { token, query } = calledAddress(c.req, HOOK_DEPTH);
    const site = context.sites.get(siteId);
    const reader = site?.providers.get(provider)?.notices;
    if (!site || !reader || !safeEqual(site.hookToken(provider), token))
      throw new NotFound('There is no such hook.');
    const request = {
      method: c.req.method,
      query,
      headers: c.req.raw.headers,
      body: await bodyText(c.req),
      remoteAddress: clientAddress(c, config.trustedProxies),
    };
    const { status, contentType, body } = await receiveNotice(context, { site, provider, reader }, request);
    return new Response(body, { status, headers: { 'content-type': contentType } });
  };

  register(app, [
    route(operations.receiveNotice, receive, ANY_TAIL),
    route(operations.receivePostedNotice, receive, ANY_TAIL),
  ]);
  return app;
}
