import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import manifest from '../package.json' with { type: 'json' };

const BENCH = join(import.meta.dirname, '..');
const PEER = '@adyen/adyen-web';

/** The version of Adyen Drop-in that Farebox is measured beside. */
export const DROP_IN_VERSION = manifest.devDependencies[PEER];

function isInstalled(): boolean {
  const file = join(BENCH, 'node_modules', PEER, 'package.json');
  if (!existsSync(file)) return false;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown };
  return version === DROP_IN_VERSION;
}

/**
 * Installs Adyen Drop-in from npm, which only this bench needs, unless it is there.
 * @throws Error that says what to do when npm cannot.
 */
async function install(): Promise<void> {
  if (isInstalled()) return;
  process.stdout.write(
    `Installing ${PEER} ${DROP_IN_VERSION} into bench/node_modules, to measure beside it …\n`,
  );
  const shell = process.platform === 'win32';
  try {
    await promisify(execFile)('npm', ['ci', '--prefix', BENCH], { cwd: BENCH, shell });
  } catch (cause) {
    throw new Error(
      `${PEER} could not be installed: is npm's registry reachable? "npm ci --prefix bench" says more.`,
      {
        cause,
      },
    );
  }
}

/** Builds the page with Adyen Drop-in for production, as its own documentation says, into this folder. */
export async function buildDropIn(folder: string): Promise<void> {
  await install();
  await build({
    root: join(import.meta.dirname, 'drop-in'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
  });
}
