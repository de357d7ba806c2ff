import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import {
  type SiteOver,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../../testing/server/test-server.ts';
import type { Explanation } from '../../flows/availability/explain-methods.ts';

let server: TestServer;
afterEach(() => server.close());

async function open(over: SiteOver = {}, options: TestServerOptions = {}): Promise<void> {
  server = await startTestServer(over, options);
}

const SPAIN = 'country=ES&currency=EUR&amount=1200';

/** What the merchant is told, as `method or provider: reason or offered`. */
async function explained(query = SPAIN): Promise<string[]> {
  return (await explanations(query)).map(
    ({ method, provider, reason }) => `${method ?? provider}: ${reason ?? 'offered'}`,
  );
}

async function explanations(query: string): Promise<Explanation[]> {
  return (await server.merchant('GET', `/v1/methods?${query}&explain=1`)).json.explained;
}

/** Keeps a provider's configuration but for what a test says. */
const withProvider =
  (name: 'ampere' | 'payatom' | 'paysepro' | 'boxcharge', over: Record<string, unknown>) => (url: string) => {
    const configs = providerConfig(url);
    return { providers: { ...configs, [name]: { ...configs[name], ...over } } };
  };

describe('GET /v1/methods', () => {
  it('tells nothing but what is offered unless it is asked to explain', async () => {
    await open();
    const { json } = await server.merchant('GET', `/v1/methods?${SPAIN}`);
    expect(Object.keys(json)).toEqual(['methods']);
    expect(json.methods[0]).not.toHaveProperty('fitness');
    expect((await server.merchant('GET', '/v1/methods')).json.errors).toMatchObject([{ path: 'country' }]);
  });

  it('names every configured method once, offered or not', async () => {
    await open();
    const told = await explained();
    expect(told).toContain('paysepro:neosurf: offered');
    expect(told).toContain('boxcharge:nb: offered');
    expect(told).toContain('payatom:upi: country');
    expect(told).toContain('ampere:PAPARA_TURKEY: country');
    expect(told.filter((one) => one.startsWith('ampere:STRIPE:') && one.endsWith(': amount'))).toHaveLength(
      4,
    );
    expect(new Set(told).size).toBe(told.length);
  });

  it('says why by currency, by mode, and by the limits of the provider', async () => {
    await open();
    const inDollars = await explained('country=ES&currency=USD&amount=1200');
    expect(inDollars).toContain('boxcharge:nb: currency');
    expect(inDollars).toContain('paysepro: currency');
    const plans = await explained('country=ES&mode=subscription');
    expect(plans).toContain('boxcharge:nb: mode');
    expect(plans).toContain('paysepro: mode');
    expect(plans.filter((one) => /^ampere:STRIPE:.*: offered$/.test(one))).toHaveLength(4);
    expect(await explained('country=ES&currency=EUR&amount=150')).toContain('paysepro:sofort: below_minimum');
    expect(await explained('country=ES&currency=EUR&amount=50001')).toContain(
      'paysepro:sofort: above_maximum',
    );
  });

  it('says that an amount is below 1.00 EUR, which the site may change', async () => {
    await open();
    const [nb] = (await explanations('country=ES&currency=EUR&amount=99')).filter(
      ({ method }) => method === 'boxcharge:nb',
    );
    expect(nb).toMatchObject({ reason: 'below_minimum', detail: expect.stringContaining('1.00 EUR') });
    await server.close();
    await open({ minimumAmounts: {} });
    expect(await explained('country=ES&currency=EUR&amount=99')).toContain('boxcharge:nb: offered');
  });

  it('says what the merchant denies, for the site or for a session', async () => {
    await open({ methods: { deny: ['boxcharge:nb'] } });
    const session = await server.session({ methods: { deny: ['paysepro:sofort'] } });
    const told = await explained(`session=${session.id}`);
    expect(told).toContain('boxcharge:nb: denied');
    expect(told).toContain('paysepro:sofort: denied');
    expect(told).toContain('paysepro:neosurf: offered');
    expect((await server.merchant('GET', '/v1/methods?session=cs_nobody')).status).toBe(404);
  });

  it('says that credentials are refused', async () => {
    await open(withProvider('paysepro', { apiKey: 'wrong' }));
    expect(await explained()).toContain('paysepro: credentials');
    await server.close();
    await open(withProvider('ampere', { password: 'wrong' }));
    expect(await explained()).toContain('ampere: credentials');
  });

  it('says what is the same as another that comes first', async () => {
    await open((url) => {
      const { ampere, payatom } = providerConfig(url);
      const place = { currency: 'PKR', countries: ['PK'] };
      return {
        providers: {
          ampere: { ...ampere, partners: { JAZZCASH: place } },
          payatom: { ...payatom, lines: [{ id: 'pk', ...place, wallets: ['JAZZCASH'] }] },
        },
      };
    });
    const told = await explained('country=PK&currency=PKR&amount=2000');
    expect(told).toContain('payatom:pk-jazzcash: same_as');
  });
});

describe('rows that nobody can read', () => {
  it('are explained, logged once, and hide no other', async () => {
    await open();
    server.sandbox.setScenario('odd_rows', 'paysepro');
    const told = await explanations(SPAIN);
    const about = (method: string) => told.filter((one) => one.method === method);
    expect(about('paysepro:skrill')).toEqual([
      {
        provider: 'paysepro',
        method: 'paysepro:skrill',
        name: 'skrill',
        reason: 'unreadable',
        detail: 'Paysepro getData: The row of skrill is left out: its "pmax" is "-1".',
      },
    ]);
    expect(about('paysepro:paysafecard')).toMatchObject([{ reason: 'unreadable' }]);
    for (const id of ['neosurf', 'sofort', 'bitcoin', 'eps'])
      expect(about(`paysepro:${id}`)).toMatchObject([{ reason: null }]);
    await explanations(SPAIN);
    const logged = server.log.filter((line) => line.includes('odd answer') && line.includes('skrill'));
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, site: 'shop', provider: 'paysepro', kind: 'unreadable' },
    ]);
    server.sandbox.setScenario(null);
    expect((await explained()).filter((one) => one.endsWith('unreadable'))).toEqual([]);
  });
});

describe('AMPERE`s plans', () => {
  const PLANS = 'country=TR&mode=subscription';
  // Three calls may take longer than a shopper waits, on a busy machine.
  const patience = () => AbortSignal.timeout(60_000);

  it.each(['from_one', 'limit_ignored', 'no_total', 'total_high', 'total_low', 'overlapping'])(
    'are all offered, once each, whatever its pages are like (%s)',
    async (how) => {
      await open({}, { deadline: patience });
      server.sandbox.setScenario(`odd_pages:${how}`, 'ampere');
      const { methods } = (await server.merchant('GET', `/v1/methods?${PLANS}`)).json;
      const ids = methods.map(({ id }: { id: string }) => id);
      expect([ids.length, new Set(ids).size]).toEqual([150, 150]);
    },
  );

  it('that may be missing are told in the explanation and the log, once', async () => {
    await open({}, { deadline: patience });
    server.sandbox.setScenario('odd_pages:page_ignored', 'ampere');
    for (let each = 0; each < 2; each += 1) {
      const told = (await explanations(PLANS)).filter(({ reason }) => reason === 'incomplete');
      expect(told).toMatchObject([
        {
          provider: 'ampere',
          method: null,
          detail: expect.stringContaining('100 of 150 plans of PAPARA_TURKEY'),
        },
      ]);
    }
    expect(server.log.filter((line) => line.includes('odd answer'))).toHaveLength(1);
  });

  it('that nobody can read hide no other', async () => {
    await open({}, { deadline: patience });
    server.sandbox.setScenario('odd_rows', 'ampere');
    const told = await explained(PLANS);
    expect(told.filter((one) => one.startsWith('ampere:PAPARA') && one.endsWith(': offered'))).toHaveLength(
      3,
    );
    expect(told.filter((one) => one.endsWith(': unreadable'))).toHaveLength(5);
  });

  it('that AMPERE refuses to tell are told with its real reason, which no shopper reads', async () => {
    await open(withProvider('ampere', { password: 'wrong' }));
    const [ampere] = (await explanations(PLANS)).filter(({ provider }) => provider === 'ampere');
    expect(ampere).toMatchObject({
      reason: 'credentials',
      detail: expect.stringContaining('Unauthorized access! Invalid username or password!'),
    });
    const path = '/v1/subscriptions?provider=ampere&phone=%2B905551112233';
    expect((await server.merchant('GET', path)).json.detail).toContain('Invalid username or password!');
    expect(server.log.join('')).toContain('Invalid username or password!');
    const session = await server.session({ country: 'TR', currency: 'TRY', amount: 1500 });
    const seen = await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    expect(seen.text).not.toContain('Invalid username');
  });
});

describe('a provider that could not say what it offers', () => {
  let upstream: Server | undefined;
  afterEach(() => {
    upstream?.closeAllConnections();
    upstream?.close();
  });

  it('is told with how long it was waited for', async () => {
    upstream = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => upstream?.once('listening', resolve));
    const { port } = upstream.address() as { port: number };
    await open(withProvider('paysepro', { baseUrl: `http://127.0.0.1:${port}` }), {
      deadline: () => AbortSignal.timeout(20),
    });
    const [paysepro] = (await explanations(SPAIN)).filter(({ provider }) => provider === 'paysepro');
    expect(paysepro).toMatchObject({ method: null, reason: 'timed_out', ms: expect.any(Number) });
    expect(paysepro?.detail).toContain(`${paysepro?.ms} ms`);
  });

  it('is told as down, answering nonsense, or dead', async () => {
    await open();
    server.sandbox.setScenario('down:cut', 'paysepro');
    expect(await explained()).toContain('paysepro: unreachable');
    server.sandbox.setScenario('down:html', 'paysepro');
    expect(await explained()).toContain('paysepro: unexpected_answer');
    for (let each = 0; each < 5; each += 1) await server.merchant('GET', `/v1/methods?${SPAIN}`);
    expect(await explained()).toContain('paysepro: dead');
  });

  it('is not judged by who asks for an explanation, for no shopper waits', async () => {
    await open();
    server.sandbox.setScenario('down:html', 'paysepro');
    for (let each = 0; each < 6; each += 1)
      expect(await explained()).toContain('paysepro: unexpected_answer');
    server.sandbox.setScenario(null);
    const { json } = await server.merchant('GET', `/v1/methods?${SPAIN}`);
    expect(json.methods.map(({ id }: { id: string }) => id)).toContain('paysepro:sofort');
    expect(await server.events()).toEqual([]);
  });

  it('of one partner hides no other, and is told', async () => {
    await open();
    server.sandbox.setScenario('down:500', 'ampere');
    const told = await explained();
    expect(told).toContain('ampere: unexpected_answer');
    expect(told).toContain('boxcharge:nb: offered');
  });
});
