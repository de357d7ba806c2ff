import { describe, expect, it } from 'vitest';
import { appliesTo } from '../../../../demo/sandbox/scenarios/directions.ts';
import { SCENARIOS, type ScenarioName } from '../../../../demo/sandbox/scenarios/scenario.ts';
import { PROVIDERS } from '../../../../demo/sandbox/stand-ins.ts';
import type { ProviderName } from '../../src/providers/registry.ts';
import type { Answer } from '../../testing/server/harness.ts';
import { type Bench, openBench } from './harness.ts';
import { outcomeOf } from './outcome.ts';
import { later, launch, openSession } from './plays.ts';
import { SCENES } from './scenes.ts';

const PAID = 'succeeded; session completed';
const BY_HAND = 'succeeded, settled by hand; session completed';
const AGAIN = 'canceled, then succeeded; session completed';

/** Where each scenario ends, and for whom elsewhere. */
const ENDS: Record<ScenarioName, string | Partial<Record<ProviderName, string>>> = {
  webhook_first: PAID,
  // Paysepro can be asked nothing: a notice that is lost is lost for good.
  webhook_lost: { payatom: PAID, boxcharge: PAID, paysepro: BY_HAND },
  webhook_twice: PAID,
  out_of_order: PAID,
  paid_after_expiry: 'succeeded; session expired',
  // Nobody can have paid a code that was never shown, so another attempt is made.
  charged_then_timeout: { ampere: PAID, payatom: PAID, boxcharge: PAID, paysepro: AGAIN },
  decline_then_pay: PAID,
  odd_rows: PAID,
  odd_pages: PAID,
  email_needed: PAID,
  slow: PAID,
  down: { ampere: PAID, payatom: AGAIN, paysepro: PAID, boxcharge: AGAIN },
};

const DETAILS: Partial<Record<ScenarioName, string>> = { slow: ':5', paid_after_expiry: ':50' };

const charged = ({ stage }: Bench) => stage.sandbox.orderStore.orders.some((order) => order.charged);

/** Pays as far as the scenario lets a shopper, and once more after it where it did not. */
async function pay(bench: Bench, session: Answer['json'], scenario: ScenarioName): Promise<void> {
  const { stage, provider } = bench;
  stage.sandbox.setScenario(scenario + (DETAILS[scenario] ?? ''), provider);
  const launched = await stage.launch(session, provider);
  if (launched.status === 201) await bench.approve(launched.json.next.url).catch(() => undefined);
  if (scenario === 'paid_after_expiry') await stage.merchant('POST', `/v1/sessions/${session.id}/expire`);
  const canBePaid =
    launched.status === 201 || (scenario === 'charged_then_timeout' && provider !== 'paysepro');
  if (canBePaid) return expect.poll(() => charged(bench)).toBe(true);
  stage.sandbox.setScenario(null);
  const again = await launch(bench, session);
  await bench.approve(again.json.next.url);
}

describe.each(Object.keys(SCENARIOS) as ScenarioName[])('the sandbox’s scenario %s', (scenario) => {
  const able = PROVIDERS.filter((provider) => appliesTo(scenario, provider));

  it.each(able)('of %s loses no money and counts none twice', async (provider) => {
    const bench = await openBench(SCENES[provider]);
    try {
      const session = await openSession(bench);
      await pay(bench, session, scenario);
      await bench.stage.farebox.settled();
      await later(bench);
      const { after, broken } = await outcomeOf(bench, session);
      const end = ENDS[scenario];
      expect(broken).toEqual([]);
      expect(after).toBe(typeof end === 'string' ? end : end[provider]);
    } finally {
      await bench.close();
    }
  });
});
