import { expectAccessible } from '../accessibility.ts';
import { expect, test } from '../fixtures.ts';
import { DeskOrder } from '../pages/desk-order.ts';
import { SubscriptionPage } from '../pages/subscription-page.ts';
import { ampere } from '../ways.ts';

// A refused launch is answered with 409, which the browser writes down.
test.beforeEach(({ witness }) => witness.pardon(/^Failed to load resource/));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a plan bought again' : 'a plan bought again without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('with the number that the shop knows is refused, with the way to its page', async ({
      store,
      hosted,
      provider,
      order,
      page,
    }) => {
      const phone = await store.buy(ampere, 'hosted');
      await hosted.pay(ampere);
      await provider.end('Approve');
      await expect(order.paid).toBeVisible();

      await store.buyAs(phone, ampere, 'hosted');
      await hosted.pay(ampere);
      await expect(hosted.alreadyActive).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.reload();
      await expect(hosted.alreadyActive).toBeVisible();

      const opened = page.context().waitForEvent('page');
      await hosted.subscriptionLink.click();
      const subscription = new SubscriptionPage(await opened);
      await subscription.confirm(phone);
      await expect(subscription.heading('Your subscription is active')).toBeVisible();
    });

    for (const [decision, standing, told] of [
      ['It was paid', 'succeeded', 'payment.succeeded'],
      ['It was not paid', 'failed', 'payment.failed'],
    ] as const) {
      test(`with a number that the shopper types waits like any payment, until the desk says: ${decision}`, async ({
        store,
        hosted,
        provider,
        order,
        page,
        demo,
      }) => {
        const phone = await store.buy(ampere, 'hosted');
        await hosted.pay(ampere);
        await provider.end('Approve');
        await expect(order.paid).toBeVisible();

        await store.buyAs('', ampere, 'hosted');
        const orderId = await hosted.orderId();
        await hosted.choose(ampere);
        await hosted.textField('Phone number').fill(phone);
        await hosted.payButton.click();
        await provider.end('Approve');
        await expect(hosted.waiting).toBeVisible();
        await expect(hosted.root).not.toContainText('being checked');
        await expect(hosted.anotherWay).toBeVisible();

        const desk = new DeskOrder(page, demo.store);
        await desk.open(orderId);
        await expect(desk.fact('Needs a look')).toHaveText('access already active');
        if (javaScriptEnabled) await expectAccessible(page);
        await desk.resolve(decision, 'Looked up in the portal');
        await expect(desk.fact('Stands at')).toHaveText(standing);
        await expect(desk.fact('Needs a look')).toHaveCount(0);
        await store.hears(orderId, told);
      });
    }
  });
}
