import { expectAccessible } from '../accessibility.ts';
import { expect, test } from '../fixtures.ts';
import { DeskOrder } from '../pages/desk-order.ts';
import type { OrderPage } from '../pages/order-page.ts';
import type { ProviderPage } from '../pages/provider-page.ts';
import { payatom } from '../ways.ts';

/** Pays the order that a checkout was opened for; gives its id and the hosted page's address. */
async function pay({
  store,
  hosted,
  provider,
  order,
}: Pick<Parameters<Parameters<typeof test>[2]>[0], 'store' | 'hosted'> & {
  provider: ProviderPage;
  order: OrderPage;
}): Promise<{ orderId: string; checkout: string }> {
  await store.buy(payatom, 'hosted');
  const [orderId, checkout] = [await hosted.orderId(), hosted.page.url()];
  await hosted.pay(payatom);
  await provider.end('Approve');
  await expect(order.paid).toBeVisible();
  return { orderId, checkout };
}

test('a refund shown: the merchant gives an order back, and the shop and Farebox’s page say so', async ({
  store,
  hosted,
  provider,
  order,
  demo,
  context,
}) => {
  const { orderId, checkout } = await pay({ store, hosted, provider, order });
  const desk = new DeskOrder(await context.newPage(), demo.store);
  await desk.open(orderId);
  await expectAccessible(desk.page);
  await desk.refund();
  await expect(desk.fact('Stands at')).toHaveText('refund pending');
  await expect(desk.fact('On its way back')).toHaveText(/₹/);

  // The buyer's page turns by itself: the shop's webhook told it.
  await expect(order.page.getByRole('heading', { name: 'Refunded' })).toBeVisible();
  // A paid checkout leads back to the shop after a moment; here it stays to be looked at.
  await desk.page.route(order.address(orderId), (route) => route.fulfill({ status: 204 }));
  await desk.page.goto(checkout);
  await expect(desk.page.getByText(/is refunding this payment|has refunded this payment/)).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.unroute(order.address(orderId));

  await expect(async () => {
    await desk.open(orderId);
    await expect(desk.fact('Stands at')).toHaveText('refunded', { timeout: 500 });
  }).toPass();
  await expect(desk.fact('Given back')).toHaveText(/₹/);
  await desk.page.goto(checkout);
  await expect(desk.page.getByText('has refunded this payment')).toBeVisible();
  await expect(desk.page.getByText('Payment received')).toBeVisible();
});

test('a part is given back: the order stays paid and says how much went back', async ({
  store,
  hosted,
  provider,
  order,
  demo,
  context,
  witness,
}) => {
  witness.pardon(/status of 422/);
  const { orderId } = await pay({ store, hosted, provider, order });
  const desk = new DeskOrder(await context.newPage(), demo.store);
  await desk.open(orderId);
  await desk.refund('999999');
  await expect(desk.problem).toContainText('expected at most');
  await desk.refund('100.50');
  await expect(order.page.getByText('₹100.50 of it')).toBeVisible();
  await expect(order.page.getByText('₹100.50 of it was refunded.')).toBeVisible({ timeout: 20_000 });
  await expect(order.paid).toBeVisible();
});
