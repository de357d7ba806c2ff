import { expect, lightTest as test } from '../fixtures.ts';
import { Store } from '../pages/store.ts';
import { payatom } from '../ways.ts';

test('the merchant sees an order turn paid, and the webhook that turned it', async ({
  store,
  hosted,
  provider,
  order,
  context,
  demo,
}) => {
  await store.buy(payatom, 'hosted');
  const orderId = await hosted.orderId();
  const desk = new Store(await context.newPage(), demo.store);
  await desk.openDesk();
  await expect(desk.orderRow(orderId)).toContainText('Unpaid');

  await hosted.pay(payatom);
  await provider.end('Approve');
  await expect(order.paid).toBeVisible();
  await expect(desk.orderRow(orderId)).toContainText('Paid');
  await expect(desk.webhooks(orderId).filter({ hasText: 'payment.succeeded' })).toHaveCount(1);
});
