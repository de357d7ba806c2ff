import { describe, expect, it } from 'vitest';
import { appliesTo } from '../../../../demo/sandbox/scenarios/directions.ts';
import { SCENARIOS, type ScenarioName } from '../../../../demo/sandbox/scenarios/scenario.ts';
import { PROVIDERS } from '../../../../demo/sandbox/stand-ins.ts';
import type { ProviderName } from '../../src/providers/registry.ts';
import type { Answer } from '../../testing/server/test-server.ts';
import { providerFaults } from './calls.ts';
import { type Bench, openBench } from './harness.ts';
import { outcomeOf } from './outcome.ts';
import type { ScenarioEnd } from './provider-faults.ts';
import { later, launch, openSession } from './runs.ts';

const IN_WORDS: Readonly<Record<ScenarioEnd, string>> = {
  paid: 'succeeded; session completed',
  'paid after expiry': 'succeeded; session expired',
  'by hand': 'succeeded, settled by hand; session completed',
  again: 'canceled, then succeeded; session completed',
};

/** Where scenarios end that do not just end in a payment. A provider's folder says where it differs. */
const ENDS: Partial<Record<ScenarioName, ScenarioEnd>> = {
  paid_after_expiry: 'paid after expiry',
  // The launch met a provider that is down, so nobody knows what became of it; another attempt is made.
  down: 'again',
};

const endOf = (scenario: ScenarioName, provider: ProviderName): ScenarioEnd =>
  providerFaults[provider].ends?.[scenario] ?? ENDS[scenario] ?? 'paid';

const DETAILS: Partial<Record<ScenarioName, string>> = { slow: ':5', paid_after_expiry: ':50' };

const charged = ({ server }: Bench) => server.sandbox.orderStore.orders.some((order) => order.charged);

/** Pays as far as the scenario lets a shopper, and once more after it where it did not. */
async function pay(bench: Bench, session: Answer['json'], scenario: ScenarioName): Promise<void> {
  const { server, provider } = bench;
  server.sandbox.setScenario(scenario + (DETAILS[scenario] ?? ''), provider);
  const launched = await server.launch(session, provider);
  if (launched.status === 201) await bench.approve(launched.json.next.url).catch(() => undefined);
  if (scenario === 'paid_after_expiry') await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
  const canBePaid =
    launched.status === 201 || (scenario === 'charged_then_timeout' && endOf(scenario, provider) === 'paid');
  if (canBePaid) return expect.poll(() => charged(bench)).toBe(true);
  server.sandbox.setScenario(null);
  const again = await launch(bench, session);
  await bench.approve(again.json.next.url);
}

describe.each(Object.keys(SCENARIOS) as ScenarioName[])('the sandbox’s scenario %s', (scenario) => {
  const able = PROVIDERS.filter((provider) => appliesTo(scenario, provider));

  it.each(able)('of %s loses no money and counts none twice', async (provider) => {
    const bench = await openBench(provider, providerFaults[provider].setup);
    try {
      const session = await openSession(bench);
      await pay(bench, session, scenario);
      await bench.server.settled();
      await later(bench);
      const { after, broken } = await outcomeOf(bench, session);
      expect(broken).toEqual([]);
      expect(after).toBe(IN_WORDS[endOf(scenario, provider)]);
    } finally {
      await bench.close();
    }
  });
});
