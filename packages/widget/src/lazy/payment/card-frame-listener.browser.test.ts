import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bundle, launchBrowser } from '../../../pack/browser.ts';
import type { CardFrameHost } from '../../core/card/card-entry.ts';

// A browser beside others on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const PAY = 'https://pay.example';
const SHOP = 'https://shop.example';
const EVIL = 'https://evil.example';

const ORDER = { returnUrl: 'https://shop.example/done' };
const LAUNCHED = {
  payment: { id: 'pay_1', status: 'pending' },
  next: { type: 'redirect', url: 'https://bank.example/' },
};
const PROBLEM = {
  ...{ type: 'about:blank', title: 'No', status: 409, code: 'session_closed', detail: 'It is closed.' },
  ...{ requestId: 'req_1', recoverable: false },
};

/** The part of the checkout's state that the frame has a say in. */
type Transition = (state: object) => { readonly card: { readonly height: number } };

declare const npm: {
  listenToCardFrame(
    controller: { readonly signal: AbortSignal; apply(transition: Transition): void },
    host: CardFrameHost,
    place: { readonly apiUrl: string; readonly root: Element },
  ): void;
};
/** What the frame made of the checkout, in order; in the frame, what it was told, and by which origin. */
declare const log: unknown[];
declare const closing: AbortController;

let browser: Browser;
let code: string;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  code = await bundle(join(import.meta.dirname, 'card-frame-listener.ts'));
});

afterAll(() => browser.close());

const LISTENING = `<!doctype html><script>
  log = [];
  addEventListener('message', ({ data, origin }) => log.push([data, origin]));
</script>`;
const CHECKOUT =
  '<!doctype html><html data-theme="dark"><main style="--farebox-accent: #0a7d55"></main><iframe class="card" name="other"></iframe>';

beforeEach(async () => {
  page = await browser.newPage();
  await page.route('https://*.example/**', (route) => {
    const isShop = new URL(route.request().url()).origin === SHOP;
    return route.fulfill({ contentType: 'text/html', body: isShop ? CHECKOUT : LISTENING });
  });
  await page.goto(SHOP);
  await page.addScriptTag({ content: code });
  await page.evaluate(
    ([apiUrl, order]) => {
      const log: unknown[] = [];
      const closing = new AbortController();
      const before = { phase: 'card', checkout: {}, card: { url: apiUrl, height: 440, isLoaded: false } };
      const controller = {
        signal: closing.signal,
        apply: (transition: Transition) => log.push(`is ${transition(before).card.height} high`),
      };
      const host: CardFrameHost = {
        cardPressed: () => {
          log.push('pressed');
          return order;
        },
        cardLaunched: ({ payment }) => log.push(`launched ${payment.id}`),
        cardRefused: (error) => log.push(`refused ${error.code}`),
      };
      const root = document.querySelector('main') as Element;
      npm.listenToCardFrame(controller, host, { apiUrl: `${apiUrl}/`, root });
      Object.assign(window, { log, closing });
    },
    [PAY, ORDER] as const,
  );
  return () => page.close();
});

/** Puts the frame into the checkout, and waits until it was greeted, or could have been: what is told later comes later. */
async function enter(url: string): Promise<void> {
  await page.evaluate(async (src) => {
    const frame = Object.assign(document.createElement('iframe'), { className: 'card', src });
    const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.querySelector('main')?.append(frame);
    await isLoaded;
  }, url);
}

/** Everything that the frame has heard. */
async function heardInFrame(): Promise<unknown[]> {
  await page.evaluate(() =>
    document.querySelector<HTMLIFrameElement>('main iframe')?.contentWindow?.postMessage('end', '*'),
  );
  const frame = page.frames().find((one) => one !== page.mainFrame() && one.name() !== 'other');
  if (!frame) throw new Error('expected a frame');
  await frame.waitForFunction(() => log.some((entry) => String(entry).startsWith('end')));
  return (await frame.evaluate(() => log)).slice(0, -1);
}

/** The checkout's window takes a message, out of its own frame unless said otherwise. */
const hear = (data: unknown, origin: string, from: Source = 'frame') =>
  page.evaluate(
    ([message, by, who]) => {
      const windowOf = (selector: string) =>
        document.querySelector<HTMLIFrameElement>(selector)?.contentWindow ?? null;
      const sources = {
        frame: windowOf('main iframe'),
        other: windowOf('[name=other]'),
        window,
        nobody: null,
      };
      dispatchEvent(new MessageEvent('message', { data: message, origin: by, source: sources[who] }));
    },
    [data, origin, from] as const,
  );
type Source = 'frame' | 'other' | 'window' | 'nobody';
const done = () => page.evaluate(() => log);

const LOOK = { type: 'look', look: { theme: 'dark', variables: { '--farebox-accent': '#0a7d55' } } };
const CALLS = [
  [{ type: 'height', height: 300 }, 'is 300 high'],
  [{ type: 'pressed' }, 'pressed'],
  [{ type: 'launched', launched: LAUNCHED }, 'launched pay_1'],
  [{ type: 'refused', problem: PROBLEM }, 'refused session_closed'],
  [{ type: 'unreachable' }, 'refused unreachable'],
] as const;

it('tells the frame on our origin how to look, and, once its button was pressed, to go on', async () => {
  await enter(`${PAY}/card`);
  await hear({ type: 'pressed' }, PAY);
  expect(await heardInFrame()).toEqual([
    [LOOK, SHOP],
    [{ type: 'go', order: ORDER }, SHOP],
  ]);
});

it('hears what the frame itself says', async () => {
  await enter(`${PAY}/card`);
  const frame = page.frames().find((one) => one.url().startsWith(PAY));
  await frame?.evaluate(() => parent.postMessage({ type: 'height', height: 300 }, '*'));
  await page.waitForFunction(() => log.length > 0);
  expect(await done()).toEqual(['is 300 high']);
});

it('tells nothing to a page of another origin that has come into the frame', async () => {
  await enter(`${EVIL}/card`);
  await hear({ type: 'pressed' }, PAY);
  expect(await done()).toEqual(['pressed']);
  expect(await heardInFrame()).toEqual([]);
});

it('hears each message of the frame on our origin', async () => {
  await enter(`${PAY}/card`);
  for (const [message] of CALLS) await hear(message, PAY);
  expect(await done()).toEqual(CALLS.map(([, what]) => what));
});

it('hears nothing from any other origin in the frame', async () => {
  await enter(`${PAY}/card`);
  for (const stranger of STRANGERS) {
    for (const [message] of CALLS) await hear(message, stranger);
    expect(await done(), stranger).toEqual([]);
  }
});

const STRANGERS = [
  ...[EVIL, SHOP, 'http://pay.example', 'https://pay.example:8443', 'https://pay.example.evil.example'],
  ...['https://pay.example/', 'null', '*', ''],
];

it('hears nothing from any other window: without a frame, with one, and when all of it was taken off the page', async () => {
  const steps = [
    () => undefined,
    () => enter(`${PAY}/card`),
    () => page.evaluate(() => document.querySelector('main')?.remove()),
  ];
  for (const step of steps) {
    await step();
    for (const from of ['other', 'window', 'nobody'] as const) {
      for (const [message] of CALLS) await hear(message, PAY, from);
      expect(await done(), from).toEqual([]);
    }
  }
});

it('hears nothing that is none of the frame’s messages', async () => {
  await enter(`${PAY}/card`);
  const unsafe = { ...LAUNCHED, next: { type: 'redirect', url: 'javascript:alert(1)' } };
  for (const message of [
    ...[undefined, 'pressed', {}, LOOK, { type: 'height', height: '300' }],
    ...[
      { type: 'launched', launched: unsafe },
      { type: 'refused', problem: {} },
    ],
  ])
    await hear(message, PAY);
  expect(await done()).toEqual([]);
});

it('hears nothing once the checkout is closed', async () => {
  await enter(`${PAY}/card`);
  await page.evaluate(() => closing.abort());
  for (const [message] of CALLS) await hear(message, PAY);
  expect(await done()).toEqual([]);
});
