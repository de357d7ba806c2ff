import type { Page } from '@playwright/test';
import { expect, lightTest as test } from '../fixtures.ts';
import { Checkout } from '../pages/checkout.ts';
import { HostedCheckout } from '../pages/hosted-checkout.ts';
import { productButton, productModal } from '../ways-in.ts';

const ORDERS = '**/v1/checkout/sessions';
const WAYS = [productButton, productModal];

// The browser itself writes down every request that was refused or got no answer; that is not ours to keep quiet.
test.beforeEach(({ witness }) => witness.pardon(/^Failed to load resource/, /^Farebox: /));

/** The checkout above the page. */
const above = (page: Page): Checkout => new Checkout(page, page.getByRole('dialog'));

/** Makes every page of this tab idle at once: a browser without a screen can take half a minute until it says that it is. */
const makeIdle = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.requestIdleCallback = (work) =>
      window.setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 }));
  });

/** Resolves once everything has run that the page put off until it is idle, and the requests that came of it have begun. */
const idle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  });

/** Makes the page's button say nothing of a country, in a browser that speaks these languages. */
async function speak(page: Page, languages: readonly string[]): Promise<void> {
  await page.evaluate((spoken) => {
    Object.defineProperty(navigator, 'languages', { value: spoken });
    document.querySelector('[data-farebox-product]')?.removeAttribute('data-farebox-country');
  }, languages);
}

test('a button that says no country asks for the one of the shopper’s language', async ({
  visitBy,
  page,
}) => {
  const visit = visitBy(productModal);
  await visit.goto();
  await speak(page, ['es-419', 'es']);
  const asked = page.waitForRequest(ORDERS);
  await visit.begin();
  expect((await asked).postDataJSON()).toMatchObject({ country: 'ES' });
  await expect(visit.checkout.methods.first()).toBeVisible();
});

for (const way of WAYS) {
  test(`where no language says a country, shopper and developer are told (${way.name})`, async ({
    visitBy,
    page,
    witness,
  }) => {
    const visit = visitBy(way);
    await visit.goto();
    await speak(page, ['es-419']);
    await visit.begin();
    await expect(above(page).root.getByText('No es posible abrir el pago en esta página.')).toBeVisible();
    expect(witness.toldDeveloper).toEqual([expect.stringContaining('data-farebox-country')]);
  });

  test(`an order that is refused is told above the page, once (${way.name})`, async ({
    visitBy,
    page,
    witness,
  }) => {
    await page.route(ORDERS, (route) =>
      route.continue({ postData: { ...route.request().postDataJSON(), publishableKey: 'pk_test_other' } }),
    );
    const visit = visitBy(way);
    await visit.goto();
    await visit.begin();
    await expect(above(page).broken).toBeVisible();
    await expect(above(page).tryAgain).toHaveCount(0);
    const { errors } = await visit.shopPage.heard();
    expect(errors).toEqual([{ type: 'refused', code: 'unauthorized', recoverable: false }]);
    expect(witness.toldDeveloper).toEqual([expect.stringContaining('(unauthorized)')]);
  });

  test(`an order without an answer is told, and tried again (${way.name})`, async ({ visitBy, page }) => {
    let orders = 0;
    await page.route(ORDERS, (route) => {
      orders += 1;
      return route.abort('internetdisconnected');
    });
    await makeIdle(page);
    const visit = visitBy(way);
    await visit.goto();
    await visit.begin();
    await expect(above(page).trouble).toBeVisible();
    await idle(page);
    expect(orders, 'nobody has pressed yet').toBe(1);
    await page.unroute(ORDERS);
    await above(page).tryAgain.click();
    await expect(visit.checkout.methods.first()).toBeVisible();
  });

  test(`where nothing more can be fetched, the page itself tells it, and nothing is thrown (${way.name})`, async ({
    visitBy,
    page,
    witness,
  }) => {
    const visit = visitBy(way);
    await page.route('**/payment.js*', (route) => route.abort('failed'));
    await visit.goto();
    await visit.begin();
    const beside = new Checkout(page, page.getByRole('main'));
    await expect(beside.trouble).toBeVisible();
    await visit.begin();
    const { errors } = await visit.shopPage.heard();
    expect(errors).toEqual([{ type: 'unreachable', code: 'unreachable', recoverable: true }]);
    expect(witness.toldDeveloper).toEqual([expect.stringContaining('(unreachable)')]);

    await page.unroute('**/payment.js*');
    await beside.tryAgain.click();
    const now = way === productModal ? beside : new HostedCheckout(page);
    await expect(now.methods.first()).toBeVisible();
  });
}

test('where nothing can be shown above the page, the checkout is in the page', async ({ visitBy, page }) => {
  const visit = visitBy(productModal);
  await page.route('**/modal.js*', (route) => route.abort('failed'));
  await visit.goto();
  await visit.begin();
  await expect(new Checkout(page, page.getByRole('main')).payButton).toBeVisible();
});

test('a button that is pressed again before its checkout is there orders once', async ({ visitBy, page }) => {
  const visit = visitBy(productModal);
  const answer = Promise.withResolvers<void>();
  await page.route('**/modal.js*', (route) => answer.promise.then(() => route.continue()));
  let orders = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/checkout/sessions')) orders += 1;
  });
  await visit.goto();
  const ordered = page.waitForResponse(ORDERS);
  await visit.begin();
  await ordered;
  await visit.begin();
  answer.resolve();
  await expect(visit.checkout.payButton).toBeVisible();
  await expect(visit.checkout.root).toHaveCount(1);
  expect(orders).toBe(1);

  await visit.checkout.close.click();
  await visit.begin();
  await expect(visit.checkout.payButton).toBeVisible();
  expect(orders).toBe(2);
});
