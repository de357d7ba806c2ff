import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startDemo } from '../demo/processes.ts';
import { BROWSER_FLAGS, provideBrowser, thisMachine } from './browser.ts';
import { HostedCheckout } from './pages/hosted-checkout.ts';
import { Store } from './pages/store.ts';
import { boxcharge } from './ways.ts';

/** Takes the README's picture: the hosted checkout with a method chosen, as a PNG at `path`. */
async function takePicture(path: string): Promise<void> {
  const executablePath = await provideBrowser(thisMachine);
  const dataDir = await mkdtemp(join(tmpdir(), 'farebox-picture-'));
  const demo = await startDemo({ ports: { store: 0, server: 0, sandbox: 0 }, dataDir, quiet: true });
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const checkout = new HostedCheckout(page);
    await new Store(page, demo.store).buy(boxcharge, 'hosted');
    await checkout.choose(boxcharge);
    await page.screenshot({ path, animations: 'disabled' });
  } finally {
    await browser.close();
    await demo.stop();
    await rm(dataDir, { recursive: true });
  }
}

const [path] = process.argv.slice(2);
if (!path) throw new Error('Where to? For instance: node e2e/screenshot.ts docs/checkout.png');
await takePicture(path);
