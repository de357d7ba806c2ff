import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { writeCapabilities } from './capability-table.ts';
import { capabilitiesOf, openProviders, providerNames, providersConfig } from './registry.ts';

const ROOT = new URL('../../../../', import.meta.url);
const PAGE = new URL('docs/providers/capabilities.md', ROOT);
const textAt = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

const configs = providersConfig.parse(providerConfig('http://localhost:4002'));
const providers = openProviders(configs, { sandbox: true, now: () => new Date() });
const entries = providerNames.map((name) => ({ name, capabilities: capabilitiesOf(name) }));

test('the page says what the registry says', () => {
  const page = writeCapabilities(entries);
  if (process.env['CAPABILITIES'] === 'write') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test.each(entries)('each capability of $name names a test that is there', ({ capabilities }) => {
  for (const { what, proof } of capabilities) expect(textAt(proof.file), what).toContain(proof.test);
});

test.each(entries)(
  'each operation of $name has its row, and no row has an operation that is not there',
  ({ name, capabilities }) => {
    const { reports = {}, ...operations } = providers.get(name)?.operations ?? {};
    const told = capabilities.flatMap(({ operation }) => (operation === undefined ? [] : [operation]));
    expect(told.sort()).toEqual([...Object.keys(operations), ...Object.keys(reports)].sort());
  },
);
