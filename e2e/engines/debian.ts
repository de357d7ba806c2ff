import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../browser.ts';
import { Unavailable } from './engine.ts';

/** The first of these programs on PATH; undefined when there is none. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Whether this file can be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What `find` finds, after Debian's packages are installed where it finds nothing.
 * @throws Unavailable when it still finds nothing.
 */
export async function provideFrom<T>(
  packages: readonly string[],
  find: () => Promise<T> | T,
): Promise<T & {}> {
  const found = await find();
  if (found) return found;
  const names = packages.join(', ');
  console.log(`Installing ${names} …`);
  await installPackages(...packages).catch((cause: unknown) => {
    throw new Unavailable(`${names} not installed, and "apt-get install" as root did not work`, { cause });
  });
  const installed = await find();
  if (!installed) throw new Unavailable(`${names} installed, and nothing there that can be run`);
  return installed;
}
