import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { BROWSER_FLAGS, provideBrowser, thisMachine } from '../browser.ts';
import { Cdp } from './cdp.ts';
import { type Launch, type Maker, Unavailable } from './engine.ts';
import manifest from './package.json' with { type: 'json' };
import { Running } from './process.ts';

const HERE = import.meta.dirname;
const UNPACKED = join(HERE, 'node_modules/.unpacked');

type Major = 109 | 119 | 122;

const FLAGS: readonly string[] = [
  ...BROWSER_FLAGS,
  '--headless',
  '--remote-debugging-port=0',
  // A frame of the same site stays in the page's process, where the page's own connection reaches it.
  '--disable-features=IsolateOrigins,site-per-process,OriginKeyedProcessesByDefault',
  '--disable-site-isolation-trials',
];

const launchFrom =
  (command: string): Launch =>
  async (start) => {
    const running = await Running.start((folder) => ({
      command,
      args: [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, 'about:blank'],
    }));
    return Cdp.connect(running, start).catch(async (error: unknown) => {
      await running.stop();
      const missing = /error while loading shared libraries: (\S+?):/.exec(String(error))?.[1];
      throw missing ? new Unavailable(`the system lacks ${missing}`, { cause: error }) : error;
    });
  };

/** The Chromium that all other browser tests run in. */
export const newestChromium: Maker = {
  name: 'chromium',
  async provide() {
    const path = await provideBrowser(thisMachine).catch((cause: unknown) => {
      throw new Unavailable('no Chromium, and none could be installed', { cause });
    });
    return launchFrom(path);
  },
};

/** A Chromium of years ago, from npm: Chromium for Linux on x64, compressed with Brotli (`@sparticuz/chromium`). */
export const oldChromium = (major: Major): Maker => ({
  name: `chromium-${major}`,
  async provide() {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Unavailable(
        `its package is for Linux on x64, this is ${process.platform} on ${process.arch}`,
      );
    }
    await install();
    const path = await unpack(major);
    return launchFrom(path);
  },
});

/** What is in the package, by major version. */
const fileOf = (major: Major): string => join(HERE, `node_modules/chromium-${major}/bin/chromium.br`);

async function isInstalled(major: Major): Promise<boolean> {
  const file = join(HERE, `node_modules/chromium-${major}/package.json`);
  if (!existsSync(file)) return false;
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version?: unknown };
  return manifest.devDependencies[`chromium-${major}`].endsWith(`@${version}`);
}

let installing: Promise<void> | undefined;

/** Installs the packages of all old Chromiums, unless they are there. */
function install(): Promise<void> {
  installing ??= (async () => {
    const there = await Promise.all(([109, 119, 122] as const).map(isInstalled));
    if (there.every(Boolean)) return;
    console.log('Installing old Chromiums from npm into e2e/engines/node_modules (180 MB) …');
    const shell = process.platform === 'win32';
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', HERE];
    await promisify(execFile)('npm', args, { cwd: HERE, shell }).catch((cause: unknown) => {
      throw new Unavailable('npm could not install it: is its registry reachable?', { cause });
    });
  })();
  return installing;
}

/** Unpacks a browser, once. */
async function unpack(major: Major): Promise<string> {
  const path = join(UNPACKED, manifest.devDependencies[`chromium-${major}`].replace(/.*@/, ''), 'chromium');
  if (existsSync(path)) return path;
  await mkdir(join(path, '..'), { recursive: true });
  const half = `${path}.${process.pid}`;
  await pipeline(
    createReadStream(fileOf(major)),
    createBrotliDecompress(),
    createWriteStream(half, { mode: 0o755 }),
  );
  await rename(half, path);
  return path;
}
