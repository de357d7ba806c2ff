import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { writeCapabilities } from '../../testing/providers/capability-table.ts';
import { sampleOf } from '../../testing/providers/docs-samples.ts';
import type { Capability } from './capability.ts';
import {
  capabilitiesOf,
  openProviders,
  type ProviderName,
  type ProvidersConfig,
  providerNames,
  providersConfig,
} from './registry.ts';

const ROOT = new URL('../../../../', import.meta.url);
const PAGE = new URL('docs/providers/capabilities.md', ROOT);
const textAt = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

/** With every member that turns an operation on. */
const everything = providersConfig.parse(providerConfig('http://localhost:4002'));
const entries = providerNames.map((name) => ({ name, capabilities: capabilitiesOf(name) }));

test('the page says what the registry says', () => {
  const page = writeCapabilities(entries);
  if (process.env['CAPABILITIES'] === 'write') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test.each(entries)('each capability of $name names a test that is there', ({ capabilities }) => {
  for (const { what, proof } of capabilities) expect(textAt(proof.file), what).toContain(proof.test);
});

/** What a provider does when a site is configured so, by the names that rows have for it. */
function operationsWith(configs: ProvidersConfig, name: ProviderName): string[] {
  const opened = openProviders(configs, { sandbox: false, now: () => new Date() });
  const { reports = {}, ...operations } = opened.get(name)?.operations ?? {};
  return [...Object.keys(operations), ...Object.keys(reports)].sort();
}

const told = (capabilities: readonly Capability[]): string[] =>
  capabilities.flatMap(({ operation }) => operation ?? []).sort();

test.each(entries)(
  'each operation of $name has its row, and no row has an operation that is not there',
  ({ name, capabilities }) => {
    expect(told(capabilities)).toEqual(operationsWith(everything, name));
  },
);

test.each(entries)(
  'with the configuration that its page shows, $name does what its rows say is on, and nothing that they say is off',
  ({ name, capabilities }) => {
    const on = capabilities.filter(({ off }) => off === undefined);
    expect(told(on)).toEqual(operationsWith(sampleOf(name), name));
  },
);
