import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page, request } from '@playwright/test';
import { type Demo, startDemo } from '../demo/processes.ts';
import { BROWSER_FLAGS, provideBrowser, thisMachine } from './browser.ts';
import { Merchant } from './merchant.ts';
import { OtherDevice } from './other-device.ts';
import { withPalette } from './palette-png.ts';
import { openShop, type Shop } from './shop-pages/shop.ts';
import { states } from './states.ts';
import { Visit } from './visit.ts';
import { hostedPage } from './ways-in.ts';

/** One picture: a state of the hosted page, and who looks at it on what. */
interface Picture {
  /** A state's name (states.ts). */
  readonly state: string;
  /** The beginning of the file's name. */
  readonly name: string;
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
  /** Of the screen, in CSS pixels. */
  readonly width: number;
}

const SUBJECTS = [
  ['choosing', 'choosing'],
  ['waiting', 'waiting'],
  ['paid', 'paid'],
  ['declined', 'declined'],
  ['a code to scan', 'qr'],
  ['on the phone', 'on-phone'],
  ['a person’s code, and what the bank calls it', 'upi-qr'],
  ['a card', 'card'],
  ['a subscription', 'subscription'],
  ['a code that was bought', 'access-code'],
] as const;

/** The same in every picture, so that a new one differs only where the checkout does. */
const ORDER = { reference: 'Order 1042' };

const LOOKS = [
  { locale: 'en', colorScheme: 'light', width: 1440 },
  { locale: 'en', colorScheme: 'dark', width: 1440 },
  { locale: 'en', colorScheme: 'light', width: 320 },
  { locale: 'ar', colorScheme: 'dark', width: 320 },
] as const;

const pictures: readonly Picture[] = SUBJECTS.flatMap(([state, name]) =>
  LOOKS.map((look) => ({ state, name, ...look })),
);

const fileOf = ({ name, locale, colorScheme, width }: Picture): string =>
  `${[name, colorScheme, width, ...(locale === 'en' ? [] : [locale])].join('-')}.png`;

/** Everything that runs while pictures are taken. */
interface Studio {
  readonly browser: Browser;
  readonly demo: Demo;
  readonly shop: Shop;
}

/** The whole page: a screen as long as it is, for what Playwright calls a full page forgets that there are fingers. */
async function pictureOf(page: Page): Promise<Buffer> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  await page.setViewportSize({ width, height });
  return page.screenshot({ animations: 'disabled' });
}

async function take(picture: Picture, { browser, demo, shop }: Studio): Promise<Buffer> {
  const { width, colorScheme, locale } = picture;
  const state = states.find(({ name }) => name === picture.state);
  if (!state) throw new Error(`expected a state of states.ts, got ${picture.state}`);
  // Whoever hands a checkout to their phone sits at something else.
  const isPhone = width < 500 && picture.name !== 'on-phone';
  const viewport = { width, height: width < 500 ? 568 : 720 };
  const page = await browser.newPage({ viewport, colorScheme, hasTouch: isPhone });
  const api = await request.newContext();
  try {
    // A paid checkout leads back to the shop after a moment; the way is held up.
    await page.route(`${shop.url}/thanks`, () => undefined);
    const visit = new Visit(hostedPage, { page, request: api, demo, shop, session: ORDER });
    const cast = {
      visit,
      merchant: new Merchant(api, demo.server),
      otherDevice: new OtherDevice(api, demo.server),
    };
    await state.reach(cast, locale);
    const png = await pictureOf(page);
    await page.goto('about:blank');
    return await withPalette(png, page);
  } finally {
    await api.dispose();
    await page.close();
  }
}

/** Takes the pictures of the main states that documentation shows, into this folder. */
async function takePictures(folder: string): Promise<void> {
  const executablePath = await provideBrowser(thisMachine);
  const dataDir = await mkdtemp(join(tmpdir(), 'farebox-pictures-'));
  const shop = await openShop();
  const ports = { store: 0, server: 0, sandbox: 0 };
  const demo = await startDemo({ ports, dataDir, quiet: true, env: { MORE_SHOP_ORIGINS: shop.url } });
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  try {
    await mkdir(folder, { recursive: true });
    for (const picture of pictures) {
      const file = fileOf(picture);
      await writeFile(join(folder, file), await take(picture, { browser, demo, shop }));
      console.log(`  ✓ ${file}`);
    }
  } finally {
    await browser.close();
    await demo.stop();
    await shop.close();
    await rm(dataDir, { recursive: true });
  }
}

const [folder = join(import.meta.dirname, '../docs/screens')] = process.argv.slice(2);
await takePictures(folder);
