import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProviderName } from './provider-name.ts';
import type { StandIn } from './stand-in.ts';

const here = import.meta.dirname;

/** A folder with an account is a provider. */
const folders = readdirSync(here)
  .filter((name) => existsSync(join(here, name, 'account.ts')))
  .sort();

async function load(name: string): Promise<[string, StandIn]> {
  const module: { standIn: StandIn } = await import(pathToFileURL(join(here, name, 'index.ts')).href);
  return [name, module.standIn];
}

/** Every provider's stand-in, by name. A folder is all that one needs; it must not import this file. */
export const standIns = Object.fromEntries(await Promise.all(folders.map(load))) as Readonly<
  Record<ProviderName, StandIn>
>;

/** The names of all stand-ins, in the order in which they are listed. */
export const PROVIDERS = folders as readonly ProviderName[];
