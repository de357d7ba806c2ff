import { expectAccessible } from '../accessibility.ts';
import { expect, test } from '../fixtures.ts';
import { ampere, boxcharge, payatom, places, ways } from '../ways.ts';

// What fades in is judged as it stays.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('everybody can use the shop', async ({ store, order, embedded, page }) => {
  await store.open();
  await expectAccessible(page);
  await store.openProduct(boxcharge);
  await expectAccessible(page);
  await store.buy(boxcharge, 'embedded');
  await order.open(await embedded.orderId());
  await expectAccessible(page);
  await store.openDesk();
  await expectAccessible(page);
});

for (const place of places) {
  test(`everybody can choose, wait and try again (${place})`, async ({
    store,
    checkoutAt,
    provider,
    page,
  }) => {
    const checkout = checkoutAt(place);
    await store.buy(boxcharge, place);
    await checkout.choose(boxcharge);
    await expectAccessible(page);
    await checkout.payButton.click();
    await provider.end('Close');
    await expect(checkout.waiting).toBeVisible();
    await expectAccessible(page);
    await checkout.goOn.click();
    await provider.end('Decline');
    await expect(checkout.declined).toBeVisible();
    await expectAccessible(page);
  });

  test(`everybody can choose a plan (${place})`, async ({ store, checkoutAt, page }) => {
    await store.buy(ampere, place);
    await checkoutAt(place).choose(ampere);
    await expectAccessible(page);
  });
}

test('everybody can read that it is paid', async ({ store, hosted, provider, order, page }) => {
  await store.buy(payatom, 'hosted');
  const address = await hosted.address();
  await hosted.pay(payatom);
  await provider.end('Approve');
  await expect(order.paid).toBeVisible();
  await expectAccessible(page);
  // A paid checkout leads back to the shop after a moment; the way is held up, so that axe can look at it.
  await page.route(order.address('*'), () => undefined);
  await page.goto(address);
  await expect(hosted.paid).toBeVisible();
  await expectAccessible(page);
});

test('everybody can read that it has expired', async ({ store, hosted, merchant, page }) => {
  await store.buy(payatom, 'hosted');
  await merchant.expire(await hosted.address());
  await page.reload();
  await expect(hosted.expired).toBeVisible();
  await expectAccessible(page);
});

for (const way of ways) {
  test(`everybody can use the page of ${way.brand}`, async ({ store, hosted, provider, page }) => {
    await store.buy(way, 'hosted');
    await hosted.pay(way);
    await provider.arrive();
    await expectAccessible(page);
  });
}
