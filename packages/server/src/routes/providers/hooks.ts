import { safeEqual } from '@farebox/crypto';
import { Hono } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import { receiveNotice } from '../../flows/notices/receive-notice.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { bodyText, calledAddress } from '../../http/inbound-request.ts';

/** Slashes before the token: /hooks/:site/:provider/:token. */
const HOOK_DEPTH = 4;

/** Where providers send their notices. The token in the path is ours; an address that we did not give out is not found. */
export function hookRoutes({ context, config }: RouteDeps): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();

  routes.on(['GET', 'POST'], '/:site/:provider/:token{.+}', async (c) => {
    const { site: siteId, provider } = c.req.param();
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
  });

  return routes;
}
