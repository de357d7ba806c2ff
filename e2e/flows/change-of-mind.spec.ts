import { expect, lightTest as test } from '../fixtures.ts';
import { HostedCheckout } from '../pages/hosted-checkout.ts';
import { ProviderPage } from '../pages/provider-page.ts';
import { boxcharge, paysepro, places } from '../ways.ts';

for (const place of places) {
  test(`who gives one way up pays another (${place})`, async ({ store, checkoutAt, provider, order }) => {
    const checkout = checkoutAt(place);
    await store.buy(paysepro, place);
    await checkout.pay(paysepro);
    await provider.end('Close');
    await checkout.anotherWay.click();
    await checkout.pay(boxcharge);
    await expect(provider.brand(boxcharge.brand)).toBeVisible();
    await provider.end('Approve');
    await expect(order.paid).toBeVisible();
    await expect(order.paidWith).toContainText(', through BoxCharge');
  });
}

test('who pays in the tab that they left has paid', async ({ store, hosted, provider, order, context }) => {
  await store.buy(paysepro, 'hosted');
  const orderId = await hosted.orderId();
  const address = await hosted.address();
  await hosted.pay(paysepro);
  await provider.arrive();
  const second = new HostedCheckout(await context.newPage());
  await second.page.goto(address);
  await second.anotherWay.click();
  await expect(second.payButton).toBeEnabled();
  await provider.end('Approve');
  await order.open(orderId);
  await expect(order.paid).toBeVisible();
});

test.describe('a second tab', () => {
  // Browser and widget write down that the second launch was refused.
  test.beforeEach(({ witness }) => witness.pardon(/status of 409/, /^Farebox: .*\(payment_in_progress\)/));

  test('is told that the first one is paying, and may follow it', async ({
    store,
    hosted,
    provider,
    order,
    context,
  }) => {
    await store.buy(paysepro, 'hosted');
    const second = new HostedCheckout(await context.newPage());
    await second.page.goto(await hosted.address());
    await second.choose(boxcharge);
    await hosted.pay(paysepro);
    await provider.arrive();

    await second.payButton.click();
    await expect(second.paidElsewhere).toBeVisible();
    await second.followHere.click();
    await expect(second.waiting).toBeVisible();
    await provider.end('Approve');
    await expect(second.paid).toBeVisible();
    await expect(order.paid).toBeVisible();
  });

  test('may take the payment over', async ({ store, hosted, provider, context }) => {
    await store.buy(paysepro, 'hosted');
    const second = new HostedCheckout(await context.newPage());
    await second.page.goto(await hosted.address());
    await second.choose(boxcharge);
    await hosted.pay(paysepro);
    await provider.arrive();

    await second.payButton.click();
    await second.payHere.click();
    await expect(new ProviderPage(second.page).brand(boxcharge.brand)).toBeVisible();
  });
});
