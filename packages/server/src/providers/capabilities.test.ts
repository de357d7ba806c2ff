import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { capabilityProofs } from '../../testing/providers/capability-proofs/index.ts';
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
const PAGES = new URL('docs/capabilities/', ROOT);

/** With every member that turns an operation on. */
const everything = providersConfig.parse(providerConfig('http://localhost:4002'));
const entries = providerNames.map((name) => ({
  name,
  capabilities: capabilitiesOf(name),
  proofs: capabilityProofs[name] ?? {},
}));

test.each(entries)('the page of $name says what its rows say', async (entry) => {
  const file = new URL(`${entry.name}.md`, PAGES);
  await expect(writeCapabilities(entry)).toMatchFileSnapshot(fileURLToPath(file));
});

// That the tests are there, ran and passed is told at the end of a run, by the reporter beside the proofs.
test.each(entries)('each capability of $name has its proof, and each proof its capability', (entry) => {
  const { capabilities, proofs } = entry;
  expect(Object.keys(proofs).sort()).toEqual(capabilities.map(({ what }) => what).sort());
  const files = new Set(Object.values(proofs).map(({ file }) => file));
  expect([...files].filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
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
