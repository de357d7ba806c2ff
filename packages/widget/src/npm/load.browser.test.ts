import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle, launchBrowser } from '../../pack/browser.ts';
import { loadFarebox } from './load.ts';

// A browser beside others on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

describe('where a page is rendered on a server', () => {
  it('says that there is no browser, and only to who waits for it', async () => {
    const load = loadFarebox('https://pay.example');
    await expect(load).rejects.toMatchObject({ code: 'no_browser', type: 'integration' });
    await expect(loadFarebox('https://pay.example')).rejects.not.toBe(load);
  });

  it('names an apiUrl that is none', async () => {
    await expect(loadFarebox('pay.example')).rejects.toMatchObject({
      code: 'invalid_api_url',
      message: expect.stringContaining('"pay.example"'),
      recoverable: false,
    });
  });
});

let browser: Browser;
let code: string;

beforeAll(async () => {
  browser = await launchBrowser();
  code = await bundle(join(import.meta.dirname, 'load.ts'));
});

afterAll(() => browser.close());

/** The script of a server, as it makes itself known beside the page's other servers'. */
const scriptOf = (origin: string, version: string): string => `{
  const servers = window.Farebox?.servers ?? {};
  servers['${origin}'] ??= { version: '${version}', servers };
  window.Farebox ??= servers['${origin}'];
}`;
const FAREBOX = scriptOf('https://pay.example', '1');

interface Site {
  /** What the page's own HTML has before our code. */
  readonly html?: string;
  /** The page's Content-Security-Policy. */
  readonly policy?: string;
  /** What each request for the script is answered with, in turn; null cuts it off. */
  readonly answers?: readonly (string | null)[];
}

/** A shop's page that has the loader; `asked` counts the requests for the script. */
async function open({ html = '', policy = '', answers = [FAREBOX] }: Site = {}) {
  const page = await browser.newPage();
  const site = { page, asked: 0, unhandled: [] as string[] };
  page.on('pageerror', (error) => site.unhandled.push(error.message));
  await page.route('https://pay.example/**', async (route) => {
    const answer = answers[site.asked++];
    if (!answer) return route.abort();
    const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    return route.fulfill({ contentType: 'text/javascript', headers, body: answer });
  });
  await page.route('https://shop.example/**', (route) =>
    route.request().url().endsWith('/npm.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({
          contentType: 'text/html',
          headers: policy ? { 'content-security-policy': policy } : {},
          body: `<!doctype html>${html}<script src="/npm.js"></script>`,
        }),
  );
  await page.goto('https://shop.example/');
  return site;
}

declare const npm: { readonly loadFarebox: typeof loadFarebox };

/** How a load in the page ends: with the version that came, or the code of what went wrong. */
const load = (page: Page, origin = 'https://pay.example'): Promise<string> =>
  page.evaluate(
    (from) =>
      npm.loadFarebox(from).then(
        ({ version }) => version,
        ({ code }) => code,
      ),
    origin,
  );

describe('in a browser', () => {
  it('asks once, however many ask', async () => {
    const site = await open();
    expect(await Promise.all([load(site.page), load(site.page)])).toEqual(['1', '1']);
    expect(await load(site.page)).toBe('1');
    expect(site.asked).toBe(1);
  });

  it.each([
    ['after another one', '', ['1', '2']],
    [
      'that comes beside a tag of another one',
      '<script src="https://pay.example/farebox.js"></script>',
      ['1', '2'],
    ],
  ])('gives a server’s own script, not that of another server: %s', async (_which, html, versions) => {
    const { page } = await open({ html });
    await page.route('https://other.example/farebox.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: scriptOf('https://other.example', '2'),
      }),
    );
    expect([await load(page), await load(page, 'https://other.example/')]).toEqual(versions);
    expect(await load(page)).toBe('1');
  });

  it('takes the script of another server for something else', async () => {
    const { page } = await open({ answers: [scriptOf('https://other.example', '2')] });
    expect(await load(page)).toBe('script_not_loaded');
  });

  it('tries again after a failed load, and leaves no trace of it', async () => {
    const site = await open({ answers: [null, FAREBOX] });
    expect(await load(site.page)).toBe('script_not_loaded');
    expect(await site.page.locator('script[src^="https://pay.example"]').count()).toBe(0);
    expect(await load(site.page)).toBe('1');
    expect(site).toMatchObject({ asked: 2, unhandled: [] });
  });

  it.each([
    ['that was there first', `<script src="https://pay.example/farebox.js"></script>`],
    ['that comes at the end', `<script src="https://pay.example/farebox-0a1b2c.js" defer></script>`],
  ])('shares the load of a tag of the page %s', async (_which, html) => {
    const site = await open({
      html: `${html}<script src="/npm.js"></script><script>early = npm.loadFarebox('https://pay.example')</script>`,
    });
    expect(await load(site.page)).toBe('1');
    expect(site.asked).toBe(1);
  });

  it('does not rely on a tag of the page that failed', async () => {
    const html = `<script src="https://pay.example/farebox.js" async></script>`;
    const site = await open({ html, answers: [null, FAREBOX] });
    expect(await load(site.page)).toBe('1');
  });

  it('something else under that address is an error', async () => {
    const site = await open({ answers: ['void "a captive portal"'] });
    expect(await load(site.page)).toBe('script_not_loaded');
  });
});

describe('on a page with a strict policy', () => {
  const STRICT = "default-src 'none'; require-trusted-types-for 'script'";

  it('loads when the script and the Trusted Types policy are allowed', async () => {
    const site = await open({
      policy: `${STRICT}; script-src 'self' https://pay.example; trusted-types farebox`,
    });
    expect(await load(site.page)).toBe('1');
  });

  it.each([
    ['the script', `${STRICT}; script-src 'self'; trusted-types farebox`],
    ['the Trusted Types policy', `${STRICT}; script-src 'self' https://pay.example; trusted-types other`],
  ])('says so when %s is not allowed', async (_what, policy) => {
    const site = await open({ policy });
    expect(await load(site.page)).toBe('script_not_loaded');
    expect(site.unhandled).toEqual([]);
  });
});

it('nobody hears of a load that failed and that nobody waits for', async () => {
  const site = await open({ answers: [null] });
  const failed = site.page.waitForEvent('requestfailed');
  await site.page.evaluate(() => void npm.loadFarebox('https://pay.example'));
  await failed;
  // The tag goes in the same moment as the load is rejected.
  await site.page.locator('script[src^="https://pay.example"]').waitFor({ state: 'detached' });
  await site.page.evaluate(() => new Promise(requestAnimationFrame));
  expect(site.unhandled).toEqual([]);
});
