import { type Context, Hono } from 'hono';
import { FareboxFailed } from './farebox-client.ts';
import { complain, paymentsOf, refund, resolve } from './farebox-payments.ts';
import type { Order } from './order.ts';
import { toMinorUnits } from './price.ts';
import type { Shop } from './shop-context.ts';
import { deskOrderPage } from './views/desk-order.ts';

type Act = (form: FormData, shop: Shop) => Promise<void>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const refundOrder: Act = async (form, { settings }) => {
  const typed = textOf(form.get('amount'));
  const amount = typed === '' ? undefined : toMinorUnits(typed, textOf(form.get('currency')));
  if (amount === null) throw new FareboxFailed('amount', 'Write the amount as a number, such as 12.50.');
  await refund({ payment: textOf(form.get('payment')), amount, key: textOf(form.get('key')) }, settings);
};

const resolveOrder: Act = async (form, { settings }) => {
  const status = textOf(form.get('status'));
  if (status !== 'succeeded' && status !== 'failed')
    throw new FareboxFailed('status', 'Say whether the payment was paid.');
  const note = textOf(form.get('note'));
  if (note === '') throw new FareboxFailed('note', 'Write down how you know it.');
  await resolve({ payment: textOf(form.get('payment')), status, note }, settings);
};

const complainOfOrder: Act = async (form, { settings }) => {
  const picture = form.get('picture');
  await complain(
    {
      payment: textOf(form.get('payment')),
      description: textOf(form.get('description')),
      // A form without a chosen file posts an empty one.
      picture: picture instanceof File && picture.size > 0 ? picture : null,
    },
    settings,
  );
};

/** Shows an order to the merchant; what went wrong, Farebox's trouble included, is said on the page. */
async function show(c: Context, shop: Shop, { order, problem }: { order: Order; problem: string | null }) {
  try {
    const payments = order.session ? await paymentsOf(order.session.id, shop.settings) : [];
    return c.html(shop.layout(deskOrderPage({ order, payments, problem })), problem === null ? 200 : 422);
  } catch (error) {
    if (!(error instanceof FareboxFailed)) throw error;
    return c.html(shop.layout(deskOrderPage({ order, payments: [], problem: error.message })), 502);
  }
}

const acting = (shop: Shop, act: Act) => async (c: Context) => {
  const order = shop.orders.find(c.req.param('id') ?? '');
  if (!order) return c.notFound();
  try {
    await act(await c.req.formData(), shop);
    return c.redirect(`/desk/${order.id}`, 303);
  } catch (error) {
    if (!(error instanceof FareboxFailed)) throw error;
    return await show(c, shop, { order, problem: error.message });
  }
};

/** What the merchant does about an order: refund, decide about a review, complain to the provider. A real shop keeps it behind a login. */
export function deskRoutes(shop: Shop): Hono {
  return new Hono()
    .get('/:id', async (c) => {
      const order = shop.orders.find(c.req.param('id'));
      return order ? await show(c, shop, { order, problem: null }) : c.notFound();
    })
    .post('/:id/refund', acting(shop, refundOrder))
    .post('/:id/resolution', acting(shop, resolveOrder))
    .post('/:id/complaint', acting(shop, complainOfOrder));
}
