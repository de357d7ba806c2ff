import { expect, lightTest as test } from '../fixtures.ts';
import { ProviderPage } from '../pages/provider-page.ts';
import { inline, modal, netBanking, scriptTag } from '../ways-in.ts';

const tag = (server: string, secret: string): string =>
  `<div id="pay"></div><script src="${server}/farebox.js" data-farebox-session="${secret}" data-farebox-mount="#pay"></script>`;

for (const [name, search, comesBack] of [
  ['with an address of 2,133 characters', `?q=${'x'.repeat(2100)}`, false],
  ['whose address is long only with our mark', `?q=${'x'.repeat(1960)}`, false],
  ['with an address that is just short enough', `?q=${'x'.repeat(1800)}`, true],
] as const) {
  test(`from a page ${name} a shopper pays`, async ({ ownPage, page, merchant, demo, provider }) => {
    const { clientSecret } = await merchant.createSession(ownPage.urls);
    await ownPage.show(tag(demo.server, clientSecret), search);
    const launch = page.waitForRequest('**/v1/checkout/payments');
    await ownPage.checkout.pay(netBanking);
    expect('returnUrl' in (await launch).postDataJSON()).toBe(comesBack);
    await provider.end('Approve');
    await expect(page.getByRole('heading', { name: 'Thank you for your order' })).toBeVisible();
  });
}

for (const [name, frame] of [
  ['about:srcdoc', `frame.srcdoc = html`],
  ['blob:', `frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))`],
] as const) {
  test(`from a page at ${name} a shopper comes to the provider’s page`, async ({
    ownPage,
    page,
    merchant,
    demo,
  }) => {
    const { clientSecret } = await merchant.createSession(ownPage.urls);
    const html = JSON.stringify(`<!doctype html>${tag(demo.server, clientSecret)}`).replaceAll('</', '<\\/');
    await ownPage.show(`<iframe width="900" height="900"></iframe><script>
      const html = ${html}, frame = document.querySelector('iframe');
      ${frame};
    </script>`);
    const launched = page.waitForResponse('**/v1/checkout/payments');
    const inside = page.frameLocator('iframe');
    await inside.getByRole('radio', { name: netBanking.method }).check();
    await inside.getByRole('combobox', { name: 'Bank' }).selectOption('Sandbox Bank');
    await inside.getByRole('button', { name: /^Pay/ }).click();
    expect((await launched).status()).toBe(201);
  });
}

test('a field that software fills without a word is sent, and kept when the launch fails', async ({
  visitBy,
  page,
  witness,
  provider,
}) => {
  witness.pardon(/Failed to load resource/, /^Farebox: /);
  const visit = visitBy(scriptTag);
  await visit.enter();
  await visit.checkout.method(netBanking).check();
  await visit.checkout.field('Bank').evaluate((list: HTMLSelectElement) => {
    list.selectedIndex = [...list.options].findIndex(({ text }) => text === 'Sandbox Bank');
  });
  await page.route('**/v1/checkout/payments', (route) => route.abort(), { times: 1 });
  await visit.checkout.payButton.click();
  await expect(visit.checkout.trouble).toBeVisible();
  await expect(visit.checkout.field('Bank')).toHaveValue('TEST');
  await visit.checkout.payButton.click();
  await provider.end('Approve');
  await visit.expectPaid();
});

for (const way of [inline, modal]) {
  test(`what a page’s morphing takes away is drawn again as it was (${way.name})`, async ({
    visitBy,
    page,
  }) => {
    const visit = visitBy(way);
    await visit.enter();
    await visit.checkout.choose(netBanking);
    await page.waitForLoadState('networkidle');
    for (let round = 0; round < 3; round += 1) {
      await page.evaluate('document.querySelector("[farebox-host]").remove()');
      await expect(visit.checkout.field('Bank')).toHaveValue('TEST');
      await expect(visit.checkout.payButton).toBeVisible();
    }
  });
}

test('a checkout that is moved within the page stays; one whose place is gone asks for nothing more', async ({
  visitBy,
  page,
}) => {
  const visit = visitBy(inline);
  await visit.enter({ presentation: 'popup' });
  await visit.checkout.choose(netBanking);
  const opened = page.waitForEvent('popup');
  await visit.checkout.payButton.click();
  await expect(visit.checkout.inWindow).toBeVisible();
  await page.evaluate('document.body.append(document.querySelector("#pay"))');
  await expect(page.getByRole('heading', { name: 'Finish paying in the window that opened' })).toBeVisible();
  await page.evaluate('window.place = document.querySelector("#pay"), place.remove()');
  await expect.poll(() => page.evaluate('place.childElementCount')).toBe(0);
  const here = page.url();
  const theirs = await opened;
  await new ProviderPage(theirs).end('Approve');
  await theirs.waitForEvent('close');
  expect(page.url()).toBe(here);
  expect((await visit.shopPage.heard()).events).not.toContain('success');
});

test('keys typed into our fields are none for the page; those that leave a field are', async ({
  visitBy,
  page,
}) => {
  const visit = visitBy(inline);
  await visit.enter();
  await visit.checkout.method(netBanking).check();
  await page.waitForLoadState('networkidle');
  await page.evaluate(`window.keys = []; for (const type of ['keydown', 'keypress', 'keyup'])
    document.addEventListener(type, ({ key }) => keys.push(type + ' ' + key))`);
  await visit.checkout.field('Bank').focus();
  for (const key of ['s', '/', 'Control+k', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  expect(await page.evaluate('keys')).toEqual(['keydown Escape', 'keyup Escape']);
  await visit.checkout.payButton.focus();
  await page.keyboard.press('/');
  expect(await page.evaluate('keys')).toContain('keydown /');
});

for (const [name, script] of [
  ['without navigator.languages', `Object.defineProperty(navigator, 'languages', { value: undefined })`],
  ['whose language is en-US@posix', language('en-US@posix')],
  ['whose language is C', language('C')],
  ['without storages', storages('value: null')],
  ['whose storages throw', storages(`get() { throw new DOMException('no', 'SecurityError'); }`)],
  [
    'whose storages are full',
    `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
  ],
] as const) {
  test(`in a browser ${name} a shopper pays`, async ({ visitBy, page, provider }) => {
    await page.addInitScript(script);
    const visit = visitBy(scriptTag);
    await visit.enter();
    await visit.checkout.pay(netBanking);
    await provider.end('Approve');
    await visit.expectPaid();
  });
}

function language(tag: string): string {
  return `Object.defineProperties(navigator, { language: { value: '${tag}' }, languages: { value: ['${tag}'] } })`;
}

function storages(descriptor: string): string {
  return `for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { ${descriptor} })`;
}
