import { expect, test } from '../fixtures.ts';
import { boxcharge, payatom, paysepro } from '../ways.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript a shopper pays', async ({ store, hosted, provider, order }) => {
  await store.buy(boxcharge, 'hosted');
  await hosted.pay(boxcharge);
  await provider.end('Approve');
  await expect(order.paid).toBeVisible();
});

test('without JavaScript a declined shopper is told, and pays at the second try', async ({
  store,
  hosted,
  provider,
  order,
}) => {
  await store.buy(payatom, 'hosted');
  await hosted.pay(payatom);
  await provider.end('Decline');
  await expect(hosted.declined).toBeVisible();
  await hosted.pay(payatom);
  await provider.end('Approve');
  await expect(order.paid).toBeVisible();
});

test('without JavaScript a shopper who left the payment page chooses another way', async ({
  store,
  hosted,
  provider,
  order,
}) => {
  await store.buy(paysepro, 'hosted');
  await hosted.pay(paysepro);
  await provider.end('Close');
  await expect(hosted.waiting).toBeVisible();
  await hosted.anotherWay.click();
  await hosted.pay(boxcharge);
  await provider.end('Approve');
  await expect(order.paid).toBeVisible();
});

test('without JavaScript the shop’s own page leads to the hosted one', async ({ store, hosted, page }) => {
  await store.buy(payatom, 'embedded');
  await page.getByRole('link', { name: 'Continue to pay' }).click();
  await expect(hosted.payButton).toBeVisible();
});
