import { expect, lightTest as test } from '../fixtures.ts';
import { hostedPage, inline, react19 } from '../ways-in.ts';

for (const way of [hostedPage, inline, react19]) {
  test(`who goes on with a phone sees here that it is paid (${way.name})`, async ({
    visitBy,
    otherDevice,
  }) => {
    const visit = visitBy(way);
    await visit.enter();
    await visit.checkout.onPhone.click();
    await expect(visit.checkout.code).toHaveAccessibleName(new RegExp(`/c/${visit.clientSecret}$`));
    await otherDevice.pay(visit.clientSecret, 'Approve');
    await expect(visit.checkout.paid).toBeVisible();
    await visit.expectEnd('success');
  });
}

test('who comes back from the phone without paying goes on here', async ({ visitBy }) => {
  const visit = visitBy(inline);
  await visit.enter();
  await visit.checkout.onPhone.click();
  await expect(visit.checkout.code).toBeVisible();
  await visit.checkout.here.click();
  await expect(visit.checkout.payButton).toBeEnabled();
});
