import { expect, test } from '../fixtures.ts';
import { boxcharge, places } from '../ways.ts';
import { netBanking, waysIn } from '../ways-in.ts';

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

for (const way of waysIn) {
  test(`nobody else hears of who comes by ${way.name}, and no cookie is set`, async ({
    visitBy,
    shop,
    demo,
    witness,
    context,
  }) => {
    const visit = visitBy(way);
    await visit.enter();
    await visit.checkout.choose(netBanking);
    await visit.page.waitForLoadState('networkidle');
    expect([shop.url, demo.server]).toEqual(expect.arrayContaining([...witness.origins]));
    expect(await context.cookies()).toEqual([]);
  });
}
