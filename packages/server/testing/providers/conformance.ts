import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../../../demo/sandbox/sandbox.ts';
import type { Payment } from '../../src/domain/payment.ts';
import { ProviderError } from '../../src/providers/errors.ts';
import type { LaunchRequest, Provider } from '../../src/providers/provider.ts';
import { isSuccess, NOTICE_CASES, sendsNotices } from './conformance/notice-cases.ts';
import type { ConformanceProfile } from './conformance/profile.ts';
import { openAt, openServer, type TestServer } from './conformance/setup.ts';
import { patient } from './fixtures.ts';
import { deadAddress, MISBEHAVIOURS, serveLocally } from './misbehaving.ts';

/** Every promise that a provider makes to the rest of Farebox, by the sentence that a failing test shows. */
const CASES = {
  'lists methods for a session that it serves': async ({ provider, profile: { served } }: TestServer) => {
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

  'lists none for a session that it does not serve': async ({ provider, profile }: TestServer) => {
    expect(await provider.methods(profile.unserved, patient())).toEqual([]);
  },

  'says why it does not offer what it has, and nothing of what it offers': async ({
    provider,
    profile,
  }: TestServer) => {
    const { served, unserved } = profile;
    for (const { name, detail } of (await provider.exclusions?.(unserved, patient())) ?? [])
      expect([name, detail]).not.toContain('');
    expect(await provider.exclusions?.(unserved, patient())).not.toEqual([]);
    const offered = (await provider.methods(served, patient())).map(({ key }) => key);
    const exclusions = ((await provider.exclusions?.(served, patient())) ?? []).map(({ key }) => key);
    expect(offered.filter((key) => exclusions.includes(key))).toEqual([]);
  },

  'sends the shopper to a payment page on a configured origin': async ({ launch, sandbox }: TestServer) => {
    const { url } = await launch();
    expect(new URL(url).origin).toBe(new URL(sandbox.url).origin);
    expect((await fetch(url)).status).toBe(200);
  },

  'proves an approved payment with its exact amount': async ({ pay, sandbox, profile }: TestServer) => {
    const { payment, said } = await pay('approve');
    const success = said.find(isSuccess);
    expect(success).toMatchObject({
      paymentId: payment.id,
      amount: payment.amount,
      currency: payment.currency,
    });
    const order = sandbox.orderStore.orders.find(({ reference }) => reference === payment.id);
    expect(order).toMatchObject({ provider: profile.name, charged: true });
  },

  'proves a payment that was approved after it timed out': async ({ pay }: TestServer) => {
    const { payment, said } = await pay('timeout', 'approve');
    expect(said.find(isSuccess)).toMatchObject({ paymentId: payment.id, amount: payment.amount });
  },

  'never credits a declined payment': async ({ pay }: TestServer) => {
    const { said } = await pay('decline');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'never credits a payment that timed out': async ({ pay }: TestServer) => {
    const { said } = await pay('timeout');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'takes a visit for no proof': async ({ pay }: TestServer) => {
    const { said } = await pay('close');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'gives up at once when nobody waits any more': async ({ launch, provider }: TestServer) => {
    const { payment, request } = await launch();
    const gone = AbortSignal.abort();
    for (const failure of await failuresOf(provider, { payment, request, signal: gone })) {
      expect(failure).toMatchObject({ code: 'provider_unreachable' });
    }
  },

  'moves nothing by asking about a payment that the provider does not know': async ({
    launch,
    provider,
    profile,
  }: TestServer) => {
    if (!provider.lookup) return;
    const { payment } = await launch();
    const empty = await startSandbox();
    try {
      const said = await openAt(empty.url, profile.name).lookup?.(
        { payment, attribution: 'sole' },
        patient(),
      );
      expect(said).toMatchObject({ paymentId: payment.id, evidence: 'proven', status: 'unchanged' });
    } finally {
      await empty.close();
    }
  },

  'keeps its secrets out of what is stored': async ({ pay, secrets, provider }: TestServer) => {
    expect(secrets).not.toEqual([]);
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
function testFailures(server: () => TestServer): void {
  const expectFailures = async (address: string) => {
    const { launch, profile, secrets } = server();
    const { payment, request } = await launch();
    const failures = await failuresOf(openAt(address, profile.name), { payment, request, signal: patient() });
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
export function testProvider(profile: ConformanceProfile): void {
  describe(`${profile.name}${profile.way ? ` by ${profile.way}` : ''}, as every provider`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await openServer(profile);
    });
    afterAll(() => server.close());

    const cases = sendsNotices(profile) ? { ...CASES, ...NOTICE_CASES } : CASES;
    const unknown = (profile.skip ?? []).flatMap(({ tests }) =>
      tests.filter((name) => !Object.hasOwn(cases, name)),
    );
    if (unknown.length > 0) throw new Error(`expected cases of the suite to skip, got ${unknown.join(', ')}`);
    for (const [name, run] of Object.entries(cases)) {
      const skipped = profile.skip?.find(({ tests }) => tests.some((skippedName) => skippedName === name));
      if (skipped) test.skip(`${name} (${skipped.reason})`, () => undefined);
      else test(name, () => run(server));
    }
    testFailures(() => server);
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
