import { safeEqual } from '@farebox/crypto';
import { Hono } from 'hono';
import { NotFound } from '../checkout/errors.ts';
import { receiveNotice } from '../flows/receive-notice.ts';
import { clientAddress } from '../http/client-address.ts';
import type { RequestEnv, RouteDeps } from '../http/env.ts';

/** Where providers send their notices. The token in the path is ours; an address that we did not give out is not found. */
export function hookRoutes({ context, config }: RouteDeps): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>();

  routes.on(['GET', 'POST'], '/:site/:provider/:token', async (c) => {
    const { site: siteId, provider, token } = c.req.param();
    const site = context.sites.get(siteId);
    const reader = site?.providers.get(provider)?.notices;
    if (!site || !reader || !safeEqual(site.hookToken(provider), token))
      throw new NotFound('There is no such hook.');
    const request = {
      method: c.req.method,
      query: new URL(c.req.url).searchParams,
      headers: c.req.raw.headers,
      body: await c.req.text(),
      remoteAddress: clientAddress(c, config.trustedProxies),
    };
    const { status, contentType, body } = await receiveNotice(context, { site, provider, reader }, request);
    return new Response(body, { status, headers: { 'content-type': contentType } });
  });

  return routes;
}
