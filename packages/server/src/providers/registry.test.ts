import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accounts, providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { standIns } from '../../../../demo/sandbox/stand-ins.ts';
import { ways } from '../../../../e2e/ways.ts';
import {
  displayNameOf,
  openProviders,
  type ProviderName,
  providerBases,
  providerNames,
  providersConfig,
} from './registry.ts';

const ROOT = new URL('../../../../', import.meta.url);
const isThere = (path: string) => existsSync(new URL(path, ROOT));
const textOf = (path: string) => (isThere(path) ? readFileSync(new URL(path, ROOT), 'utf8') : '');
const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const configs = providersConfig.parse(providerConfig('http://localhost:4002'));
const providers = openProviders(configs, { sandbox: true, now: () => new Date() });

test('a folder is a provider, and a provider is a folder', () => {
  expect([...providerNames].sort()).toEqual(folders.sort());
});

/** What a provider needs beside its line in the registry: where it stands, and what it is. CONTRIBUTING.md says more of each. */
const demandsOf = (name: ProviderName): Readonly<Record<string, string>> => {
  const folder = `packages/server/src/providers/${name}`;
  return {
    [`packages/crypto/src/${name}.ts`]: 'the recipe of its encryption and signatures',
    [`packages/crypto/vectors/${name}.json`]: 'vectors for it, made with an independent tool',
    [`packages/crypto/src/${name}.test.ts`]: 'the test of the recipe against the vectors',
    [`demo/sandbox/${name}/account.ts`]: 'the account and the configuration that the sandbox has of it',
    [`demo/sandbox/${name}/index.ts`]: 'its stand-in, exported as `standIn`',
    [`demo/sandbox/${name}/${name}.test.ts`]: 'the test of the stand-in',
    [`${folder}/index.ts`]: 'the provider and its module, a table of contents',
    [`${folder}/config.ts`]: 'the schema of its configuration',
    [`${folder}/offer.ts`]: 'what it offers, and why it does not offer the rest',
    [`${folder}/request.ts`]: 'pure functions that build requests',
    [`${folder}/response.ts`]: 'pure functions that judge answers',
    [`${folder}/capabilities.ts`]: 'a row for everything that it can do',
    [`${folder}/${name}.test.ts`]: 'the test of requests and answers',
    [`${folder}/mutations.test.ts`]: 'mutated answers and notices for its parsers (testing/fuzz)',
    [`${folder}/testing/capability-proofs.ts`]: 'the test that proves each of its capabilities',
    [`${folder}/testing/conformance.ts`]: 'how the conformance suite is to try it',
    [`${folder}/testing/crash.ts`]: 'how it is paid while servers are killed (proofs/crash)',
    [`${folder}/testing/faults.ts`]: 'its calls, for the fault table (proofs/faults)',
    [`docs/providers/${name}.md`]: 'its page for merchants',
    [`docs/capabilities/${name}.md`]:
      '`npx vitest run -u packages/server/src/providers/capabilities.test.ts` writes it',
    [`docs/faults/${name}.md`]: '`npm run faults:table` writes it',
  };
};

test.each(providerNames)('%s has everything that a provider has', (name) => {
  const missing = Object.entries(demandsOf(name)).flatMap(([path, what]) =>
    isThere(path) ? [] : [`add ${path}: ${what}`],
  );
  expect(missing).toEqual([]);
});

test.each(providerNames)('%s has this name at itself and in the sandbox, and one display name', (name) => {
  expect(providers.get(name)?.name).toBe(name);
  expect(Object.keys(accounts)).toContain(name);
  expect(standIns[name].displayName).toBe(displayNameOf(name));
});

test.each(providerNames)('%s is paid in a browser', (name) => {
  const brands = ways.map(({ brand }) => brand);
  expect(brands, `add a way to pay with ${name} to e2e/ways.ts`).toContain(displayNameOf(name));
});

test.each(providerNames)('the recipe of %s is tested against its vectors', (name) => {
  const said = textOf(`packages/crypto/src/${name}.test.ts`);
  expect(said, `read ../vectors/${name}.json in it`).toContain(`../vectors/${name}.json`);
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
