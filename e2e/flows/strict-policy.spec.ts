import { expect, lightTest as test } from '../fixtures.ts';
import type { Shop } from '../shop-pages/shop.ts';
import type { Visit } from '../visit.ts';
import { element, modal, netBanking, react19, scriptTag } from '../ways-in.ts';

/** Expects that nothing was stopped by the page's policy: neither as the page itself saw it, nor as the browser reported it. */
async function expectNoReports(visit: Visit, before: number): Promise<void> {
  expect((await visit.shopPage.heard()).violations).toEqual([]);
  expect(visit.shop.reports.slice(before)).toEqual([]);
}

for (const way of [scriptTag, element, modal, react19]) {
  test(`under a policy that allows nothing else, with Trusted Types, a shopper pays (${way.name})`, async ({
    visitBy,
    provider,
    shop,
  }) => {
    const before = shop.reports.length;
    const visit = visitBy(way);
    await visit.enter({ policy: 'strict' });
    await visit.checkout.onPhone.click();
    await expect(visit.checkout.code).toBeVisible();
    await visit.checkout.here.click();
    await visit.checkout.choose(netBanking);
    await expectNoReports(visit, before);

    await visit.checkout.payButton.click();
    await provider.end('Decline');
    await expect(visit.checkout.declined).toBeVisible();
    await visit.checkout.choose(netBanking);
    await expectNoReports(visit, before);

    await visit.checkout.payButton.click();
    await provider.end('Approve');
    await visit.expectPaid();
    expect(shop.reports.slice(before)).toEqual([]);
  });
}

test('under that policy the shopper reads their own language', async ({ visitBy, shop }) => {
  const before = shop.reports.length;
  const visit = visitBy(scriptTag);
  await visit.enter({ policy: 'strict', session: { locale: 'ja' } });
  await expect(visit.checkout.root.locator('.farebox')).toHaveAttribute('lang', 'ja');
  await expectNoReports(visit, before);
});

test('a policy that is in the way is heard of', async ({ visitBy, shop, witness }) => {
  witness.pardon(/Content Security Policy|TrustedHTML/);
  const reportsOf = ({ reports }: Shop) => reports.length;
  const before = reportsOf(shop);
  const visit = visitBy(scriptTag);
  await visit.enter({ policy: 'strict' });
  await visit.page.evaluate(
    'document.body.insertAdjacentElement("beforeend", document.createElement("img")).src = "/x.png"',
  );
  await expect.poll(() => reportsOf(shop)).toBeGreaterThan(before);
  expect((await visit.shopPage.heard()).violations).not.toEqual([]);
});
