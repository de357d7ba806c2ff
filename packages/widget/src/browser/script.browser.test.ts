import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page, Route } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../pack/browser.ts';
import { checkout } from '../../test-data/checkout.ts';

// A browser beside others on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const PATIENT = { timeout: 20_000 };

const DIST = join(import.meta.dirname, '../../dist');
const A = 'https://a.example';
const B = 'https://b.example';
const code = readFileSync(join(DIST, 'farebox.js'), 'utf8');
const session = (secret: string) => `data-farebox-session="${secret}" data-farebox-mount="#pay"`;
const create = (options: string) => `<script>Farebox.create({ ${options} }).mount('#pay')</script>`;
const PLACE = '<div id="pay"></div>';
const tag = (secret = 'one') => `${PLACE}<script src="${A}/farebox.js" ${session(secret)}></script>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const readable = { 'access-control-allow-origin': '*' };

/** Answers as a Farebox server with one session does, and writes down whose secret it was given. */
function server(told: string[]) {
  return (route: Route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (pathname === '/v1/checkout') {
      told.push(`${new URL(origin).host} ${JSON.parse(route.request().postData() ?? '{}').clientSecret}`);
      return route.fulfill({ headers: readable, json: checkout() });
    }
    if (!/^\/farebox/.test(pathname)) return route.fulfill({ headers: readable, json: {} });
    const file = pathname === '/farebox.js' ? pathname : join('later', basename(pathname));
    const contentType = pathname.endsWith('.json') ? 'application/json' : 'text/javascript';
    return route.fulfill({ headers: readable, contentType, path: join(DIST, file) });
  };
}

/** A page of a shop with this HTML; `/bundle.js` and `/farebox.js` at the shop are copies of the script. */
async function open(html: string, search = '') {
  const page = await browser.newPage();
  const told: string[] = [];
  const lines: string[] = [];
  page.on('pageerror', ({ message }) => lines.push(message));
  page.on('console', (line) => line.type() === 'error' && lines.push(line.text()));
  for (const origin of [A, B]) await page.route(`${origin}/**`, server(told));
  const body = `<!doctype html>${html}`;
  await page.route('https://shop.example/**', (route) =>
    new URL(route.request().url()).pathname.endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body }),
  );
  await page.goto(`https://shop.example/${search}`);
  return { page, told, lines };
}

const pay = (page: Page) => page.getByRole('button', { name: /^Pay/ });

describe('the script', () => {
  it.each([
    ['a module', `${PLACE}<script type="module" src="${A}/farebox.js" ${session('one')}></script>`],
    [
      'an import by the page’s code',
      `${PLACE}<script type="module">await import('${A}/farebox.js');
      Farebox.create({ clientSecret: 'one' }).mount('#pay')</script>`,
    ],
    ['an inlined script', `${PLACE}<script data-farebox-api="${A}/" ${session('one')}>${code}</script>`],
    [
      'an inlined module',
      `${PLACE}<script type="module" data-farebox-api="${A}" ${session('one')}>${code}</script>`,
    ],
    [
      'a bundle, and an element that names the server',
      `${PLACE}<p data-farebox-api="${A}" ${session('one')}></p><script src="/bundle.js"></script>`,
    ],
    [
      'a bundle, and code that names the server',
      `${PLACE}<script src="/bundle.js"></script>${create(`apiUrl: '${A}/', clientSecret: 'one'`)}`,
    ],
    [
      'a copy at the shop',
      `${PLACE}<script src="/farebox.js" data-farebox-api="${A}" ${session('one')}></script>`,
    ],
    ['a tag with async', `${PLACE}<script async src="${A}/farebox.js?v=2" ${session('one')}></script>`],
    ['a tag that is there twice', tag() + tag()],
    [
      'a tag that other code adds',
      `${PLACE}<script>addEventListener('load', () => {
        const tag = Object.assign(document.createElement('script'), { src: '${A}/farebox.js' });
        Object.assign(tag.dataset, { fareboxSession: 'one', fareboxMount: '#pay' });
        document.head.append(tag);
      })</script>`,
    ],
  ])('shows the checkout once, from its own server, loaded as %s', async (_way, html) => {
    const { page, told, lines } = await open(html);
    await pay(page).waitFor();
    expect([told, lines]).toEqual([['a.example one'], []]);
    await page.close();
  });

  it.each([
    [
      'a bundle whose server nobody names',
      `<script src="/bundle.js"></script>${create("clientSecret: 'x'")}`,
    ],
    [
      'an element of such a bundle',
      '<farebox-checkout client-secret="x"></farebox-checkout><script src="/bundle.js"></script>',
    ],
    ['a server that is none', `<script data-farebox-api="pay.example" ${session('x')}>${code}</script>`],
    ['an empty session', `<script src="${A}/farebox.js" ${session('')}></script>`],
  ])('says in one line of the console what to do about %s', async (_what, html) => {
    const { page, told, lines } = await open(PLACE + html);
    await expect
      .poll(() => lines, PATIENT)
      .toEqual([expect.stringMatching(/^Farebox: expected .*(apiUrl|data-farebox-session)/)]);
    expect(told).toEqual([]);
    await page.close();
  });

  it('finds the empty session in its diagnosis, too', async () => {
    const { page } = await open(tag(''));
    expect(await page.evaluate('Farebox.diagnose()')).toContainEqual(
      expect.objectContaining({ check: 'session', ok: false, fix: expect.stringContaining('/v1/sessions') }),
    );
    await page.close();
  });
});

describe('two servers on one page', () => {
  it('are each told of their own sessions alone', async () => {
    const { page, told, lines } = await open(`<div id="first"></div>
      <farebox-checkout client-secret="two"></farebox-checkout>
      <farebox-checkout client-secret="three" api-url="${B}"></farebox-checkout>${PLACE}
      <script src="${A}/farebox.js" data-farebox-session="one" data-farebox-mount="#first"></script>
      <script src="${B}/farebox.js" ${session('four')}></script>`);
    await expect.poll(() => pay(page).count(), PATIENT).toBe(4);
    expect(told.toSorted()).toEqual(['a.example one', 'a.example two', 'b.example four', 'b.example three']);
    await page.evaluate(`document.querySelector('farebox-checkout').setAttribute('api-url', '${B}')`);
    await expect.poll(() => told.length, PATIENT).toBe(5);
    expect(told.at(-1)).toBe('b.example two');
    // Both scripts have loaded the second server's later views, and each draws them with its own Preact.
    for (let left = 4; left > 0; left -= 1)
      await page.getByRole('button', { name: 'Continue on your phone' }).first().click();
    await expect.poll(() => page.getByRole('img', { name: /QR/ }).count(), PATIENT).toBe(4);
    expect(lines).toEqual([]);
    await page.close();
  });

  it('know whose payment a shopper has come back from', async () => {
    const { page, told } = await open(
      `<script>sessionStorage.setItem('farebox:return', 'cs_1 secret ${B}')</script>
      <button data-farebox-open="modal">Buy</button>
      <script src="${A}/farebox.js"></script><script src="${B}/farebox.js"></script>`,
      '?farebox_session=cs_1',
    );
    await pay(page).waitFor();
    expect([told, page.url()]).toEqual([['b.example secret'], 'https://shop.example/']);
    await page.close();
  });
});

describe('a checkout', () => {
  const host = `document.querySelector('[farebox-host]')`;

  it('that the page’s morphing takes away is back, also above the page', async () => {
    const opened = `<main></main><script src="${A}/farebox.js"></script>
      <script>Farebox.create({ clientSecret: 'one' }).open()</script>`;
    for (const html of [tag(), opened]) {
      const { page, told } = await open(html);
      await pay(page).waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(`${host}.remove()`);
      await pay(page).waitFor();
      if (html === opened)
        expect(await page.evaluate(`${host}.shadowRoot.querySelector('dialog').matches(':modal')`)).toBe(
          true,
        );
      expect(told).toHaveLength(1);
      await page.close();
    }
  });

  it('that is moved in one task stays; one whose place is gone is over', async () => {
    const { page, told } = await open(tag());
    await pay(page).waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(
      `window.place = document.querySelector('#pay'); place.remove(); document.body.prepend(place)`,
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await pay(page).waitFor();
    expect(told).toHaveLength(1);
    await page.evaluate('place.remove()');
    await expect.poll(() => page.evaluate('place.childElementCount'), PATIENT).toBe(0);
    await page.close();
  });

  it('keeps what is typed into its fields from the page’s hotkeys, but for Escape and Tab', async () => {
    const { page } = await open(tag());
    await page.unroute(`${A}/**`);
    const asks = {
      ...checkout(),
      methods: checkout().methods.map((method) => ({ ...method, requires: ['email'] })),
    };
    await page.route(`${A}/v1/checkout`, (route) => route.fulfill({ headers: readable, json: asks }));
    await page.route(`${A}/farebox*/**`, server([]));
    await page.route(`${A}/farebox.js`, server([]));
    await page.reload();
    await pay(page).waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(`keys = []; for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, ({ key }) => keys.push(key))`);
    await page.getByRole('textbox', { name: 'Email' }).focus();
    for (const key of ['s', '/', 'Control+k', 'Escape']) await page.keyboard.press(key);
    expect(await page.evaluate('keys')).toEqual(['Escape', 'Escape']);
    await pay(page).focus();
    await page.keyboard.press('s');
    expect(await page.evaluate('keys')).toContain('s');
    await page.close();
  });
});
