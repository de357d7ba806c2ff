import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bundle, launchBrowser } from '../../../pack/browser.ts';
import type { CardFrame } from './frame.ts';

// A browser beside others on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const SHOP = 'https://shop.example';
const OTHER_SHOP = 'https://other.example';

const FIELDS = { number: '4111 1111 1111 1111', expiry: '12/30', code: '123', holder: 'Ada Lovelace' };
const FORM = `<!doctype html>
  <form action="https://pay.example/c/one/card" data-shops='["${SHOP}","${OTHER_SHOP}"]' novalidate>
    ${Object.entries(FIELDS).map(([name, value]) => `<input name="${name}" value="${value}">`)}
    <button data-label="Pay" data-busy="Paying">Pay</button>
  </form>`;

const LOOK = { type: 'look', look: { theme: 'dark', variables: { '--farebox-accent': '#0a7d55' } } };
const GO = { type: 'go', order: { returnUrl: 'https://shop.example/done' } };
const LAUNCHED = {
  payment: { id: 'pay_1', status: 'pending' },
  next: { type: 'redirect', url: 'https://bank.example/' },
};

declare const npm: { readonly CardFrame: typeof CardFrame };
/** The frame, the window around it, every message that window was sent with its target, and every body that our server was sent. */
declare const setup: {
  readonly frame: CardFrame;
  readonly around: Window;
  readonly told: [message: unknown, target: unknown][];
  readonly sent: string[];
};

let browser: Browser;
let code: string;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  code = await bundle(join(import.meta.dirname, 'frame.ts'));
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.setContent(FORM);
  await page.addScriptTag({ content: code });
  await page.evaluate((launched) => {
    const [told, sent]: [unknown[], string[]] = [[], []];
    const around = { postMessage: (...message: unknown[]) => told.push(message) };
    const fetch = async (_url: unknown, { body }: RequestInit = {}) => {
      sent.push(String(body));
      return Response.json(launched);
    };
    const form = document.querySelector('form') as HTMLFormElement;
    const frame = new npm.CardFrame({ form, around, fetch, now: () => new Date('2026-06-01') });
    Object.assign(window, { setup: { frame, around, told, sent } });
  }, LAUNCHED);
  return () => page.close();
});

/** A message as the frame takes it: out of the window around it unless said otherwise. */
interface Said {
  readonly data: unknown;
  readonly origin: string;
  readonly from?: 'around' | 'itself' | 'nobody';
}

const hear = (said: Said) =>
  page.evaluate(({ data, origin, from = 'around' }) => {
    const source = { around: setup.around, itself: window, nobody: null }[from];
    setup.frame.hear({ source, origin, data });
  }, said);
const press = () => page.getByRole('button').click();
const told = () => page.evaluate(() => setup.told);
const sent = () => page.evaluate(() => setup.sent);
const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);

const HEIGHT = { type: 'height', height: expect.any(Number) };

it.each([SHOP, OTHER_SHOP])(
  'follows the checkout on %s, and answers that origin and no other',
  async (shop) => {
    await hear({ data: LOOK, origin: shop });
    expect(await theme()).toBe('dark');
    await press();
    await hear({ data: GO, origin: shop });
    await page.waitForFunction(() => setup.told.length === 4);
    expect(await told()).toEqual([
      [HEIGHT, shop],
      [HEIGHT, shop],
      [{ type: 'pressed' }, shop],
      [{ type: 'launched', launched: LAUNCHED }, shop],
    ]);
    expect(await sent()).toEqual([new URLSearchParams({ ...FIELDS, ...GO.order }).toString()]);
  },
);

const STRANGERS = [
  'https://evil.example',
  'http://shop.example',
  'https://shop.example:8443',
  'https://shop.example.evil.example',
  'https://pay.shop.example',
  'https://SHOP.example',
  'null',
  '*',
  '',
];

it('takes no look from any other origin, and tells it nothing', async () => {
  for (const stranger of STRANGERS) await hearsNothing(stranger, { data: LOOK, origin: stranger });
});

it('takes no look from any other window, whatever its origin', async () => {
  for (const from of ['itself', 'nobody'] as const)
    await hearsNothing(from, { data: LOOK, origin: SHOP, from });
});

it('takes nothing for a look that is none', async () => {
  const pink = { ...LOOK, look: { theme: 'pink', variables: {} } };
  for (const data of [undefined, JSON.stringify(LOOK), pink, { type: 'height', height: 1 }])
    await hearsNothing(JSON.stringify(data), { data, origin: SHOP });
});

async function hearsNothing(why: string | undefined, message: Said): Promise<void> {
  await hear(message);
  await page.evaluate(() => setup.frame.measure());
  expect(await theme(), why).toBeUndefined();
  expect(await told(), why).toEqual([]);
}

it.each<[whose: string, message: Said]>([
  ['another origin', { data: GO, origin: 'https://evil.example' }],
  ['another window', { data: GO, origin: SHOP, from: 'itself' }],
  ['no window', { data: GO, origin: SHOP, from: 'nobody' }],
  ['an order that is none', { data: { ...GO, order: { returnUrl: 'data:text/html,' } }, origin: SHOP }],
])('sends no card because of %s', async (_whose, message) => {
  await hear({ data: LOOK, origin: SHOP });
  await press();
  await hear(message);
  expect(await sent()).toEqual([]);
});

it('sends no card before its button was pressed', async () => {
  await hear({ data: LOOK, origin: SHOP });
  await hear({ data: GO, origin: SHOP });
  expect(await sent()).toEqual([]);
});

it('where no window is around, hears nobody', async () => {
  await page.evaluate(
    ([look, shop]) => {
      const form = document.querySelector('form') as HTMLFormElement;
      const frame = new npm.CardFrame({ form, around: null, fetch, now: () => new Date() });
      frame.hear({ source: null, origin: shop, data: look });
    },
    [LOOK, SHOP] as const,
  );
  expect(await theme()).toBeUndefined();
});
