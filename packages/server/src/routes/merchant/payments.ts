import { createHash } from 'node:crypto';
import { operations } from '@farebox/contract';
import type { Context as HonoContext } from 'hono';
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
import { startOf } from '../../http/query.ts';
import { type Route, route } from '../../http/route.ts';
import { listPaymentsQuery } from '../refinements.ts';
import { ownPayment } from '../shopper/own-payment.ts';

/** The merchant's payments: list, read with every notice, ask the provider now, settle by hand. */
export const paymentRoutes = ({ context }: RouteDeps): Route<MerchantEnv>[] => [
  route(
    operations.listPayments,
    async ({ c, query: { session, limit, ...filter } }) => {
      await assertKnown(context, c, { session, after: filter.after });
      const site = c.var.site.id;
      const payments = await context.store.payments({ ...filter, sessionId: session, site, limit });
      const last = payments.length === limit ? payments.at(-1) : undefined;
      return { data: payments.map(merchantPayment), next: last?.id ?? null };
    },
    { query: listPaymentsQuery },
  ),

  route(operations.getPayment, async ({ c, params }) => {
    const payment = await ownPayment(context, c.var.site.id, params.id);
    const notices = (await context.store.notices(payment.id)).map(
      ({ site: _site, paymentId: _id, ...notice }) => notice,
    );
    const complaints = (await complaintsOf(context, payment)).map(merchantComplaint);
    return { ...merchantPayment(payment), notices, complaints };
  }),

  route(operations.syncPayment, async ({ c, params }) => {
    const payment = await ownPayment(context, c.var.site.id, params.id);
    return merchantPayment(await lookUp(context, payment));
  }),

  route(operations.resolvePayment, async ({ c, params, body: { status, note } }) => {
    const payment = await ownPayment(context, c.var.site.id, params.id);
    const isRefund = status === 'refunded' || status === 'not_refunded';
    const resolved = isRefund
      ? await resolveRefund(context, payment, { status, note })
      : await resolvePayment(context, payment, { status, note });
    return merchantPayment(resolved);
  }),

  route(operations.refundPayment, async ({ c, params, body: { amount } }) => {
    const payment = await ownPayment(context, c.var.site.id, params.id);
    const id = requestIdOf(c.req.header('idempotency-key'));
    return merchantPayment(await refundPayment(context, payment, { amount, id }));
  }),
];

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
