import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Notice } from '../../src/domain/notice.ts';
import type { Payment } from '../../src/domain/payment.ts';
import { ProviderError } from '../../src/providers/errors.ts';
import type { MethodQuery } from '../../src/providers/method-query.ts';
import type { LaunchRequest, Provider } from '../../src/providers/provider.ts';
import { alterationsOf, fieldsOf } from './conformance/alterations.ts';
import { openAt, openStage, type Stage, type Subject } from './conformance/stage.ts';
import { aNotice, patient } from './fixtures.ts';
import { deadAddress, MISBEHAVIOURS, serveLocally } from './misbehaving.ts';

/** One provider, for the suite that every provider passes. */
export interface Trial extends Subject {
  /** The way to pay, where a provider has several that are launched differently. */
  readonly way?: string;
  /** A session that the sandbox does not serve. */
  readonly unserved: MethodQuery;
  /** The fields of a notice on which its proof stands: with any other value it proves nothing. */
  readonly bound?: readonly string[];
  /** Cases that cannot hold for this provider, each with the reason. */
  readonly skip?: readonly { readonly reason: string; readonly tests: readonly CaseName[] }[];
}

type TrialStage = Stage<Trial>;

/** The name of one case of the suite. */
type CaseName = keyof typeof CASES;

const isSuccess = ({ status, evidence }: Notice): boolean => status === 'succeeded' && evidence === 'proven';

/** What is held waits for a person: it moves no money. */
const isMoving = ({ status, evidence }: Notice): boolean => status !== 'held' && evidence === 'proven';

/** What of a notice moves money. */
const moneyOf = (notice: Notice) =>
  notice.status === 'succeeded'
    ? [notice.paymentId, notice.status, notice.amount, notice.currency]
    : [notice.paymentId, notice.status];

/** Every promise that a provider makes to the rest of Farebox, by the sentence that a failing test shows. */
const CASES = {
  'lists methods for a session that it serves': async ({ provider, trial: { served } }: TrialStage) => {
    const methods = await provider.methods(served, patient());
    expect(methods).not.toEqual([]);
    expect(new Set(methods.map(({ key }) => key)).size).toBe(methods.length);
    for (const { amount, currency, name, icon } of methods) {
      expect(Number.isSafeInteger(amount) && amount > 0).toBe(true);
      expect(currency).toMatch(/^[A-Z]{3}$/);
      expect(name).not.toBe('');
      expect(icon).toMatch(/^[a-z0-9-]+$/);
      if (served.mode === 'payment')
        expect({ amount, currency }).toEqual({ amount: served.amount, currency: served.currency });
    }
  },

  'lists none for a session that it does not serve': async ({ provider, trial }: TrialStage) => {
    expect(await provider.methods(trial.unserved, patient())).toEqual([]);
  },

  'says why it does not offer what it has, and nothing of what it offers': async ({
    provider,
    trial,
  }: TrialStage) => {
    const { served, unserved } = trial;
    for (const { name, detail } of (await provider.exclusions?.(unserved, patient())) ?? [])
      expect([name, detail]).not.toContain('');
    expect(await provider.exclusions?.(unserved, patient())).not.toEqual([]);
    const offered = (await provider.methods(served, patient())).map(({ key }) => key);
    const exclusions = ((await provider.exclusions?.(served, patient())) ?? []).map(({ key }) => key);
    expect(offered.filter((key) => exclusions.includes(key))).toEqual([]);
  },

  'sends the shopper to a payment page on a configured origin': async ({ launch, sandbox }: TrialStage) => {
    const { url } = await launch();
    expect(new URL(url).origin).toBe(new URL(sandbox.url).origin);
    expect((await fetch(url)).status).toBe(200);
  },

  'proves an approved payment with its exact amount': async ({ pay, sandbox, trial }: TrialStage) => {
    const { payment, said } = await pay('approve');
    const success = said.find(isSuccess);
    expect(success).toMatchObject({
      paymentId: payment.id,
      amount: payment.amount,
      currency: payment.currency,
    });
    const order = sandbox.orderStore.orders.find(({ reference }) => reference === payment.id);
    expect(order).toMatchObject({ provider: trial.name, charged: true });
  },

  'proves a payment that was approved after it timed out': async ({ pay }: TrialStage) => {
    const { payment, said } = await pay('timeout', 'approve');
    expect(said.find(isSuccess)).toMatchObject({ paymentId: payment.id, amount: payment.amount });
  },

  'never credits a declined payment': async ({ pay }: TrialStage) => {
    const { said } = await pay('decline');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'never credits a payment that timed out': async ({ pay }: TrialStage) => {
    const { said } = await pay('timeout');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'takes a visit for no proof': async ({ pay }: TrialStage) => {
    const { said } = await pay('close');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'reads 20 identical notices the same, whoever sends them': async ({ hear, provider }: TrialStage) => {
    const first = await hear('approve');
    for (let time = 0; time < 20; time += 1) {
      expect(await provider.notices?.read(first.inbound)).toEqual(first.reading);
    }
  },

  'believes no notice in which what it stands on was altered': async ({
    hear,
    provider,
    trial,
  }: TrialStage) => {
    const first = await hear('approve');
    const { bound = [] } = trial;
    expect(Object.keys(fieldsOf(first.inbound))).toEqual(expect.arrayContaining([...bound]));
    for (const { field, altered } of alterationsOf(first.inbound)) {
      const reading = await provider.notices?.read(altered);
      const moved = reading?.notices.filter(isMoving).map(moneyOf);
      const harmless = bound.includes(field) ? [[]] : [[], first.reading.notices.map(moneyOf)];
      expect(harmless, field).toContainEqual(moved);
    }
  },

  'gets no refused notice turned into a success': async ({ hear, provider }: TrialStage) => {
    const first = await hear('decline');
    for (const { altered } of alterationsOf(first.inbound, [
      'ok',
      'Approved',
      '1',
      'Late Approved',
      'success',
    ])) {
      const reading = await provider.notices?.read(altered);
      expect(reading?.notices.filter(isSuccess)).toEqual([]);
    }
  },

  'credits nobody for a notice of a payment that is not ours': async ({ hear, provider }: TrialStage) => {
    const first = await hear('approve');
    const findPayment = () => Promise.resolve(undefined);
    const reading = await provider.notices?.read({ ...first.inbound, findPayment });
    expect(reading?.notices.filter(isSuccess)).toEqual([]);
  },

  'rejects a notice that says nothing': async ({ provider }: TrialStage) => {
    for (const body of ['', '{}', '[]', 'null', '<html>', '%', '{"data":1}']) {
      const reading = await provider.notices?.read(aNotice({}, { method: 'POST', body }));
      expect(reading?.notices).toEqual([]);
      expect(reading?.rejected).toMatch(/./);
    }
  },

  'gives up at once when nobody waits any more': async ({ launch, provider }: TrialStage) => {
    const { payment, request } = await launch();
    const gone = AbortSignal.abort();
    for (const failure of await failuresOf(provider, { payment, request, signal: gone })) {
      expect(failure).toMatchObject({ code: 'provider_unreachable' });
    }
  },

  'keeps its secrets out of what is stored': async ({ pay, secrets, provider }: TrialStage) => {
    const { payment, said, heard } = await pay('approve');
    const stored = [
      said,
      payment.providerState,
      heard.map(({ inbound }) => provider.notices?.storable(inbound)),
    ];
    for (const secret of secrets) expect(JSON.stringify(stored)).not.toContain(secret);
  },
};

/** What goes wrong on the way is one of the four ProviderErrors, without a secret in it. */
function testFailures(stage: () => TrialStage): void {
  const expectFailures = async (address: string) => {
    const { launch, trial, secrets } = stage();
    const { payment, request } = await launch();
    const failures = await failuresOf(openAt(address, trial.name), { payment, request, signal: patient() });
    expect(failures).not.toEqual([]);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(ProviderError);
      for (const secret of secrets) expect(everythingIn(failure)).not.toContain(secret);
    }
  };

  test.each(Object.entries(MISBEHAVIOURS))('fails clearly when the provider %s', async (_what, listener) => {
    const { url, close } = await serveLocally(listener);
    await expectFailures(url).finally(close);
  });

  test('fails clearly when the provider is down', async () => {
    await expectFailures(await deadAddress());
  });
}

/** Runs the suite that every provider passes, against its sandbox over real HTTP. */
export function testProvider(trial: Trial): void {
  describe(`${trial.name}${trial.way ? ` by ${trial.way}` : ''}, as every provider`, () => {
    let stage: TrialStage;
    beforeAll(async () => {
      stage = await openStage(trial);
    });
    afterAll(() => stage.close());

    for (const [name, run] of Object.entries(CASES)) {
      const skipped = trial.skip?.find(({ tests }) => tests.some((skippedName) => skippedName === name));
      if (skipped) test.skip(`${name} (${skipped.reason})`, () => undefined);
      else test(name, () => run(stage));
    }
    testFailures(() => stage);
  });
}

/** What launch and lookup fail with; both must. Methods may come from configuration alone, and may then succeed. */
async function failuresOf(
  provider: Provider,
  { payment, request, signal }: { payment: Payment; request: LaunchRequest; signal: AbortSignal },
): Promise<unknown[]> {
  const calls = [
    provider.launch(request, signal),
    ...(provider.lookup ? [provider.lookup({ payment, attribution: 'sole' }, signal)] : []),
  ];
  return (await Promise.allSettled(calls)).map((call) =>
    call.status === 'rejected' ? call.reason : new Error('expected a failure, got an answer'),
  );
}

/** Everything that a log could print of an error, its causes included. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.stack, JSON.stringify(error), everythingIn(error.cause)].join('\n');
}
