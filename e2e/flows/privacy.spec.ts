import { expect, test } from '../fixtures.ts';
import { boxcharge, places } from '../ways.ts';

for (const place of places) {
  test(`nobody but shop and Farebox hears of a shopper who only looks (${place})`, async ({
    store,
    checkoutAt,
    demo,
    witness,
  }) => {
    const checkout = checkoutAt(place);
    await store.buy(boxcharge, place);
    await expect(checkout.payButton).toBeVisible();
    await checkout.choose(boxcharge);
    expect(witness.origins).toEqual([demo.store, demo.server]);
  });
}
