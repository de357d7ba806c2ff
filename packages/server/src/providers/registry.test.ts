import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accounts, providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { openProviders, providerBases, providerNames, providersConfig } from './registry.ts';

const entriesOf = (path: string) => readdirSync(new URL(path, import.meta.url), { withFileTypes: true });
const namesOf = (path: string, suffix: string) =>
  entriesOf(path).flatMap((entry) =>
    entry.name.endsWith(suffix) ? [entry.name.slice(0, -suffix.length)] : [],
  );
const folders = entriesOf('.').flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const configs = providersConfig.parse(providerConfig('http://localhost:4002'));
const providers = openProviders(configs, { sandbox: true, now: () => new Date() });

test('a folder is a provider, and a provider is a folder', () => {
  expect([...providerNames].sort()).toEqual(folders.sort());
});

test.each(providerNames)('%s has this name everywhere', (name) => {
  expect(providers.get(name)?.name).toBe(name);
  expect(namesOf('../../../crypto/src', '.ts')).toContain(name);
  expect(namesOf('../../../crypto/vectors', '.json')).toContain(name);
  expect(entriesOf(`../../../../demo/sandbox/${name}`).map((file) => file.name)).toContain('index.ts');
  expect(Object.keys(accounts)).toContain(name);
});

test.each(providerNames)('%s has the files that every provider has', (name) => {
  const files = entriesOf(name).map((entry) => entry.name);
  const always = ['capabilities', 'config', 'index', 'offer', 'request', 'response', `${name}.test`];
  expect(files).toEqual(expect.arrayContaining(always.map((file) => `${file}.ts`)));
});

test('the sandbox has no provider that we do not have', () => {
  expect(Object.keys(accounts).sort()).toEqual([...providerNames].sort());
});

test('a site opens the providers that it configures, and no other', () => {
  const { paysepro } = providerConfig('http://localhost:4002');
  const some = openProviders(providersConfig.parse({ paysepro }), { sandbox: true, now: () => new Date() });
  expect([...some.keys()]).toEqual(['paysepro']);
});

test('the addresses of a provider are those that its configuration names', () => {
  const at = (name: string) => providerBases(configs).flatMap((of) => (of.name === name ? [of.base] : []));
  expect(at('ampere')).toEqual(['http://localhost:4002/ampere', 'http://localhost:4002/ampere/pay']);
  const refunds = 'http://localhost:4002/payatom/api/refund.php';
  expect(new Set(at('payatom'))).toEqual(new Set(['http://localhost:4002/payatom', refunds]));
  for (const name of ['paysepro', 'boxcharge'] as const) {
    expect(new Set(at(name))).toEqual(new Set([`http://localhost:4002/${name}`]));
  }
  expect(providerBases({})).toEqual([]);
});

test('a provider that there is not, and a wrong field, are named with their path', () => {
  const { paysepro } = providerConfig('http://localhost:4002');
  const mistaken = { paypal: {}, paysepro: { ...paysepro, uid: -1, colour: 'red' } };
  const { error } = providersConfig.safeParse(mistaken);
  const named = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).sort();
  expect(named).toEqual([
    ': Unrecognized key: "paypal"',
    'paysepro.uid: Too small: expected number to be >0',
    'paysepro: Unrecognized key: "colour"',
  ]);
});
