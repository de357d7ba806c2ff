import { expectAccessible, expectTargets } from '../accessibility.ts';
import { expect, test } from '../fixtures.ts';
import { SubscriptionPage } from '../pages/subscription-page.ts';
import { ampere } from '../ways.ts';

const DESK = { width: 1440, height: 900 };
const STRANGER = '+905550000000';

// A wrong number and a locked link are answered with 422 and 403, which the browser writes down.
test.beforeEach(({ witness }) => witness.pardon(/^Failed to load resource/));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a subscriber' : 'a subscriber without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('buys a plan, sees it active, cancels it, and the shop is told', async ({
      store,
      hosted,
      provider,
      order,
      merchant,
      page,
    }) => {
      const phone = await store.buy(ampere, 'hosted');
      const orderId = await hosted.orderId();
      await hosted.pay(ampere);
      await provider.end('Approve');
      await expect(order.paid).toBeVisible();
      expect(await merchant.isSubscribed(phone)).toBe(true);
      await order.manage.click();

      const subscription = new SubscriptionPage(page);
      await expect(subscription.heading('Your subscription')).toBeVisible();
      await expect(subscription.root).not.toContainText('Weekly pass');
      await subscription.confirm(phone);
      await expect(subscription.heading('Your subscription is active')).toBeVisible();
      await expect(subscription.root).toContainText('Papara · Weekly pass');
      await subscription.button('Cancel subscription').click();
      await subscription.button('Keep my subscription').click();
      await expect(subscription.heading('Your subscription is active')).toBeVisible();
      expect(await merchant.isSubscribed(phone)).toBe(true);
      await subscription.button('Cancel subscription').click();
      await subscription.button('Yes, cancel it').click();
      await expect(subscription.heading('Your subscription is canceled')).toBeVisible();
      expect(await merchant.isSubscribed(phone)).toBe(false);

      await page.getByRole('link', { name: 'Back to Kettle & Leaf' }).click();
      await expect(page).toHaveURL(order.address(orderId));
      // Without a script the shop's page is as old as its loading, and its webhook may be younger.
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(order.canceled).toBeVisible({ timeout: 1000 });
      }).toPass();
      await store.hears(orderId, 'subscription.canceled');
    });
  });
}

test('a stranger with the link learns nothing, and is locked out after five numbers', async ({
  store,
  hosted,
  provider,
  order,
  page,
}) => {
  await store.buy(ampere, 'hosted');
  await hosted.pay(ampere);
  await provider.end('Approve');
  await order.manage.click();
  const subscription = new SubscriptionPage(page);
  for (const left of [4, 3, 2, 1]) {
    await subscription.confirm(STRANGER);
    await expect(subscription.wrong).toContainText(`Tries left: ${left}`);
  }
  await subscription.confirm(STRANGER);
  await expect(subscription.heading('This link is locked')).toBeVisible();
  await expect(subscription.root).not.toContainText('Weekly pass');
});

for (const locale of ['en', 'ar', 'de']) {
  test(`everybody can see and cancel a subscription (${locale})`, async ({ merchant, otherDevice, page }) => {
    const { clientSecret, phone } = await merchant.sellSubscription(locale);
    const url = await merchant.linkSubscription(await otherDevice.subscribe(clientSecret));
    await page.setViewportSize(DESK);
    await page.goto(url);
    const subscription = new SubscriptionPage(page);
    const look = async () => {
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(subscription.root).toHaveCSS('direction', locale === 'ar' ? 'rtl' : 'ltr');
      await expectAccessible(page);
      await expectTargets(subscription.root);
    };
    await look();
    const input = page.locator('input[type=tel]');
    await input.fill(STRANGER);
    await input.press('Enter');
    await expect(subscription.wrong).toBeVisible();
    await look();
    await input.fill(phone);
    await input.press('Enter');
    for (const step of ['ask', 'cancel']) {
      const button = page.locator(`button[value=${step}]`);
      await expect(button).toBeVisible();
      await look();
      await button.press('Enter');
    }
    await expect(page.getByRole('button')).toHaveCount(0);
    await look();
  });
}

test('everybody can read that a link leads nowhere', async ({ demo, page }) => {
  await page.goto(`${demo.server}/s/nowhere`);
  await expect(new SubscriptionPage(page).heading('This link is no longer valid')).toBeVisible();
  await expectAccessible(page);
});
