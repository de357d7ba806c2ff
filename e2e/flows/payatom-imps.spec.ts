import { expect, lightTest as test } from '../fixtures.ts';
import { imps, places } from '../ways.ts';

for (const place of places) {
  for (const [choice, isPaid] of [
    ['Approve', true],
    ['Decline', false],
  ] as const) {
    test(`a bank transfer by IMPS, ${place}: ${choice}`, async ({ store, checkoutAt, provider, order }) => {
      const checkout = checkoutAt(place);
      await store.buy(imps, place);
      await checkout.pay(imps);
      await expect(provider.brand('PayAtom')).toBeVisible();
      await expect(provider.brand('IMPS')).toBeVisible();
      await provider.end(choice);
      await expect(isPaid ? order.paid : checkout.declined).toBeVisible();
    });
  }
}
