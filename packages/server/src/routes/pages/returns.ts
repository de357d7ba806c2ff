import { operations } from '@farebox/contract';
import { Hono, type Context as HonoContext } from 'hono';
import { NotFound } from '../../domain/errors.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Session } from '../../domain/session.ts';
import type { Context } from '../../flows/context.ts';
import { lookUp, QUICK } from '../../flows/lookups/look-up.ts';
import type { RequestEnv, RouteDeps } from '../../http/env.ts';
import { calledAddress } from '../../http/inbound-request.ts';
import { register, route } from '../../http/route.ts';
import type { Assets } from '../system/asset-files.ts';
import { brokenPage } from './broken-page.ts';

/** Slashes before the token: /r/:token. */
const RETURN_DEPTH = 2;

/**
 * Where providers send shoppers back to. The visit proves nothing, whatever its query says: it only makes us ask the provider, and
 * then leads on: to the shop when the session is paid, else to where the shopper can follow or choose again.
 */
export function returnRoutes({ context }: RouteDeps, assets: Assets): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.onError((error, c) => brokenPage(error, { c, context, assets }));
  const lead = async ({ c }: { c: HonoContext<RequestEnv> }) => c.redirect(await leadOn(context, c), 303);
  // Providers put more behind the token.
  const anyTail = { at: '/r/:token{.+}' };
  register(app, [
    route(operations.returnFromProvider, lead, anyTail),
    route(operations.returnFromProviderByPost, lead, anyTail),
  ]);
  return app;
}

async function leadOn(context: Context, c: HonoContext<RequestEnv>): Promise<string> {
  const payment = await context.store.paymentByReturnToken(calledAddress(c.req, RETURN_DEPTH).token);
  if (!payment) throw new NotFound('There is no such payment.');
  await lookUp(context, payment, QUICK);
  const session = await context.store.session(payment.sessionId);
  if (!session) throw new NotFound('There is no such session.');
  return destination(context, session, payment);
}

/** A page of ours that asked to be returned to is a payment window: it closes itself, and the page behind it goes on to the shop. */
function destination(context: Context, session: Session, { returnUrl }: Payment): string {
  if (returnUrl?.startsWith(`${context.publicUrl}/`)) return returnUrl;
  if (session.status === 'completed' && session.successUrl !== null) return session.successUrl;
  return returnUrl ?? `${context.publicUrl}/c/${session.clientSecret}`;
}
