import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAt } from '../../testing/providers/conformance/setup.ts';
import { faultyProviders, providerFaults } from './calls.ts';
import { type Bench, openBench } from './harness.ts';
import { later, openSession } from './runs.ts';

/** Those that can be asked about a launch. */
const PROVIDERS = faultyProviders.filter((name) => openAt('http://127.0.0.1:1', name).lookup);

describe.each(PROVIDERS)('a launch that never arrived at %s', (provider) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(provider, providerFaults[provider].setup);
  });
  afterEach(() => bench.close());

  it('holds nobody up, however often it was looked up: another device pays another way at once', async () => {
    const { server, out } = bench;
    const session = await openSession(bench);
    await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    await out.arm(
      ({ cut }) => cut(),
      () => true,
    );
    expect((await server.launch(session, provider)).json.code).toBe('provider_unreachable');
    await out.heal();
    await later(bench);
    await later(bench);
    const other = provider === 'boxcharge' ? 'paysepro' : 'boxcharge';
    expect((await server.launch(session, other)).status).toBe(201);
    expect(server.sandbox.orderStore.orders.filter((order) => order.provider === provider)).toEqual([]);
  });
});
