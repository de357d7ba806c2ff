import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const inIndia = ({ url }: { url: string }) => ({
  country: 'IN',
  currency: 'INR',
  amount: 45_000,
  successUrl: `${url}/thanks`,
  cancelUrl: `${url}/basket`,
});

/** Opens what an app on the shopper's phone asks for: the request over this payment's amount that came last. */
async function openApp(phone: Page, sandbox: string, method: string): Promise<void> {
  await phone.goto(`${sandbox}/phone`);
  const request = phone.getByRole('term').filter({ hasText: `boxcharge, ${method}` });
  await request.first().locator('xpath=following-sibling::dd//a').click();
}

for (const ending of ['Approve', 'Decline'] as const) {
  test(`a UPI request that is answered with ${ending} in the app is known on the page that waits`, async ({
    page,
    context,
    merchant,
    hosted,
    demo,
    shop,
    witness,
  }) => {
    // What is no UPI address is said by our server, and browsers tell of that answer.
    witness.pardon(/status of 422/);
    await page.goto((await merchant.createSession(inIndia(shop))).url);
    await page.getByRole('radio', { name: /^Request to your UPI app/ }).check();
    await page.getByRole('textbox', { name: 'UPI ID' }).fill('ananya');
    await hosted.payButton.click();
    await expect(page.getByText('Please check this field.')).toBeVisible();
    await page.getByRole('textbox', { name: 'UPI ID' }).fill('ananya@upi');
    await hosted.payButton.click();
    await expect(page.getByRole('heading', { name: 'Pay in your app' })).toBeVisible();

    const phone = await context.newPage();
    await openApp(phone, demo.sandbox, 'UPICOLLECT');
    await phone.getByRole('button', { name: ending, exact: true }).click();
    if (ending === 'Decline') await expect(hosted.declined).toBeVisible();
    else await expect(page).toHaveURL(`${shop.url}/thanks`);
  });
}

test.describe('on a phone', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/150 Mobile' });

  test('a UPI code opens the shopper’s app with the amount in it, and the page follows', async ({
    page,
    context,
    merchant,
    hosted,
    demo,
    shop,
  }) => {
    await page.goto((await merchant.createSession(inIndia(shop))).url);
    await page.getByRole('radio', { name: /^QR code for any UPI app/ }).check();
    await hosted.payButton.click();
    const app = page.getByRole('link', { name: 'Open my payment app' });
    await expect(app).toHaveAttribute('href', /^upi:\/\/pay\?.*am=450\.00&cu=INR$/);
    const phone = await context.newPage();
    await openApp(phone, demo.sandbox, 'QRINTENT');
    await phone.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(page).toHaveURL(`${shop.url}/thanks`);
  });
});

test('on a desk the same method leads to BoxCharge’s page with the code', async ({
  page,
  merchant,
  hosted,
  provider,
  shop,
}) => {
  await page.goto((await merchant.createSession(inIndia(shop))).url);
  await page.getByRole('radio', { name: /^QR code for any UPI app/ }).check();
  await hosted.payButton.click();
  await expect(provider.brand('BoxCharge')).toBeVisible();
  await provider.end('Approve');
  await expect(page).toHaveURL(`${shop.url}/thanks`);
});
