import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { checkoutOf } from './checkout.ts';
import { FareboxFailed, subscriptionPage } from './farebox-client.ts';
import { canBeManaged, canBePaid, newOrder, type Order } from './order.ts';
import { readOrderForm } from './order-form.ts';
import type { Shop } from './shop-context.ts';
import { deskPage } from './views/desk.ts';
import { checkoutFailedPage, subscriptionFailedPage } from './views/message.ts';
import { orderPage } from './views/order.ts';
import { payPage } from './views/pay.ts';
import { productPage } from './views/product.ts';

const HEARTBEAT_MS = 15_000;

/** Tells a page whenever an order changed: the one with this id, or any when there is none. */
function changes(c: Context, { orders }: Shop, orderId?: string): Response {
  return streamSSE(c, async (stream) => {
    const stop = orders.onChange((changed) => {
      if (orderId === undefined || changed === orderId)
        void stream.writeSSE({ event: 'change', data: changed });
    });
    stream.onAbort(stop);
    while (!stream.aborted) {
      await stream.writeSSE({ event: 'heartbeat', data: '' });
      await stream.sleep(HEARTBEAT_MS);
    }
  });
}

/** Sends the buyer to pay: on our own page, or on the hosted one. */
async function goToCheckout(c: Context, shop: Shop, { order, where }: { order: Order; where: string }) {
  try {
    const session = await checkoutOf(order, shop.orders, shop.settings);
    return c.redirect(where === 'here' ? `/orders/${order.id}/pay` : session.url, 303);
  } catch (error) {
    if (!(error instanceof FareboxFailed)) throw error;
    return c.html(shop.layout(checkoutFailedPage(order, error.code)), 502);
  }
}

/** Sends the buyer to where a subscription is seen and canceled. */
async function goToSubscription(c: Context, { settings, layout }: Shop, order: Order) {
  if (!order.receipt || !canBeManaged(order)) return c.redirect(`/orders/${order.id}`, 303);
  try {
    return c.redirect(await subscriptionPage(order.receipt.paymentId, settings), 303);
  } catch (error) {
    if (!(error instanceof FareboxFailed)) throw error;
    return c.html(layout(subscriptionFailedPage(order, error.code)), 502);
  }
}

async function placeOrder(c: Context, shop: Shop) {
  const form = await c.req.formData();
  const reading = readOrderForm(form);
  if (reading.kind === 'not-sold') return c.notFound();
  if (reading.kind === 'problems') {
    return c.html(shop.layout(productPage(reading.product, reading.country, reading)), 422);
  }
  const order = newOrder(reading.purchase, new Date());
  shop.orders.save(order);
  return goToCheckout(c, shop, { order, where: String(form.get('checkout')) });
}

/** Everything under `/orders`: buying, the buyer's view of an order, and the shop's desk. */
export function orderRoutes(shop: Shop): Hono {
  const { orders, layout, settings } = shop;
  const orderPath = (order: Order): string => `/orders/${order.id}`;
  return new Hono()
    .post('/', (c) => placeOrder(c, shop))
    .get('/', (c) => c.html(layout(deskPage(orders.list(), orders.webhooks()))))
    .get('/stream', (c) => changes(c, shop))
    .get('/:id', (c) => {
      const order = orders.find(c.req.param('id'));
      return order ? c.html(layout(orderPage(order))) : c.notFound();
    })
    .get('/:id/stream', (c) => changes(c, shop, c.req.param('id')))
    .get('/:id/pay', (c) => {
      const order = orders.find(c.req.param('id'));
      if (!order) return c.notFound();
      if (!order.session || !canBePaid(order)) return c.redirect(orderPath(order), 303);
      return c.html(layout(payPage(order, order.session, settings.fareboxUrl)));
    })
    .post('/:id/subscription', (c) => {
      const order = orders.find(c.req.param('id'));
      return order ? goToSubscription(c, shop, order) : c.notFound();
    })
    .post('/:id/checkout', async (c) => {
      const order = orders.find(c.req.param('id'));
      if (!order) return c.notFound();
      if (!canBePaid(order)) return c.redirect(orderPath(order), 303);
      const form = await c.req.formData();
      return goToCheckout(c, shop, { order, where: String(form.get('checkout')) });
    });
}
