import { expect, lightTest as test } from '../fixtures.ts';
import { inline, netBanking, react19, scriptTag, type WayIn } from '../ways-in.ts';

/** A shop that mounts its checkout inside a shadow root of its own. */
const inShadow: WayIn = { ...inline, name: 'shadow root', page: 'shadow' };

test('inside a shadow root a shopper pays', async ({ visitBy, provider }) => {
  const visit = visitBy(inShadow);
  await visit.enter();
  await visit.checkout.pay(netBanking);
  await provider.end('Approve');
  await visit.expectPaid();
});

for (const way of [scriptTag, inline, react19]) {
  test(`on a cross-origin isolated page a shopper pays (${way.name})`, async ({
    visitBy,
    provider,
    page,
  }) => {
    const visit = visitBy(way);
    await visit.enter({ isolated: true });
    expect(await page.evaluate('crossOriginIsolated')).toBe(true);
    await visit.checkout.pay(netBanking);
    await provider.end('Approve');
    await visit.expectPaid();
  });
}

test('the browser’s back button gives back the very page that was left, and it works', async ({
  visitBy,
  provider,
  page,
}) => {
  const visit = visitBy(inline);
  await visit.enter();
  await page.evaluate("addEventListener('pageshow', ({ persisted }) => (window.kept = persisted))");
  await visit.checkout.pay(netBanking);
  await provider.goBack();
  await expect.poll(() => page.evaluate('window.kept')).toBe(true);
  await visit.checkout.anotherWay.click();
  await visit.checkout.pay(netBanking);
  await provider.end('Approve');
  await visit.expectPaid();
});

test('who comes back finds the page’s address as it was before', async ({ visitBy, provider, page }) => {
  const visit = visitBy(scriptTag);
  await visit.enter();
  const address = page.url();
  await visit.checkout.pay(netBanking);
  await provider.end('Decline');
  await expect(visit.checkout.declined).toBeVisible();
  expect(page.url()).toBe(address);
});

test('the way to pay that was used last comes first the next time', async ({ visitBy, provider }) => {
  const first = visitBy(inline);
  await first.enter();
  await expect(first.checkout.method(netBanking)).not.toBeChecked();
  await first.checkout.pay(netBanking);
  await provider.end('Approve');
  await first.expectPaid();

  const second = visitBy(scriptTag);
  await second.enter();
  await expect(second.checkout.methods.first()).toHaveAccessibleName(netBanking.method);
  await expect(second.checkout.methods.first()).toBeChecked();
});
