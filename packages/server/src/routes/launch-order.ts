import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import type { Site } from '../config/sites.ts';
import { InvalidRequest } from '../domain/errors.ts';
import type { Session } from '../domain/session.ts';
import { siteOf } from '../flows/context.ts';
import type { LaunchOrder } from '../flows/launching/attempt.ts';
import { clientAddress } from '../http/client-address.ts';
import { deviceOf } from '../http/device.ts';
import type { RouteDeps } from '../http/env.ts';
import type { launchBody } from './refinements.ts';

/** A request for a launch that passed its schema, with where it came from. */
interface LaunchCall {
  readonly c: HonoContext;
  readonly session: Session;
  readonly body: z.output<typeof launchBody>;
}

/**
 * What a shopper orders, by whichever route: as JSON, as a form, or with a card.
 * @throws InvalidRequest for a return address that is not on the site's pages.
 */
export function toLaunchOrder({ context, config }: RouteDeps, { c, session, body }: LaunchCall): LaunchOrder {
  const { method, customer, fields, returnUrl = null, replaces = null } = body;
  assertReturn(returnUrl, siteOf(context, session.site), context.publicUrl);
  return {
    method,
    customer,
    fields,
    returnUrl,
    replaces,
    shopperIp: clientAddress(c, config.trustedProxies),
    device: deviceOf(c),
  };
}

/** Shoppers are sent back only to the shop's pages on the web or to us: a return address is no open redirect. */
function assertReturn(url: string | null, site: Site, publicUrl: string): void {
  if (url === null) return;
  const { origin } = new URL(url);
  if (origin === new URL(publicUrl).origin || site.config.origins.includes(origin)) return;
  throw new InvalidRequest([
    { path: 'returnUrl', message: 'expected an address on one of the site’s origins' },
  ]);
}
