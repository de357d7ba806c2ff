import { type CDPSession, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS } from '../../e2e/browser.ts';
import { CLICKED, NAMES } from './methods.ts';
import { slowDown, type Traffic, watchTraffic } from './network.ts';
import { probe, type Sighting } from './probe.ts';

const BINDING = 'methodsAreVisible';
const PATIENCE_MS = 60_000;
const EVENT_REPORT_MS = 1000;
/** What a browser's own start takes of the processor would otherwise be counted as the page's. */
const SETTLE_MS = 1500;

/** Who visits: a browser, by its path; `shop` is the address of the server that plays every server elsewhere. */
export interface Visitor {
  readonly browserPath: string;
  readonly shop: string;
}

/** One visit: what the shopper saw, and what went over the wire before a method was chosen. */
export interface Visit extends Sighting, Traffic {}

/**
 * Opens a page in a browser of its own, as a shopper with a slow phone, and chooses another method there.
 * @throws Error when not all methods are shown within a minute.
 */
export async function visit(url: string, { browserPath, shop }: Visitor): Promise<Visit> {
  const browser = await chromium.launch({ executablePath: browserPath, args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, locale: 'en-GB' });
    const cdp = await page.context().newCDPSession(page);
    await slowDown(cdp, shop);
    const traffic = watchTraffic(cdp);
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING });
    await page.addInitScript(probe, { names: NAMES, binding: BINDING });
    await page.waitForTimeout(SETTLE_MS);
    await Promise.all([seenBy(cdp, url), page.goto(url, { waitUntil: 'commit' })]);
    await page.waitForLoadState('networkidle');
    const before = { ...traffic };
    await choose(page);
    return { ...before, ...(await sightingOf(page)) };
  } finally {
    await browser.close();
  }
}

/** Resolves once the probe has seen every method, and rejects when nobody would wait any longer. */
function seenBy(cdp: CDPSession, url: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const late = () => reject(new Error(`expected ${NAMES.join(', ')} at ${url}`));
  const patience = setTimeout(late, PATIENCE_MS).unref();
  cdp.on('Runtime.bindingCalled', ({ name }) => {
    if (name !== BINDING) return;
    clearTimeout(patience);
    resolve();
  });
  return promise;
}

async function choose(page: Page): Promise<void> {
  await page.getByText(CLICKED, { exact: true }).first().click();
  // The browser reports the timing of an event a while after the frame that answers it.
  await page.waitForTimeout(EVENT_REPORT_MS);
}

async function sightingOf(page: Page): Promise<Sighting> {
  const sighting = await page.evaluate(() => {
    // The first frame is long in the making: nothing is seen before it is painted.
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return window.sighting && { ...window.sighting, visible: Math.max(window.sighting.visible, painted) };
  });
  if (!sighting) throw new Error(`expected the probe at ${page.url()}`);
  return sighting;
}
