import { expectAccessible } from '../accessibility.ts';
import { expect, lightTest as test } from '../fixtures.ts';
import { ampere, boxcharge, payatom, ways } from '../ways.ts';

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

test('everybody can choose, wait and try again', async ({ store, hosted, provider, page }) => {
  await store.buy(boxcharge, 'hosted');
  await hosted.choose(boxcharge);
  await expectAccessible(page);
  await hosted.payButton.click();
  await provider.end('Close');
  await expect(hosted.waiting).toBeVisible();
  await expectAccessible(page);
  await hosted.goOn.click();
  await provider.end('Decline');
  await expect(hosted.declined).toBeVisible();
  await expectAccessible(page);
});

test('everybody can choose a plan', async ({ store, hosted, page }) => {
  await store.buy(ampere, 'hosted');
  await hosted.choose(ampere);
  await expectAccessible(page);
});

test('everybody can read that it is paid', async ({ store, hosted, provider, order, page }) => {
  await store.buy(payatom, 'hosted');
  const address = await hosted.address();
  await hosted.pay(payatom);
  await provider.end('Approve');
  await expect(order.paid).toBeVisible();
  await expectAccessible(page);
  // A paid checkout leads back to the shop after a moment. An answer without content leaves the page where it is, so that axe can look
  // at it for as long as it takes; and nobody waits for a page to load that may be on its way back already.
  await page.route(order.address('*'), (route) => route.fulfill({ status: 204 }));
  await page.goto(address, { waitUntil: 'commit' });
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
