import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { checkConfig } from '../../config/load.ts';
import { ProviderRefused, ProviderUnreachable } from '../../providers/errors.ts';
import { createFarebox } from '../../server.ts';
import { listMethods } from './list-methods.ts';
import { observe } from './method-health.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const MINUTE = 60_000;

/** A new shopper, who is offered no cards. */
const visit = () => server.session({ methods: { deny: ['boxcharge:cc', 'boxcharge:dc'] } });

/** What a new shopper is shown, as `id health`. */
async function shown(): Promise<string[]> {
  const session = await visit();
  const { methods } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
  return methods.map(({ id, health }: { id: string; health: string }) => `${id} ${health}`);
}

/** New shoppers choose net banking, one after another. */
async function choose(count: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let each = 0; each < count; each += 1)
    answers.push(await server.launch(await visit(), 'boxcharge:nb'));
  await server.settled();
  return answers;
}

/** What the merchant was told of methods. */
async function told(): Promise<Answer['json'][]> {
  const { data } = (await server.merchant('GET', '/v1/events?limit=1000')).json;
  return data.filter(({ type }: { type: string }) => type.startsWith('method.'));
}

/** Launches of net banking that ended now, as this server saw them, and wrote down. */
async function see(count: number, { ms, error }: { ms: number; error?: unknown }): Promise<void> {
  const { context } = server.farebox;
  const at = new Date(context.now().getTime() - ms);
  for (let each = 0; each < count; each += 1)
    observe(context, { site: 'shop', subject: 'boxcharge:nb', kind: 'launch', at, error });
  await server.settled();
}

const HEALTHY = ['paysepro:neosurf ok', 'paysepro:sofort ok', 'paysepro:bitcoin ok'];
const BOTH = [...HEALTHY, 'boxcharge:nb ok', 'boxcharge:wallet ok'];

describe('a method whose launches fail', () => {
  it('is hidden, told once, tried again last, and well after one launch that works', async () => {
    expect(await shown()).toEqual(BOTH);
    server.sandbox.setScenario('down:500', 'boxcharge');
    await choose(4);
    expect(await shown()).toEqual(BOTH);
    await choose(1);
    expect(await shown()).toEqual([...HEALTHY, 'boxcharge:wallet ok']);
    expect((await choose(1))[0]?.json.code).toBe('method_unavailable');
    expect(await told()).toMatchObject([
      {
        type: 'method.degraded',
        data: {
          provider: 'boxcharge',
          method: 'boxcharge:nb',
          health: 'dead',
          calls: 5,
          failed: 5,
          lastError: 'provider_unexpected_status',
        },
      },
    ]);
    server.sandbox.setScenario(null);
    server.clock.advance(2 * MINUTE);
    expect(await shown()).toEqual([...HEALTHY, 'boxcharge:wallet ok', 'boxcharge:nb slow']);
    expect((await choose(1))[0]?.status).toBe(201);
    expect(await shown()).toEqual(BOTH);
    expect((await told()).map(({ type }) => type)).toEqual(['method.degraded', 'method.recovered']);
  });

  it('is given a new start when it is well again: what failed before counts no more', async () => {
    server.sandbox.setScenario('down:500', 'boxcharge');
    await choose(5);
    server.clock.advance(2 * MINUTE);
    server.sandbox.setScenario(null);
    await choose(1);
    server.sandbox.setScenario('down:500', 'boxcharge');
    await choose(1);
    expect(await shown()).toEqual(BOTH);
  });

  it('is hidden again, without another word, when its trial fails', async () => {
    server.sandbox.setScenario('down:500', 'boxcharge');
    await choose(5);
    server.clock.advance(3 * MINUTE);
    await choose(1);
    expect(await shown()).toEqual([...HEALTHY, 'boxcharge:wallet ok']);
    server.clock.advance(2 * MINUTE);
    expect(await shown()).toEqual([...HEALTHY, 'boxcharge:wallet ok']);
    server.clock.advance(2 * MINUTE);
    expect(await shown()).toContain('boxcharge:nb slow');
    expect(await told()).toHaveLength(1);
  });

  it('is hidden on another server too, and after a restart, which tells nothing again', async () => {
    server.sandbox.setScenario('down:500', 'boxcharge');
    await choose(5);
    const session = await visit();
    const config = checkConfig(server.config, { file: 'restart', env: {} });
    const other = await createFarebox(config, { log: pino({ level: 'silent' }) });
    const stored = await other.context.store.session(session.id);
    const offered = stored ? await listMethods(other.context, stored) : [];
    expect(offered.map(({ first }) => first.id)).not.toContain('boxcharge:nb');
    expect(offered).toHaveLength(4);
    await other.settled();
    await other.context.store.close();
    expect(await told()).toHaveLength(1);
  });

  it('is told once when two servers see it at the same time', async () => {
    const config = checkConfig(server.config, { file: 'twin', env: {} });
    const other = await createFarebox(config, { log: pino({ level: 'silent' }) });
    const error = new ProviderUnreachable('no answer');
    const at = new Date();
    for (const { context } of [server.farebox, other])
      for (let each = 0; each < 6; each += 1)
        observe(context, { site: 'shop', subject: 'boxcharge:nb', kind: 'launch', at, error });
    await Promise.all([server.settled(), other.settled()]);
    await other.context.store.close();
    expect(await told()).toHaveLength(1);
  });

  it('is not blamed for what its shoppers can mend, nor for payments that are declined', async () => {
    await see(20, {
      ms: 10,
      error: new ProviderRefused('no e-mail', { providerCode: '02', faultOwner: 'shopper', field: 'email' }),
    });
    expect(await shown()).toEqual(BOTH);
  });

  it('is blamed for what nobody but the merchant or the provider can mend', async () => {
    await see(5, {
      ms: 10,
      error: new ProviderRefused('wrong key', { providerCode: '22', faultOwner: 'merchant' }),
    });
    expect(await shown()).not.toContain('boxcharge:nb ok');
  });
});

describe('a method whose launches are slow', () => {
  it('moves down and says so, until they are quick again', async () => {
    await see(5, { ms: 3001 });
    expect(await shown()).toEqual([...HEALTHY, 'boxcharge:wallet ok', 'boxcharge:nb slow']);
    await see(6, { ms: 100 });
    expect(await shown()).toEqual(BOTH);
    await server.settled();
    expect(await told()).toMatchObject([
      { type: 'method.degraded', data: { health: 'slow', medianMs: expect.closeTo(3001, -2) } },
      { type: 'method.recovered', data: { health: 'ok', before: 'slow' } },
    ]);
  });
});

describe('a provider that does not list its methods', () => {
  it('is no longer waited for, told once, and asked behind the shopper’s back until it answers', async () => {
    server.sandbox.setScenario('down:500', 'paysepro');
    for (let each = 0; each < 5; each += 1) await shown();
    await server.settled();
    expect(await told()).toMatchObject([
      { type: 'method.degraded', data: { provider: 'paysepro', method: null, health: 'dead' } },
    ]);
    const failures = () => server.log.filter((line) => line.includes('methods not listed')).length;
    const before = failures();
    await shown();
    expect(failures()).toBe(before);

    server.clock.advance(30_000);
    expect(await shown()).toEqual(['boxcharge:nb ok', 'boxcharge:wallet ok']);
    await server.settled();
    expect(failures()).toBe(before + 1);

    server.sandbox.setScenario(null);
    server.clock.advance(MINUTE);
    await shown();
    await server.settled();
    expect(await shown()).toEqual(BOTH);
    expect((await told()).map(({ type }) => type)).toEqual(['method.degraded', 'method.recovered']);
  });
});
