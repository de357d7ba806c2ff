import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/** What finding a browser needs to know of a machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright keeps the Chromium that it installs. */
  readonly playwrightPath: string;
  isExecutable(path: string): boolean;
}

const PLAYWRIGHT = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
const DOWNLOAD_TIMEOUT_MS = 180_000;
const APT_TIMEOUT_MS = 600_000;

/** This machine. */
export const thisMachine: Machine = {
  env: process.env,
  playwrightPath: chromium.executablePath(),
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * The path of a Chromium: the one in CHROMIUM_PATH, else Debian's, else one on PATH, else Playwright's; undefined when there is none.
 * @throws Error when CHROMIUM_PATH leads to nothing that can be run.
 */
export function findBrowser({ env, playwrightPath, isExecutable }: Machine): string | undefined {
  const wished = env['CHROMIUM_PATH'];
  if (wished && !isExecutable(wished)) {
    throw new Error(`CHROMIUM_PATH: expected a browser that can be run, got ${wished}`);
  }
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'chromium'));
  return wished || ['/usr/bin/chromium', ...onPath, playwrightPath].find(isExecutable);
}

const run = promisify(execFile);

async function download(): Promise<void> {
  await run(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], { timeout: DOWNLOAD_TIMEOUT_MS });
  // It comes without the system's libraries; where those are missing it is of no use.
  await run(chromium.executablePath(), ['--version']);
}

/** Installs Debian's packages of these names. Rejects where there is no apt-get, or where it may not. */
export async function installPackages(...names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => run('apt-get', args, { env, timeout: APT_TIMEOUT_MS });
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...names);
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs a Chromium: Playwright's, or else, as root where there is apt-get, Debian's; resolves to whether either came. */
async function installBrowser(): Promise<boolean> {
  const came = (install: () => Promise<void>) =>
    install().then(
      () => true,
      () => false,
    );
  return (await came(download)) || (isRoot() && (await came(() => installPackages('chromium'))));
}

/**
 * The path of a Chromium that can be run; where there is none yet, one is installed.
 * @throws Error that says what to do when none could be.
 */
export async function provideBrowser(machine: Machine): Promise<string> {
  const found = findBrowser(machine);
  if (found) return found;
  console.log('There is no Chromium here; installing one …');
  const installed = (await installBrowser()) ? findBrowser(machine) : undefined;
  if (installed) return installed;
  throw new Error(
    'There is no Chromium, and none could be installed. Install one ("npx playwright install --with-deps chromium", or your ' +
      'system’s package "chromium"), or set CHROMIUM_PATH to one.',
  );
}

/** How Chromium is started: it asks nobody outside, whatever a page or the browser itself would like. */
export const BROWSER_FLAGS: readonly string[] = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--renderer-process-limit=1',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];
