import { expect, lightTest as test } from '../fixtures.ts';
import { netBanking, preact, react18, react19 } from '../ways-in.ts';

for (const way of [react18, react19, preact]) {
  test.describe(way.name, () => {
    test('drawing the page again leaves the checkout as it is', async ({ visitBy, page }) => {
      const visit = visitBy(way);
      await visit.enter();
      await visit.checkout.choose(netBanking);
      for (const renders of [2, 3, 4]) {
        await visit.shopPage.renderAgain.click();
        await expect(page.getByText(`Rendered ${renders}`)).toBeVisible();
      }
      await expect(visit.checkout.method(netBanking)).toBeChecked();
      await expect(visit.checkout.field('Bank')).toHaveValue('TEST');
      expect((await visit.shopPage.heard()).calls.filter((type) => type === 'ready')).toEqual(['ready']);
    });

    test('a checkout that is taken off while it loads, and put back, is one checkout', async ({
      visitBy,
      page,
    }) => {
      const visit = visitBy(way);
      const answer = Promise.withResolvers<void>();
      await page.route('**/v1/checkout', (route) => answer.promise.then(() => route.continue()));
      const asked = page.waitForRequest('**/v1/checkout');
      await visit.goto();
      await asked;
      await visit.shopPage.hide.click();
      await visit.shopPage.show.click();
      answer.resolve();
      await expect(visit.checkout.methods.first()).toBeVisible();
      await expect(visit.checkout.payButton).toHaveCount(1);
      expect((await visit.shopPage.heard()).errors).toEqual([]);
    });
  });
}
