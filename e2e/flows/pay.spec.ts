import { expect, lightTest as test } from '../fixtures.ts';
import { places, ways } from '../ways.ts';

const NAMES = { hosted: 'the hosted page', embedded: 'the shop’s own page' } as const;

for (const place of places) {
  for (const way of ways) {
    test.describe(`${way.brand} on ${NAMES[place]}`, () => {
      test('who pays finds the order paid', { tag: '@quick' }, async ({
        store,
        checkoutAt,
        provider,
        order,
        page,
      }) => {
        const checkout = checkoutAt(place);
        await store.buy(way, place);
        const orderId = await checkout.orderId();
        await checkout.pay(way);
        await expect(provider.brand(way.brand)).toBeVisible();
        await provider.end('Approve');
        await expect(order.paid).toBeVisible();
        await expect(page).toHaveURL(order.address(orderId));
        await expect(order.paidWith).toContainText(`, through ${way.brand}`);
      });

      test('who is declined can try again, and the order stays unpaid', async ({
        store,
        checkoutAt,
        provider,
        order,
      }) => {
        const checkout = checkoutAt(place);
        await store.buy(way, place);
        const orderId = await checkout.orderId();
        await checkout.pay(way);
        await provider.end('Decline');
        if (way.saysNo) {
          await expect(checkout.declined).toBeVisible();
          await expect(checkout.payButton).toBeEnabled();
          await order.open(orderId);
          await expect(order.unpaid).toBeVisible();
          await expect(order.lastFailed).toBeVisible();
        } else {
          await expect(checkout.waiting).toBeVisible();
          await expect(checkout.anotherWay).toBeEnabled();
          await order.open(orderId);
          await expect(order.underWay).toBeVisible();
        }
      });

      test('who leaves the payment page can go on, or choose another way', async ({
        store,
        checkoutAt,
        provider,
        order,
      }) => {
        const checkout = checkoutAt(place);
        await store.buy(way, place);
        const orderId = await checkout.orderId();
        await checkout.pay(way);
        await provider.end('Close');
        await expect(checkout.waiting).toBeVisible();
        await checkout.goOn.click();
        await provider.goBack();
        await expect(checkout.waiting).toBeVisible();
        await checkout.anotherWay.click();
        await expect(checkout.payButton).toBeEnabled();
        await order.open(orderId);
        await expect(order.unpaid).toBeVisible();
      });
    });
  }
}
