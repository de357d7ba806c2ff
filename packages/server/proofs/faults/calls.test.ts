import { expect, test } from 'vitest';
import { capabilitiesOf, providerNames } from '../../src/providers/registry.ts';
import { openAt } from '../../testing/providers/conformance/setup.ts';
import { WAYS } from '../crash/provider-crash.ts';
import { providerFaults } from './calls.ts';
import { runRefund } from './refund-run.ts';
import { runLaunch, runLookup, runNotice } from './runs.ts';

test.each(providerNames)('every exchange with %s that moves money is in the fault table', (name) => {
  const run = (providerFaults[name]?.calls ?? []).map(({ run }) => run);
  const { notices, lookup } = openAt('http://127.0.0.1:1', name);
  const canRefund = capabilitiesOf(name).some(({ operation }) => operation === 'refund');
  const demanded = {
    launch: run.includes(runLaunch),
    notice: !notices || run.includes(runNotice),
    lookup: !lookup || run.includes(runLookup),
    refund: !canRefund || run.includes(runRefund),
  };
  const missing = Object.entries(demanded).flatMap(([exchange, isThere]) => (isThere ? [] : [exchange]));
  expect(missing, `add calls to packages/server/src/providers/${name}/testing/faults.ts`).toEqual([]);
});

test.each(providerNames)('each call of %s has answers that only it can give wrong', (name) => {
  for (const { name: call, corrupted } of providerFaults[name]?.calls ?? [])
    expect(Object.keys(corrupted()), `add corrupted answers of "${call}"`).not.toEqual([]);
});

test.each(providerNames)('servers are killed while %s is paid', (name) => {
  const methods = WAYS.map(({ method }) => method).filter((method) => method.startsWith(`${name}:`));
  expect(methods, `add ways to packages/server/src/providers/${name}/testing/crash.ts`).not.toEqual([]);
});
