import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page, Route } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../../pack/browser.ts';
import { checkout, method } from '../../../test-data/checkout.ts';
import type { Checkout } from '../../core/contract.ts';
import { renderCheckoutPage } from '../../ssr/server.tsx';

// A browser beside others on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DIST = join(import.meta.dirname, '../../../dist');
const SERVER = 'https://a.example';
const readable = { 'access-control-allow-origin': '*' };

const bankcode = ['A', 'B'].map((value) => ({ value, label: `Bank ${value}` }));
const asking = checkout({
  methods: [
    method({ requires: ['email', 'bankcode'], choices: { bankcode } }),
    method({ id: 'boxcharge:UPI', name: 'UPI', requires: ['upi_id'], next: 'wait', amount: 900 }),
  ],
});

declare global {
  interface Window {
    /** How far things have moved (Layout Instability API). */
    shift: number;
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Answers as a server with this one session does; it can launch nothing. */
const server = (shown: Checkout) => (route: Route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/v1/checkout') return route.fulfill({ headers: readable, json: shown });
  if (pathname.startsWith('/c/')) return route.fulfill({ contentType: 'text/html', body: hosted(shown) });
  if (!/^\/farebox/.test(pathname)) return route.abort();
  const file = pathname === '/farebox.js' ? pathname : join('later', basename(pathname));
  const contentType = pathname.endsWith('.json') ? 'application/json' : 'text/javascript';
  return route.fulfill({ headers: readable, contentType, path: join(DIST, file) });
};

const hosted = (shown: Checkout): string =>
  renderCheckoutPage({
    checkout: shown,
    clientSecret: 'one',
    action: '/c/one',
    locale: 'en-IE',
    assets: { script: '/farebox.js', style: readFileSync(join(DIST, 'farebox.css'), 'utf8') },
  });

/** A shop's page with its checkout, and everything that comes later. */
async function open(shown = asking): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${SERVER}/**`, server(shown));
  await page.route('https://shop.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><div id="pay"></div><script src="${SERVER}/farebox.js"></script>
        <script>window.shown = Farebox.create({ clientSecret: 'one' }).mount('#pay')</script>`,
    }),
  );
  await page.goto('https://shop.example/');
  await page.waitForLoadState('networkidle');
  return page;
}

/** Has everything drawn again, without anything new. */
const redraw = (page: Page) => page.evaluate(`shown.update({}), new Promise((done) => setTimeout(done, 50))`);

const email = (page: Page) => page.getByRole('textbox', { name: 'Email' });
const bank = (page: Page) => page.getByRole('combobox', { name: 'Bank' });

describe('a checkout that is drawn again', () => {
  it('leaves what is typed, the focus and the caret', async () => {
    const page = await open();
    await email(page).pressSequentially('ana@shop.example');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
    await redraw(page);
    await page.keyboard.type('x');
    expect(await email(page).inputValue()).toBe('ana@shop.exaxmple');
    await page.close();
  });

  it('leaves what software fills in without an event, and shows what the shopper says after that', async () => {
    const page = await open();
    await email(page).evaluate((field: HTMLInputElement) => {
      field.value = 'filled';
    });
    await bank(page).evaluate((list: HTMLSelectElement) => {
      list.value = 'B';
    });
    await redraw(page);
    expect([await email(page).inputValue(), await bank(page).inputValue()]).toEqual(['filled', 'B']);
    await bank(page).selectOption('A');
    await email(page).fill('ana');
    await email(page).evaluate((field: HTMLInputElement) => {
      field.value = 'filled again';
    });
    await redraw(page);
    expect([await email(page).inputValue(), await bank(page).inputValue()]).toEqual(['filled again', 'A']);
    await page.close();
  });

  it('gives a field nothing of the one that stood in its place', async () => {
    const page = await open();
    await email(page).evaluate((field: HTMLInputElement) => {
      field.value = 'filled';
    });
    await bank(page).selectOption('B');
    await page.getByRole('radio', { name: 'UPI' }).check();
    expect(await page.getByRole('textbox', { name: 'UPI ID' }).inputValue()).toBe('');
    await page.getByRole('radio', { name: 'Sofort' }).check();
    // What the state was told of is back, and nothing else.
    expect([await email(page).inputValue(), await bank(page).inputValue()]).toEqual(['', 'B']);
    await page.close();
  });

  it('says what is not so where that is said to a screen reader', async () => {
    const page = await open();
    expect(await page.locator('form').getAttribute('aria-busy')).toBe('false');
    await page.close();
  });
});

/** Does to every text what a browser's translator does; `keeps` leaves the text's own node in the document. */
const translate = (page: Page, keeps: boolean) =>
  page.evaluate((keepsNode) => {
    const root = document.querySelector('[farebox-host]')?.shadowRoot?.querySelector('.farebox');
    const walk = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
    const texts: ChildNode[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts.filter(({ parentElement }) => !parentElement?.closest('font, option'))) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(keepsNode ? text : (text.textContent ?? ''));
    }
  }, keeps);

/** Every text on the screen, after each of many steps; each screen is translated as soon as it shows. */
async function textsOf(shown: Checkout, translated: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await open(shown);
  await page.context().grantPermissions(['clipboard-write']);
  const lines: string[] = [];
  page.on('pageerror', ({ message }) => lines.push(message));
  const press = (name: RegExp) => page.getByRole('button', { name }).click();
  const steps = [
    () => page.getByRole('radio', { name: 'UPI' }).check(),
    () => page.getByRole('textbox', { name: 'UPI ID' }).fill('ana@bank'),
    () => press(/^Pay/),
    () => page.getByRole('alert').waitFor(),
    () => press(/on your phone/),
    () => press(/Copy link/),
    () => page.getByRole('button', { name: 'Copied' }).waitFor(),
    () => press(/on this device/),
    () => page.getByRole('radio', { name: 'Sofort' }).check(),
  ];
  for (const step of steps) {
    await translated(page);
    await step();
    const texts = page.locator('.farebox').evaluate((root) => root.textContent ?? '');
    lines.push(await texts);
  }
  await page.close();
  return lines;
}

describe('a page that a browser has translated', () => {
  const plans = checkout({
    ...asking,
    session: { ...asking.session, mode: 'subscription', amount: null, currency: null },
  });

  it.each([
    ['are gone', false],
    ['are inside those of the translator', true],
  ])('shows each new text once our nodes %s', async (_where, keeps) => {
    const plain = await textsOf(plans, async () => undefined);
    expect(await textsOf(plans, (page) => translate(page, keeps))).toEqual(plain);
  });

  it('stays translated while nothing new is said', async () => {
    const page = await open();
    await translate(page, false);
    const fonts = () => page.locator('font').count();
    const before = await fonts();
    await redraw(page);
    await email(page).fill('ana');
    expect([before > 5, await fonts()]).toEqual([true, before]);
    await page.close();
  });
});

describe('the hosted page', () => {
  it('is taken over as it stands, with what was typed, the focus and the caret', async () => {
    const page = await browser.newPage();
    const script = Promise.withResolvers<void>();
    await page.route(`${SERVER}/**`, server(asking));
    await page.route(`${SERVER}/farebox.js`, async (route) => {
      await script.promise;
      await route.fulfill({ contentType: 'text/javascript', path: join(DIST, 'farebox.js') });
    });
    await page.goto(`${SERVER}/c/one`, { waitUntil: 'commit' });
    await email(page).pressSequentially('ana@');
    await page.keyboard.press('ArrowLeft');
    await page.evaluate(() => {
      const parts = ['.checkout', 'form', 'label', '.name'].map((part) => `#farebox ${part}`);
      for (const element of document.querySelectorAll(parts.join())) element.setAttribute('data-before', '');
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
    });
    const before = await page.locator('[data-before]').count();
    script.resolve();
    await page.getByRole('button', { name: /^Pay/ }).waitFor();
    await page.keyboard.type('x');
    expect(await email(page).inputValue()).toBe('anax@');
    // Of the methods that are not chosen the fields are gone, which only browsers without a script are shown.
    expect(await page.locator('[data-before]').count()).toBe(before - 1);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => window.shift)).toBe(0);
    await page.close();
  });
});

it('holds Preact once: no file that comes later has one of its own', () => {
  const scripts = readdirSync(join(DIST, 'later')).map((file) => `later/${file}`);
  // What Preact's own build calls the children of an element.
  const isPreact = (file: string) => /\b__k\b/.test(readFileSync(join(DIST, file), 'utf8'));
  expect(['farebox.js', ...scripts].filter(isPreact)).toEqual(['farebox.js']);
});
