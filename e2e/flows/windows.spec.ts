import { expect, test } from '../fixtures.ts';
import { ProviderPage } from '../pages/provider-page.ts';
import type { Visit } from '../visit.ts';
import { inline, modal, netBanking, react19 } from '../ways-in.ts';

/** Chooses, presses the button, and sees the provider's page in a window of its own. */
async function payInWindow({ page, checkout }: Visit): Promise<ProviderPage> {
  const opened = page.waitForEvent('popup');
  await checkout.pay(netBanking);
  const provider = new ProviderPage(await opened);
  await provider.arrive();
  await expect(checkout.inWindow).toBeVisible();
  return provider;
}

for (const [presentation, way] of [
  ['popup', inline],
  ['popup', modal],
  ['popup', react19],
  ['tab', inline],
] as const) {
  test(`who pays in a ${presentation} sees it arrive behind it, and the ${presentation} close (${way.name})`, async ({
    visitBy,
  }) => {
    const visit = visitBy(way);
    await visit.enter({ presentation });
    const provider = await payInWindow(visit);
    const closed = provider.page.waitForEvent('close', { timeout: 10_000 });
    await provider.end('Approve');
    await expect(visit.checkout.paid).toBeVisible();
    await visit.expectEnd('success');
    await closed;
  });
}

test('who is declined in a popup chooses again behind it', async ({ visitBy }) => {
  const visit = visitBy(inline);
  await visit.enter({ presentation: 'popup' });
  const provider = await payInWindow(visit);
  const closed = provider.page.waitForEvent('close', { timeout: 10_000 });
  await provider.end('Decline');
  await expect(visit.checkout.declined).toBeVisible();
  await closed;
  await expect(visit.checkout.payButton).toBeEnabled();
});

test('who closes the popup opens it again, or chooses another way', async ({ visitBy, page }) => {
  const visit = visitBy(inline);
  await visit.enter({ presentation: 'popup' });
  const provider = await payInWindow(visit);
  await provider.page.close();
  const again = page.waitForEvent('popup');
  await visit.checkout.openWindowAgain.click();
  await new ProviderPage(await again).arrive();
  await visit.checkout.anotherWay.click();
  await expect(visit.checkout.payButton).toBeEnabled();
});
