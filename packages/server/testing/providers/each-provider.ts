import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProviderName } from '../../src/providers/registry.ts';

const PROVIDERS = join(import.meta.dirname, '../../src/providers');

/** The files that a provider's folder keeps in `testing/`, each with the member that it exports. */
export const TEST_FILES = {
  'capability-proofs.ts': 'capabilityProofs',
  'conformance.ts': 'conformance',
  'crash.ts': 'crash',
  'faults.ts': 'faults',
} as const;

/** What a test suite is told by every provider's own folder. A provider without the file is left out: registry.test.ts demands it. */
export async function fromEachProvider<T>(file: keyof typeof TEST_FILES): Promise<ByProvider<T>> {
  const names = readdirSync(PROVIDERS).filter((name) => existsSync(join(PROVIDERS, name, 'testing', file)));
  const load = async (name: string) => {
    const module: Record<string, T> = await import(
      pathToFileURL(join(PROVIDERS, name, 'testing', file)).href
    );
    return [name, module[TEST_FILES[file]]];
  };
  return Object.fromEntries(await Promise.all(names.map(load)));
}

type ByProvider<T> = Readonly<Record<ProviderName, T>>;
