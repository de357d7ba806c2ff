import { expectAccessible } from '../accessibility.ts';
import { expect, test } from '../fixtures.ts';
import { paysepro } from '../ways.ts';

const returningTo = ({ store }: { store: string }) => ({ successUrl: store, cancelUrl: store });

/** Where a shopper goes with a code: Paysepro leads on to the ACCESS URL that the merchant has registered. */
const accessOf = (sandbox: string, payPage: string): string =>
  `${sandbox}/paysepro/access.php?code=${new URL(payPage).searchParams.get('code')}`;

test('who comes with a code waits, and reads it as soon as it is paid', async ({
  page,
  context,
  merchant,
  hosted,
  provider,
  demo,
}) => {
  await page.goto((await merchant.createSession(returningTo(demo))).url);
  await hosted.pay(paysepro);
  await provider.arrive();
  const code = new URL(page.url()).searchParams.get('code') ?? '';

  const other = await context.newPage();
  await other.goto(accessOf(demo.sandbox, page.url()));
  expect(new URL(other.url()).origin).toBe(demo.server);
  await expect(other.getByRole('heading', { name: 'Waiting for your payment' })).toBeVisible();
  await expect(other.getByText('Test mode')).toBeVisible();
  await expect(other.getByText(code)).toBeHidden();
  await expectAccessible(other);

  await provider.end('Approve');
  await expect(other.getByRole('heading', { name: 'Payment received' })).toBeVisible();
  await expect(other.getByText(code, { exact: true })).toBeVisible();
  await expectAccessible(other);
});

test('in Arabic the page of a code is written from right to left', async ({
  page,
  merchant,
  hosted,
  provider,
  demo,
}) => {
  await page.goto((await merchant.createSession({ ...returningTo(demo), locale: 'ar' })).url);
  await hosted.method(paysepro).check();
  await page.locator('button.primary').click();
  await provider.arrive();
  const address = accessOf(demo.sandbox, page.url());
  await provider.end('Approve');
  await page.goto(address);
  await expect(page.locator('html[dir=rtl]')).toHaveCount(1);
  await expect(page.getByText('رمز الوصول الخاص بك')).toBeVisible();
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a code looks again by itself', async ({
    page,
    context,
    merchant,
    hosted,
    provider,
    demo,
  }) => {
    await page.goto((await merchant.createSession(returningTo(demo))).url);
    await hosted.pay(paysepro);
    await provider.arrive();
    const other = await context.newPage();
    await other.goto(accessOf(demo.sandbox, page.url()));
    await expect(other.getByRole('heading', { name: 'Waiting for your payment' })).toBeVisible();
    await provider.end('Approve');
    await expect(other.getByRole('heading', { name: 'Payment received' })).toBeVisible();
  });
});
