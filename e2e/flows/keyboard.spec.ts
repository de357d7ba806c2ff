import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { boxcharge } from '../ways.ts';
import { inline, modal } from '../ways-in.ts';

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

/** What has the focus, inside shadow roots too, as a shopper hears it. */
const focused = (root: Locator): Promise<string> =>
  root.page().evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

test('a checkout above the page keeps the focus, and Escape gives it back', async ({ visitBy, page }) => {
  const visit = visitBy(modal);
  await visit.goto();
  await visit.shopPage.openButton.focus();
  await page.keyboard.press('Enter');
  await expect(visit.checkout.payButton).toBeVisible();
  await expect(visit.checkout.root).toHaveAccessibleName(/./);

  const reached = new Set<string>();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    reached.add(await focused(visit.checkout.root));
  }
  expect(reached).toContain('Close');
  expect([...reached].filter((name) => /^Pay .*12/.test(name))).toHaveLength(1);
  await expect(visit.shopPage.openButton).not.toBeFocused();

  await page.keyboard.press('Escape');
  await expect(visit.checkout.root).toHaveCount(0);
  await expect(visit.shopPage.openButton).toBeFocused();
  await expect.poll(async () => (await visit.shopPage.heard()).events).toContain('close');
});

test('a checkout above the page is opened again after its cross has closed it', async ({ visitBy }) => {
  const visit = visitBy(modal);
  await visit.enter();
  await visit.checkout.close.click();
  await expect(visit.checkout.root).toHaveCount(0);
  await visit.begin();
  await expect(visit.checkout.payButton).toBeVisible();
});

test('the cross of a checkout above the page speaks the shopper’s language', async ({ visitBy }) => {
  const visit = visitBy(modal);
  await visit.enter({ session: { locale: 'de' } });
  await expect(visit.checkout.root.getByRole('button', { name: 'Schließen' })).toBeVisible();
});

test('a shop may keep a checkout above its page open', async ({ visitBy, page }) => {
  const visit = visitBy(modal);
  await visit.enter();
  await page.evaluate("checkout.on('close', (event) => event.preventDefault())");
  for (const _time of [1, 2]) await page.keyboard.press('Escape');
  await expect(visit.checkout.payButton).toBeVisible();
});

test('Escape in a dialog that the shop opens above a checkout closes that dialog', async ({
  visitBy,
  page,
}) => {
  const visit = visitBy(modal);
  await visit.enter();
  await page.evaluate(() => {
    const own = document.body.appendChild(document.createElement('dialog'));
    own.innerHTML = '<h2>Really?</h2><button>Yes</button>';
    own.showModal();
  });
  const own = page.getByRole('dialog', { name: '' }).filter({ hasText: 'Really?' });
  await expect(own).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(own).toBeHidden();
  expect((await visit.shopPage.heard()).events).not.toContain('close');
  await page.keyboard.press('Escape');
  await expect(visit.checkout.root).toHaveCount(0);
});

test('a checkout above the page is called by the language that it changes to', async ({ visitBy, page }) => {
  const visit = visitBy(modal);
  await visit.enter();
  await page.evaluate("checkout.update({ locale: 'de' })");
  await expect(visit.checkout.root).toHaveAccessibleName('Wie möchten Sie bezahlen?');
  await expect(visit.checkout.root).toHaveAttribute('lang', 'de');
  await expect(visit.checkout.root.getByRole('button', { name: 'Schließen' })).toBeVisible();
});

test('right to left, the cross stands where the shop’s name is not', async ({ visitBy, page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const visit = visitBy(modal);
  await visit.enter({ session: { locale: 'ar' } });
  const name = await visit.checkout.root.locator('.shop').boundingBox();
  const cross = await visit.checkout.root.locator('.cross').boundingBox();
  expect(cross?.x).toBeLessThan(60);
  expect((cross?.x ?? 0) + (cross?.width ?? 0)).toBeLessThanOrEqual(name?.x ?? 0);
});

for (const forcedColors of ['none', 'active'] as const) {
  test(`everything that has the focus shows it (forced colours: ${forcedColors})`, async ({
    visitBy,
    page,
  }) => {
    await page.emulateMedia({ forcedColors });
    const visit = visitBy(inline);
    await visit.enter();
    await page.keyboard.press('Tab');
    for (let step = 0; step < 3; step += 1) {
      const outline = await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const marked = [element, element?.closest('label')].filter((each) => each != null);
        return marked.map((each) => getComputedStyle(each)).filter((style) => style.outlineStyle !== 'none')
          .length;
      });
      expect(outline, `outlines around "${await focused(visit.checkout.root)}"`).toBeGreaterThan(0);
      await page.keyboard.press('Tab');
    }
  });
}
