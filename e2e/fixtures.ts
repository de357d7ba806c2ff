import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type TestInfo } from '@playwright/test';
import { type Demo, startDemo } from '../demo/processes.ts';
import { Merchant } from './merchant.ts';
import { OtherDevice } from './other-device.ts';
import type { Checkout } from './pages/checkout.ts';
import { EmbeddedCheckout } from './pages/embedded-checkout.ts';
import { HostedCheckout } from './pages/hosted-checkout.ts';
import { OrderPage } from './pages/order-page.ts';
import { OwnPage } from './pages/own-page.ts';
import { ProviderPage } from './pages/provider-page.ts';
import { type Place, Store } from './pages/store.ts';
import { openShop, type Shop } from './shop-pages/shop.ts';
import { Visit } from './visit.ts';
import type { WayIn } from './ways-in.ts';
import { Witness } from './witness.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  store: Store;
  hosted: HostedCheckout;
  embedded: EmbeddedCheckout;
  /** The checkout at either place. */
  checkoutAt: (place: Place) => Checkout;
  provider: ProviderPage;
  order: OrderPage;
  merchant: Merchant;
  otherDevice: OtherDevice;
  /** A page of the stand-in shop that the test writes itself. */
  ownPage: OwnPage;
  /** Somebody who comes to a checkout this way. */
  visitBy: (way: WayIn) => Visit;
  witness: Witness;
}

/** Milliseconds from "Pay later" to its approval: long enough to see the page wait. */
const LATER = '3000';

async function attachLogs(testInfo: TestInfo, { dataDir }: Demo): Promise<void> {
  for (const name of ['store.log', 'server.log', 'sandbox.log']) {
    await testInfo.attach(name, { body: await readFile(join(dataDir, name)), contentType: 'text/plain' });
  }
}

/** The test function of every flow: a demo of its own for each worker, the pages, and a witness who lets no error pass. */
export const test = base.extend<Fixtures, { demo: Demo; shop: Shop; sharedContext: BrowserContext }>({
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const shop = await openShop(process.env['E2E_BUNDLES'] ?? '');
      await use(shop);
      await shop.close();
    },
    { scope: 'worker' },
  ],
  demo: [
    async ({ shop }, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'farebox-e2e-'));
      const ports = { store: 0, server: 0, sandbox: 0 };
      const env = { SANDBOX_LATER_MS: LATER, MORE_SHOP_ORIGINS: shop.url };
      try {
        const demo = await startDemo({ ports, dataDir, quiet: true, env });
        await use(demo);
        await demo.stop();
      } finally {
        await rm(dataDir, { recursive: true });
      }
    },
    { scope: 'worker' },
  ],
  sharedContext: [
    async ({ browser, shop }, use) => {
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
      // As long as one page stays, so does the process that draws the others.
      await (await context.newPage()).goto(`${shop.url}/thanks`);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  store: async ({ page, demo }, use) => use(new Store(page, demo.store)),
  hosted: async ({ page }, use) => use(new HostedCheckout(page)),
  embedded: async ({ page }, use) => use(new EmbeddedCheckout(page)),
  checkoutAt: async ({ hosted, embedded }, use) => use((place) => (place === 'hosted' ? hosted : embedded)),
  provider: async ({ page }, use) => use(new ProviderPage(page)),
  order: async ({ page, demo }, use) => use(new OrderPage(page, demo.store)),
  merchant: async ({ request, demo }, use) => use(new Merchant(request, demo.server)),
  otherDevice: async ({ request, demo }, use) => use(new OtherDevice(request, demo.server)),
  ownPage: async ({ page, shop }, use) => use(new OwnPage(page, shop)),
  visitBy: async ({ page, request, demo, shop }, use) =>
    use((way) => new Visit(way, { page, request, demo, shop })),
  witness: [
    async ({ context, demo, shop }, use, testInfo) => {
      const witness = new Witness(context);
      await use(witness);
      witness.leave();
      if (testInfo.status !== testInfo.expectedStatus) await attachLogs(testInfo, demo);
      expect(witness.complaints, 'console errors and violations of policy').toEqual([]);
      expect(witness.originsAsked, 'origins that a page asked by itself').not.toContain(demo.sandbox);
      const known = [demo.store, demo.server, demo.sandbox, shop.url];
      expect(witness.strangers(known), 'origins that nobody should ask').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The same, for tests that are many and short: those of one worker share a browser context, which is emptied before each. A new one,
 * with a process of its own, would take them as long as all they do.
 */
export const lightTest = test.extend({
  context: async ({ sharedContext }, use) => {
    const [first, ...others] = sharedContext.pages();
    for (const page of others) await page.close();
    await sharedContext.setOffline(false);
    await sharedContext.clearCookies();
    await first?.evaluate(() => localStorage.clear());
    await use(sharedContext);
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
});
