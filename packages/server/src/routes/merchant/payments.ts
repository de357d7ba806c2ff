import { createHash } from 'node:crypto';
import { Hono, type Context as HonoContext } from 'hono';
import { merchantComplaint } from '../../domain/complaint.ts';
import { InvalidRequest } from '../../domain/errors.ts';
import { merchantPayment } from '../../domain/events.ts';
import { newRefundId } from '../../domain/ids.ts';
import { complaintsOf } from '../../flows/complaints/complain.ts';
import type { Context } from '../../flows/context.ts';
import { lookUp } from '../../flows/lookups/look-up.ts';
import { resolvePayment } from '../../flows/notices/resolve.ts';
import { refundPayment, resolveRefund } from '../../flows/refunds/refund.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { CursorGone } from '../../http/errors.ts';
import { readBody } from '../../http/input.ts';
import { startOf, takesQuery } from '../../http/query.ts';
import { paymentsQuerySchema, refundSchema, resolveSchema } from '../schemas.ts';
import { ownPayment } from '../shopper/own-payment.ts';

/** The merchant's payments: list, read with every notice, ask the provider now, settle by hand. */
export function paymentRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.get('/', takesQuery(paymentsQuerySchema), async (c) => {
    const { session, limit, ...filter } = c.req.valid('query');
    await assertKnown(context, c, { session, after: filter.after });
    const payments = await context.store.payments({
      ...filter,
      sessionId: session,
      site: c.var.site.id,
      limit,
    });
    const last = payments.length === limit ? payments.at(-1) : undefined;
    return c.json({ data: payments.map(merchantPayment), next: last?.id ?? null });
  });

  routes.get('/:id', async (c) => {
    const payment = await ownPayment(context, c.var.site.id, c.req.param('id'));
    const notices = (await context.store.notices(payment.id)).map(
      ({ site: _site, paymentId: _id, ...notice }) => notice,
    );
    const complaints = (await complaintsOf(context, payment)).map(merchantComplaint);
    return c.json({ ...merchantPayment(payment), notices, complaints });
  });

  routes.post('/:id/sync', async (c) => {
    const payment = await ownPayment(context, c.var.site.id, c.req.param('id'));
    return c.json(merchantPayment(await lookUp(context, payment)));
  });

  routes.post('/:id/resolve', async (c) => {
    const payment = await ownPayment(context, c.var.site.id, c.req.param('id'));
    const { status, note } = await readBody(c, resolveSchema);
    const isRefund = status === 'refunded' || status === 'not_refunded';
    const resolved = isRefund
      ? await resolveRefund(context, payment, { status, note })
      : await resolvePayment(context, payment, { status, note });
    return c.json(merchantPayment(resolved));
  });

  routes.post('/:id/refunds', async (c) => {
    const payment = await ownPayment(context, c.var.site.id, c.req.param('id'));
    const { amount } = await readBody(c, refundSchema);
    const id = requestIdOf(c.req.header('idempotency-key'));
    return c.json(merchantPayment(await refundPayment(context, payment, { amount, id })), 202);
  });

  return routes;
}

/**
 * A list of another site's session, or after a payment that is not here, is no empty list.
 * @throws InvalidRequest, CursorGone
 */
async function assertKnown(
  { store, publicUrl }: Context,
  c: HonoContext<MerchantEnv>,
  { session, after }: { session: string | undefined; after: string | undefined },
): Promise<void> {
  const site = c.var.site.id;
  if (session !== undefined && (await store.session(session))?.site !== site)
    throw new InvalidRequest([{ path: 'session', message: 'There is no such session.' }]);
  if (after !== undefined && (await store.payment(after))?.site !== site)
    throw new CursorGone(
      'There is no such payment here. Read the list again from its start.',
      startOf(c, publicUrl),
    );
}

/** A merchant's own key tells one request from another for good, also when the first answer to it was lost with its server. */
const requestIdOf = (key: string | undefined): string =>
  key === undefined ? newRefundId() : createHash('sha256').update(key).digest('hex');
