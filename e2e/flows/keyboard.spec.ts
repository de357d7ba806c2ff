import { expect, test } from '../fixtures.ts';
import { boxcharge } from '../ways.ts';

test('a shopper without a mouse pays', async ({ store, hosted, provider, order, page }) => {
  await store.buy(boxcharge, 'hosted');
  await expect(hosted.payButton).toHaveText(/^Pay/);
  const netBanking = hosted.methods.nth(3);

  await page.keyboard.press('Tab');
  await expect(hosted.methods.first()).toBeFocused();
  for (const _step of [1, 2, 3]) await page.keyboard.press('ArrowDown');
  await expect(netBanking).toBeFocused();
  await expect(netBanking).toBeChecked();
  await expect(netBanking).toHaveAccessibleName(boxcharge.method);

  await page.keyboard.press('Tab');
  await expect(hosted.field('Bank')).toBeFocused();
  await page.keyboard.type('Sandbox');
  await page.keyboard.press('Tab');
  await expect(hosted.payButton).toBeFocused();
  await page.keyboard.press('Enter');

  await provider.arrive();
  await page.keyboard.press('Tab');
  await expect(provider.button('Approve')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(order.paid).toBeVisible();
});
