import { drawCode } from '../../packages/widget/src/core/qr.ts';
import { expectAccessible } from '../accessibility.ts';
import { expect, test } from '../fixtures.ts';
import { Phone } from '../pages/phone.ts';
import { hostedPage, inline } from '../ways-in.ts';

const IN_INDIA = { country: 'IN', currency: 'INR', amount: 45_000, items: [] };
const IN_PAKISTAN = { country: 'PK', currency: 'PKR', amount: 150_000, items: [] };
const IN_BANGLADESH = { country: 'BD', currency: 'BDT', amount: 65_000, items: [] };
const CODE = /^Scan a UPI code/;

for (const way of [hostedPage, inline]) {
  test(`a UPI code is shown, and paid while the page watches (${way.name})`, async ({
    visitBy,
    context,
    demo,
  }) => {
    const visit = visitBy(way);
    const { checkout } = visit;
    await visit.enter({ session: IN_INDIA });
    await checkout.root.getByRole('radio', { name: CODE }).check();
    await checkout.root.getByRole('textbox', { name: 'UPI ID' }).fill('ananya@upi');
    await checkout.payButton.click();

    await expect(checkout.root.getByRole('heading', { name: 'Scan to pay' })).toBeVisible();
    const link = await checkout.root.getByRole('link', { name: 'Open my payment app' }).getAttribute('href');
    expect(link).toMatch(/^upi:\/\/pay\?pa=sandbox@upi&pn=Payment%20Sandbox&am=450\.00&/);
    await expect(checkout.code.locator('path')).toHaveAttribute('d', drawCode(link ?? '').path);
    await expectAccessible(visit.page);
    await visit.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));

    await new Phone(await context.newPage(), demo.sandbox).end('payatom, UPI', 'Approve');
    await expect(checkout.paid).toBeVisible();
    expect(await visit.page.evaluate('window.isTheSamePage')).toBe(true);
    await visit.expectEnd('success');
  });
}

test('a wallet of Pakistan is asked in its app: a wrong number is said at its field, then it is confirmed', async ({
  visitBy,
  context,
  demo,
  witness,
}) => {
  // A number that nobody can have is said by our server, and browsers tell of that answer.
  witness.pardon(/status of 422|invalid_request/);
  const visit = visitBy(inline);
  const { checkout } = visit;
  await visit.enter({ session: IN_PAKISTAN });
  await checkout.root.getByRole('radio', { name: /^JazzCash/ }).check();
  const number = checkout.root.getByRole('textbox', { name: 'Account number' });
  for (const wrong of ['04001234567', '03000000000']) {
    await number.fill(wrong);
    await checkout.payButton.click();
    await expect(number).toHaveAttribute('aria-invalid', 'true');
    await expect(checkout.root.getByText('Please check this field.')).toBeVisible();
  }
  await expect(number).toHaveAccessibleDescription(/Such as 03001234567/);
  await number.fill('0300 1234567');
  await checkout.payButton.click();
  await expect(checkout.root.getByRole('heading', { name: 'Pay in your app' })).toBeVisible();
  await expectAccessible(visit.page);
  await new Phone(await context.newPage(), demo.sandbox).end('payatom, JAZZCASH', 'Approve');
  await expect(checkout.paid).toBeVisible();
  await visit.expectEnd('success');
});

test('a wallet of Pakistan that declines leaves every way open', async ({ visitBy, context, demo }) => {
  const visit = visitBy(hostedPage);
  const { checkout } = visit;
  await visit.enter({ session: IN_PAKISTAN });
  await checkout.root.getByRole('radio', { name: /^Easypaisa/ }).check();
  await checkout.root.getByRole('textbox', { name: 'Account number' }).fill('03001234567');
  await checkout.payButton.click();
  await expect(checkout.root.getByRole('heading', { name: 'Pay in your app' })).toBeVisible();
  await new Phone(await context.newPage(), demo.sandbox).end('payatom, EASYPAISA', 'Decline');
  await expect(checkout.declined).toBeVisible();
  await expect(checkout.payButton).toBeEnabled();
});

test('who has paid a code by hand says what the bank calls it, and is told once it is found', async ({
  visitBy,
  context,
  demo,
  witness,
}) => {
  witness.pardon(/status of 422|invalid_request/);
  const visit = visitBy(inline);
  const { checkout } = visit;
  await visit.enter({ session: IN_INDIA });
  await checkout.root.getByRole('radio', { name: CODE }).check();
  await checkout.root.getByRole('textbox', { name: 'UPI ID' }).fill('ananya@upi');
  await checkout.payButton.click();
  const field = checkout.root.getByRole('textbox', { name: 'Bank reference (UTR)' });
  await field.fill('1234');
  await checkout.root.getByRole('button', { name: 'Find my payment' }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(visit.page);

  await field.fill('4123 4567 8901');
  await checkout.root.getByRole('button', { name: 'Find my payment' }).click();
  await expect(checkout.root.getByText('Looking for the payment 412345678901.')).toBeVisible();
  await expect(field).toBeHidden();
  await new Phone(await context.newPage(), demo.sandbox).end('payatom, UPI', 'Approve');
  await expect(checkout.paid).toBeVisible();
  await visit.expectEnd('success');
});

test('a wallet of Bangladesh is paid to the number that is shown, in the shopper’s language', async ({
  visitBy,
  context,
  demo,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const visit = visitBy(inline);
  const { checkout } = visit;
  await visit.enter({ session: { ...IN_BANGLADESH, locale: 'bn' } });
  await checkout.root.getByRole('radio', { name: /^Rocket/ }).check();
  await checkout.root.locator('button[type=submit]').click();
  await expect(checkout.root.getByText('01700000017')).toBeVisible();
  await expect(checkout.root.getByRole('heading', { name: /এই নম্বরে ঠিক .+ পাঠান/ })).toBeVisible();
  await expectAccessible(visit.page);
  await checkout.root.getByRole('button', { name: 'নম্বর কপি করুন' }).click();
  expect(await visit.page.evaluate(() => navigator.clipboard.readText())).toBe('01700000017');
  await checkout.root.getByRole('textbox', { name: 'লেনদেন আইডি' }).fill('9dk3x7abcd');
  await checkout.root.getByRole('button', { name: 'আমার পেমেন্ট খুঁজুন' }).click();
  await expect(checkout.root.getByText('9DK3X7ABCD')).toBeVisible();
  await new Phone(await context.newPage(), demo.sandbox).end('payatom, Rocket', 'Approve');
  await visit.expectEnd('success');
});

test('what the bank calls a payment stays when it was typed before the script came', async ({
  visitBy,
  page,
}) => {
  const visit = visitBy(hostedPage);
  const { checkout } = visit;
  await visit.enter({ session: IN_BANGLADESH });
  await checkout.root.getByRole('radio', { name: /^Rocket/ }).check();
  await checkout.payButton.click();
  const field = checkout.root.getByRole('textbox', { name: 'Transaction ID' });
  // Only a script can copy.
  const copy = checkout.root.getByRole('button', { name: 'Copy number' });
  await expect(copy).toBeVisible();

  const answer = Promise.withResolvers<void>();
  await page.route('**/payment.js*', (route) => answer.promise.then(() => route.continue()));
  await page.reload({ waitUntil: 'commit' });
  await field.fill('9dk3x7abcd');
  await expect(copy).toHaveCount(0);
  answer.resolve();
  await expect(copy).toBeVisible();
  await expect(field).toHaveValue('9dk3x7abcd');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a shopper scans the code, says what the bank calls the payment, and finds it paid', async ({
    page,
    context,
    merchant,
    hosted,
    demo,
    shop,
  }) => {
    const urls = { successUrl: `${shop.url}/thanks`, cancelUrl: `${shop.url}/basket` };
    await page.goto((await merchant.createSession({ ...IN_INDIA, ...urls })).url);
    await page.getByRole('radio', { name: CODE }).check();
    await page.getByRole('textbox', { name: 'UPI ID' }).fill('ananya@upi');
    await hosted.payButton.click();
    const link = await page.getByRole('link', { name: 'Open my payment app' }).getAttribute('href');
    await expect(hosted.code.locator('path')).toHaveAttribute('d', drawCode(link ?? '').path);
    const phone = new Phone(await context.newPage(), demo.sandbox);
    await phone.end('payatom, UPI', 'Approve');
    await page.getByRole('textbox', { name: 'Bank reference (UTR)' }).fill(await phone.bankReference());
    await page.getByRole('button', { name: 'Find my payment' }).click();
    await expect(hosted.paid).toBeVisible();
  });
});
