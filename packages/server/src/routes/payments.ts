import { Hono } from 'hono';
import { NotFound } from '../checkout/errors.ts';
import { merchantPayment } from '../checkout/events.ts';
import type { Payment } from '../checkout/payment.ts';
import type { Context } from '../flows/context.ts';
import { lookUp } from '../flows/reconcile.ts';
import { resolvePayment } from '../flows/resolve.ts';
import type { MerchantEnv, RouteDeps } from '../http/env.ts';
import { check, readBody } from '../http/input.ts';
import { paymentsQuerySchema, resolveSchema } from './schemas.ts';

/** The merchant's payments: list, read with every notice, ask the provider now, settle by hand. */
export function paymentRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  const routes = new Hono<MerchantEnv>();

  routes.get('/', async (c) => {
    const { session, limit, ...filter } = check(paymentsQuerySchema, c.req.query());
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
    return c.json({ ...merchantPayment(payment), notices });
  });

  routes.post('/:id/sync', async (c) => {
    const payment = await ownPayment(context, c.var.site.id, c.req.param('id'));
    return c.json(merchantPayment(await lookUp(context, payment)));
  });

  routes.post('/:id/resolve', async (c) => {
    const payment = await ownPayment(context, c.var.site.id, c.req.param('id'));
    return c.json(merchantPayment(await resolvePayment(context, payment, await readBody(c, resolveSchema))));
  });

  return routes;
}

async function ownPayment(context: Context, site: string, id: string): Promise<Payment> {
  const payment = await context.store.payment(id);
  if (payment?.site !== site) throw new NotFound('There is no such payment.');
  return payment;
}
