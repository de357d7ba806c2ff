import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './child.ts';

const ROOT = join(import.meta.dirname, '..');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const LOOK_EVERY_MS = 300;

/** What `npm run build` builds, as arguments of `vite build`; the server bundles what the widget's builds give it. */
const BUILDS = {
  widget: [join(ROOT, 'packages/widget')],
  'widget-server': [join(ROOT, 'packages/widget'), '--mode', 'server'],
  server: [join(ROOT, 'packages/server')],
} as const;

/** Builds everything once. Throws what Vite says when it cannot. */
export async function buildAll(): Promise<void> {
  for (const build of Object.values(BUILDS)) {
    await promisify(execFile)(process.execPath, [VITE, 'build', ...build, '--logLevel', 'warn'], {
      cwd: ROOT,
    });
  }
}

/** Rebuilds on save until stopped; each build's output goes to `<dataDir>/build-<name>.log`. */
export function watchBuilds(dataDir: string): { stop(): Promise<void> } {
  const watchers = Object.entries(BUILDS).map(([name, build]) =>
    startChild({
      name: `The build of ${name}`,
      args: [VITE, 'build', ...build, '--watch'],
      env: process.env,
      logFile: join(dataDir, `build-${name}.log`),
    }),
  );
  return {
    async stop() {
      await Promise.all(watchers.map((watcher) => watcher.stop()));
    },
  };
}

/** When a file in these folders of the project last changed, in milliseconds; 0 while a build has emptied them. */
function lastChange(folders: readonly string[]): number {
  const times = folders.flatMap((folder) => {
    try {
      return readdirSync(join(ROOT, folder)).map((file) => statSync(join(ROOT, folder, file)).mtimeMs);
    } catch {
      return [];
    }
  });
  return Math.max(0, ...times);
}

/** Calls back once files in these folders have changed and then kept still for a moment, for a build writes many at once. */
export function onChange(folders: readonly string[], react: () => Promise<void> | void): void {
  let handled = lastChange(folders);
  let previous = handled;
  const look = async (): Promise<void> => {
    const now = lastChange(folders);
    const isStill = now === previous && now !== 0;
    previous = now;
    if (!isStill || now === handled) return;
    handled = now;
    await react();
  };
  setInterval(() => void look(), LOOK_EVERY_MS);
}
