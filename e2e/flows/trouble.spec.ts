import { expect, lightTest as test } from '../fixtures.ts';
import { HostedCheckout } from '../pages/hosted-checkout.ts';
import type { Heard } from '../pages/shop-page.ts';
import { openShop } from '../shop-pages/shop.ts';
import { Visit } from '../visit.ts';
import {
  element,
  inline,
  netBanking,
  preact,
  productScript,
  react18,
  react19,
  scriptTag,
} from '../ways-in.ts';
import type { Witness } from '../witness.ts';

const BROKEN = {
  en: 'The checkout could not be loaded',
  de: 'Die Zahlungsseite konnte nicht geladen werden',
};

// The browser itself writes down every request that was refused or got no answer; that is not ours to keep quiet.
test.beforeEach(({ witness }) =>
  witness.pardon(/^Failed to load resource/, /^Access to fetch/, /^Farebox: /),
);

/** Expects one typed error for the page, and one line for the developer. */
async function expectOneError(
  { shopPage }: Visit,
  witness: Witness,
  error: Heard['errors'][number],
): Promise<void> {
  await expect.poll(async () => (await shopPage.heard()).errors).toEqual([error]);
  expect(witness.toldDeveloper).toEqual([expect.stringContaining(`(${error.code})`)]);
}

for (const way of [scriptTag, element, inline, react19]) {
  test(`a key that is no client secret is refused, once (${way.name})`, async ({ visitBy, witness }) => {
    const visit = visitBy(way);
    await visit.goto({ clientSecret: 'pk_test_kettle_and_leaf_demo' });
    await expect(visit.checkout.broken).toBeVisible();
    await expect(visit.checkout.tryAgain).toHaveCount(0);
    const error = { type: 'refused', code: 'unknown_client_secret', recoverable: false };
    await expectOneError(visit, witness, error);
  });
}

for (const way of [scriptTag, inline, react18]) {
  test(`a session that is not known here is refused in the shopper’s language (${way.name})`, async ({
    visitBy,
    witness,
  }) => {
    const visit = visitBy(way);
    await visit.goto({ clientSecret: `cs_${'0'.repeat(24)}_secret_${'0'.repeat(32)}`, locale: 'de-AT' });
    await expect(visit.checkout.root.getByRole('heading', { name: BROKEN.de })).toBeVisible();
    const error = { type: 'refused', code: 'unknown_client_secret', recoverable: false };
    await expectOneError(visit, witness, error);
  });
}

test('a product that is sold with a wrong key is refused', async ({ visitBy, witness, page }) => {
  await page.route('**/v1/checkout/sessions', (route) =>
    route.continue({
      postData: { ...route.request().postDataJSON(), publishableKey: 'pk_test_somebody_else' },
    }),
  );
  const visit = visitBy(productScript);
  await visit.goto();
  await expect(visit.checkout.broken).toBeVisible();
  await expectOneError(visit, witness, { type: 'refused', code: 'unauthorized', recoverable: false });
});

test('a session that has expired before says so, and is no error', async ({ visitBy, merchant, page }) => {
  const visit = visitBy(inline);
  await visit.enter();
  await merchant.expire(visit.clientSecret);
  await page.reload();
  await expect(visit.checkout.expired).toBeVisible();
  await visit.expectEnd('expired');
  expect((await visit.shopPage.heard()).errors).toEqual([]);
});

test('a shop that Farebox does not know is refused, and its developer reads which', async ({
  page,
  request,
  demo,
  witness,
}) => {
  const shop = await openShop();
  witness.welcome(shop.url);
  const visit = new Visit(inline, { page, request, demo, shop });
  await visit.goto();
  await expect(visit.checkout.root.getByText('This checkout cannot be opened on this page')).toBeVisible();
  await expectOneError(visit, witness, { type: 'refused', code: 'origin_not_allowed', recoverable: false });
  expect(witness.toldDeveloper[0]).toContain(shop.url);
  await shop.close();
});

for (const way of [scriptTag, inline, react19]) {
  test(`without an answer the shopper is told, and tries again (${way.name})`, async ({
    visitBy,
    witness,
    page,
  }) => {
    const visit = visitBy(way);
    await page.route('**/v1/checkout', (route) => route.abort('internetdisconnected'));
    await visit.goto();
    await expect(visit.checkout.trouble).toBeVisible();
    await expectOneError(visit, witness, { type: 'unreachable', code: 'unreachable', recoverable: true });
    await page.unroute('**/v1/checkout');
    await visit.checkout.tryAgain.click();
    await expect(visit.checkout.payButton).toBeVisible();
  });
}

test('a server that answers nonsense is an error that one can try again', async ({
  visitBy,
  witness,
  page,
}) => {
  const visit = visitBy(inline);
  await page.route('**/v1/checkout', (route) =>
    route.fulfill({ status: 500, body: '<h1>Internal Server Error</h1>', contentType: 'text/html' }),
  );
  await visit.goto();
  await expect(visit.checkout.broken).toBeVisible();
  await expect(visit.checkout.tryAgain).toBeVisible();
  await expectOneError(visit, witness, { type: 'unexpected', code: 'unexpected_answer', recoverable: true });
});

test('a launch that fails on the server’s side leaves the shopper where they can try again', async ({
  visitBy,
  provider,
  page,
}) => {
  const visit = visitBy(inline);
  await visit.enter();
  await page.route('**/v1/checkout/payments', (route) => route.fulfill({ status: 500, body: '' }), {
    times: 1,
  });
  await visit.checkout.pay(netBanking);
  await expect(visit.checkout.trouble).toBeVisible();
  await visit.checkout.payButton.click();
  await provider.arrive();
});

for (const way of [react18, react19, preact]) {
  test(`where the script is blocked the shopper goes on to the hosted page (${way.name})`, async ({
    visitBy,
    page,
    witness,
  }) => {
    const visit = visitBy(way);
    await page.route('**/farebox.js', (route) => route.abort('blockedbyclient'));
    await visit.goto();
    await expect.poll(async () => (await visit.shopPage.heard()).calls).toEqual(['error']);
    expect(witness.toldDeveloper).toEqual([expect.stringContaining('(script_not_loaded)')]);
    await page.getByRole('button', { name: 'Continue to pay' }).click();
    await expect(new HostedCheckout(page).methods.first()).toBeVisible();
  });
}

test('a file that is blocked after the methods are shown is asked for again', async ({
  visitBy,
  provider,
  page,
}) => {
  const visit = visitBy(inline);
  await page.route('**/payment.js*', (route) => route.abort('failed'));
  await visit.enter();
  await visit.checkout.pay(netBanking);
  await expect(visit.checkout.trouble).toBeVisible();
  await page.unroute('**/payment.js*');
  await visit.checkout.payButton.click();
  await provider.arrive();
});

test('who comes back to a page that can fetch no more is told so, and tries again', async ({
  visitBy,
  provider,
  page,
}) => {
  const visit = visitBy(inline);
  await visit.enter();
  await visit.checkout.pay(netBanking);
  await provider.arrive();
  await page.route('**/payment.js*', (route) => route.abort('failed'));
  await provider.end('Close');
  await expect(visit.checkout.trouble).toBeVisible();
  expect((await visit.shopPage.heard()).errors).toHaveLength(1);
  await page.unroute('**/payment.js*');
  await visit.checkout.tryAgain.click();
  await expect(visit.checkout.waiting).toBeVisible();
});

test('a payment that cannot be given up now is still shown, and so is why', async ({
  visitBy,
  provider,
  page,
}) => {
  const visit = visitBy(inline);
  await visit.enter();
  await visit.checkout.pay(netBanking);
  await provider.end('Close');
  await expect(visit.checkout.waiting).toBeVisible();
  await page.route('**/v1/checkout/payments/**', (route) => route.abort('internetdisconnected'));
  await visit.checkout.anotherWay.click();
  await expect(visit.checkout.trouble).toBeVisible();
  await expect(visit.checkout.waiting).toBeVisible();
  await page.unroute('**/v1/checkout/payments/**');
  await visit.checkout.anotherWay.click();
  await expect(visit.checkout.payButton).toBeEnabled();
});

test('where a page may not copy, the code for the phone stays', async ({ visitBy, page }) => {
  const visit = visitBy(inline);
  await visit.enter();
  await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await visit.checkout.onPhone.click();
  await visit.checkout.root.getByRole('button', { name: 'Copy link' }).click();
  await expect(visit.checkout.code).toBeVisible();
  await visit.checkout.here.click();
  await expect(visit.checkout.payButton).toBeEnabled();
  await expect(visit.checkout.trouble).toHaveCount(0);
  expect((await visit.shopPage.heard()).errors).toEqual([]);
});

test('what is mounted while a checkout above the page fails to come stays', async ({ visitBy, page }) => {
  const visit = visitBy(inline);
  await visit.enter();
  const answer = Promise.withResolvers<void>();
  await page.route('**/modal.js*', (route) => answer.promise.then(() => route.abort('failed')));
  await page.evaluate("void checkout.on('error', () => (window.failed = true))");
  await page.evaluate("checkout.open(); checkout.mount('#pay')");
  await expect(visit.checkout.payButton).toBeVisible();
  answer.resolve();
  await expect.poll(() => page.evaluate('window.failed')).toBe(true);
  await expect(visit.checkout.payButton).toBeVisible();
});

test('mounted twice, a checkout is there once', async ({ visitBy, page }) => {
  const visit = visitBy(inline);
  await visit.enter();
  await page.evaluate("checkout.mount('#pay'); checkout.mount('#pay')");
  await expect(visit.checkout.payButton).toHaveCount(1);
  expect((await visit.shopPage.heard()).errors).toEqual([]);
});

test('a second checkout in the place of a first is refused, and the first stays', async ({
  visitBy,
  page,
  witness,
}) => {
  const visit = visitBy(inline);
  await visit.enter();
  const code = await page.evaluate(`new Promise((resolve) => {
    const second = Farebox.create({ clientSecret: '${visit.clientSecret}' });
    second.on('error', ({ error }) => resolve(error.code));
    second.mount('#pay');
  })`);
  expect(code).toBe('already_mounted');
  expect(witness.toldDeveloper).toHaveLength(1);
  await expect(visit.checkout.payButton).toHaveCount(1);
});

test('taken off the page while it loads, a checkout is silent, and can be put back', async ({
  visitBy,
  page,
}) => {
  const visit = visitBy(inline);
  const answer = Promise.withResolvers<void>();
  await page.route('**/v1/checkout', (route) => answer.promise.then(() => route.continue()));
  const asked = page.waitForRequest('**/v1/checkout');
  await visit.goto();
  await asked;
  await page.evaluate('checkout.unmount()');
  answer.resolve();
  await expect(visit.checkout.methods).toHaveCount(0);
  await page.evaluate("checkout.mount('#pay')");
  await expect(visit.checkout.payButton).toBeVisible();
  expect(await visit.shopPage.heard()).toMatchObject({ errors: [], events: ['ready'] });
});

test('only misuse throws, with a code', async ({ visitBy, page }) => {
  await visitBy(inline).enter();
  const codeOf = (misuse: string) =>
    page.evaluate(
      `(() => { try { ${misuse} } catch (error) { return [error.code, error instanceof TypeError]; } })()`,
    );
  expect(await codeOf('Farebox.create({})')).toEqual(['client_secret_missing', true]);
  expect(await codeOf("checkout.mount('#nowhere')")).toEqual(['element_missing', true]);
});
