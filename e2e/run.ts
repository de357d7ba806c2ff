import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser, thisMachine } from './browser.ts';

const ROOT = join(import.meta.dirname, '..');
const PINNED_NODE = join(ROOT, 'node_modules/node/bin/node');
const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');
const CONFIG = join(import.meta.dirname, 'playwright.config.ts');

/** Runs the browser tests with what the command line adds for Playwright; resolves with the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const env = { ...process.env, CHROMIUM_PATH: await provideBrowser(thisMachine) };
  const node = existsSync(PINNED_NODE) ? PINNED_NODE : process.execPath;
  const child = spawn(node, [PLAYWRIGHT, 'test', '--config', CONFIG, ...args], { env, stdio: 'inherit' });
  // The terminal sends Ctrl-C to the child as well; what it still has to tidy up must not be cut short.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
