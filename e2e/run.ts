import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBrowser, thisMachine } from './browser.ts';
import { writeBundles } from './shop-pages/bundles.ts';

const ROOT = join(import.meta.dirname, '..');
const PINNED_NODE = join(ROOT, 'node_modules/node/bin/node');
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');
const CONFIG = join(import.meta.dirname, 'playwright.config.ts');

/** Runs Playwright with what the command line adds for it, and this much more environment; resolves with the exit code. */
async function runPlaywright(
  args: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<number> {
  const env = { ...process.env, ...more };
  const node = existsSync(PINNED_NODE) ? PINNED_NODE : process.execPath;
  const child = spawn(node, [PLAYWRIGHT, 'test', '--config', CONFIG, ...args], { env, stdio: 'inherit' });
  // The terminal sends Ctrl-C to the child as well; what it still has to tidy up must not be cut short.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

/** Runs the browser tests, after what all of them need is there: a browser, and the scripts of the stand-in shop's pages. */
async function run(args: readonly string[]): Promise<number> {
  const CHROMIUM_PATH = await provideBrowser(thisMachine);
  const E2E_BUNDLES = await mkdtemp(join(tmpdir(), 'farebox-bundles-'));
  try {
    await writeBundles(E2E_BUNDLES);
    return await runPlaywright(args, { CHROMIUM_PATH, E2E_BUNDLES });
  } finally {
    await rm(E2E_BUNDLES, { recursive: true });
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
