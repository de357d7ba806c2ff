import { expect, lightTest as test } from '../fixtures.ts';
import { boxcharge, payatom, places } from '../ways.ts';

for (const way of [payatom, boxcharge]) {
  test(`who lets the time of ${way.brand} run out may try again`, async ({
    store,
    hosted,
    provider,
    order,
  }) => {
    await store.buy(way, 'hosted');
    const orderId = await hosted.orderId();
    await hosted.pay(way);
    await provider.end('Time out');
    await expect(hosted.declined).toBeVisible();
    await order.open(orderId);
    await expect(order.unpaid).toBeVisible();
    await expect(order.lastFailed).toBeVisible();
  });
}

for (const place of places) {
  test(`who pays later sees it arrive without doing anything (${place})`, async ({
    store,
    checkoutAt,
    provider,
    order,
    page,
  }) => {
    const checkout = checkoutAt(place);
    await store.buy(payatom, place);
    await checkout.pay(payatom);
    await provider.end('Pay later');
    await expect(checkout.waiting).toBeVisible();
    await page.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''));
    await expect(checkout.paid).toBeVisible();
    await expect(page.locator('html[data-not-reloaded]')).toHaveCount(1);
    await expect(order.paid).toBeVisible();
  });
}

test('a checkout that expires while it is open says so instead of taking money', async ({
  store,
  hosted,
  merchant,
  order,
  witness,
}) => {
  witness.pardon(/status of 409/, /^Farebox: .*\(session_/);
  await store.buy(payatom, 'hosted');
  const orderId = await hosted.orderId();
  await merchant.expire(await hosted.address());
  await hosted.pay(payatom);
  await expect(hosted.expired).toBeVisible();
  await order.open(orderId);
  await expect(order.expired).toBeVisible();
});
