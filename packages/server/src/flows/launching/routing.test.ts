import { setGlobalProxyFromEnv } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { deadAddress } from '../../../testing/providers/misbehaving.ts';
import { serveProxy, serveTcp, serveTls } from '../../../testing/providers/unreachable.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { observe } from '../availability/method-health.ts';
import { settleNotice } from '../settle.ts';

let server: TestServer;
afterEach(() => server.close());

const IN_PAKISTAN = { currency: 'PKR', countries: ['PK'] };
const VIA_PAYATOM = 'payatom:pk-jazzcash';
const CREDENTIALS = { pid: 'not-our-pid' };

/** A shop in Pakistan whose shoppers reach JazzCash through either of two providers, PayAtom perhaps with something wrong. */
async function openShop({
  routing = ['payatom', 'ampere'],
  payatom = {},
}: {
  routing?: readonly string[];
  payatom?: Record<string, unknown>;
} = {}): Promise<void> {
  server = await startTestServer((sandboxUrl) => {
    const configs = providerConfig(sandboxUrl);
    const lines = [{ id: 'pk', ...IN_PAKISTAN, wallets: ['JAZZCASH'] }];
    return {
      routing,
      providers: {
        ampere: { ...configs.ampere, partners: { JAZZCASH: IN_PAKISTAN } },
        payatom: { ...configs.payatom, lines, ...payatom },
      },
    };
  });
}

const visit = (): Promise<Answer['json']> =>
  server.session({
    amount: 2000,
    currency: 'PKR',
    country: 'PK',
    customer: { name: 'Sana', email: 'sana@example.com', phone: '+923001234567' },
  });

const offered = async (session: Answer['json']): Promise<string[]> =>
  (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json.methods.map(
    ({ id }: { id: string }) => id,
  );

const pay = (session: Answer['json'], method: string, number = '03001234567') =>
  server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
    method,
    fields: { account_number: number },
  });

/** A session's payments, oldest first, as `provider status`. */
const payments = async ({ id }: Answer['json']): Promise<string[]> =>
  ((await server.store.aggregate(id))?.payments ?? []).map(({ provider, status }) => `${provider} ${status}`);

describe('a wallet that two providers lead to', () => {
  it('is offered once, by the merchant’s order', async () => {
    await openShop();
    expect(await offered(await visit())).toEqual([VIA_PAYATOM]);
    await server.close();
    await openShop({ routing: ['ampere'] });
    expect(await offered(await visit())).toEqual([expect.stringMatching(/^ampere:JAZZCASH:/)]);
  });

  it('is offered by the healthier where the merchant has no order', async () => {
    await openShop({ routing: [] });
    expect(await offered(await visit())).toEqual([expect.stringMatching(/^ampere:/)]);
    const { context } = server.farebox;
    const at = new Date(context.now().getTime() - 4000);
    for (let each = 0; each < 5; each += 1)
      observe(context, { site: 'shop', subject: 'ampere:JAZZCASH', kind: 'launch', at });
    expect(await offered(await visit())).toEqual([VIA_PAYATOM]);
  });

  it('is two where a session allows one of them only', async () => {
    await openShop();
    const session = await server.session({
      ...{ amount: 2000, currency: 'PKR', country: 'PK' },
      methods: { deny: ['payatom'] },
    });
    expect(await offered(session)).toEqual([expect.stringMatching(/^ampere:/)]);
  });
});

describe('a launch that failed for certain', () => {
  it('falls to the next provider of the same, as a payment of its own', async () => {
    await openShop({ payatom: CREDENTIALS });
    const session = await visit();
    const { status, json } = await pay(session, VIA_PAYATOM);
    expect([status, json.next.type]).toEqual([201, 'redirect']);
    expect(json.next.url).toContain('/ampere/pay');
    expect(await payments(session)).toEqual(['payatom failed', 'ampere pending']);
    expect(await server.events()).toEqual(['payment.failed', 'payment.pending']);
  });

  it('falls to the next when it never left', async () => {
    await openShop({ payatom: { baseUrl: await deadAddress() } });
    const session = await visit();
    expect((await pay(session, VIA_PAYATOM)).status).toBe(201);
    expect(await payments(session)).toEqual(['payatom failed', 'ampere pending']);
  });

  it.each([
    ['the provider shows only its leaf certificate', () => serveTls('leaf only')],
    ['the connection is closed before it is encrypted', () => serveTcp((socket) => socket.destroy())],
  ])('falls to the next when %s', async (_why, serve) => {
    const upstream = await serve();
    await openShop({ payatom: { baseUrl: `https://127.0.0.1:${upstream.port}` } });
    const session = await visit();
    expect((await pay(session, VIA_PAYATOM)).status).toBe(201);
    expect(await payments(session)).toEqual(['payatom failed', 'ampere pending']);
    await upstream.close();
  });

  it.each([407, 403, 502])('falls to the next when a proxy answers %i', async (status) => {
    const proxy = await serveProxy(() => status);
    const https_proxy = `http://127.0.0.1:${proxy.port}`;
    const restore = setGlobalProxyFromEnv({ https_proxy, no_proxy: '127.0.0.1,localhost' });
    await openShop({ payatom: { baseUrl: 'https://provider.test' } });
    const session = await visit();
    expect((await pay(session, VIA_PAYATOM)).status).toBe(201);
    expect(await payments(session)).toEqual(['payatom failed', 'ampere pending']);
    restore();
    await proxy.close();
  });

  it('is one attempt for a double click, wherever it ends', async () => {
    await openShop({ payatom: CREDENTIALS });
    const session = await visit();
    const answers = await Promise.all([1, 2, 3].map(() => pay(session, VIA_PAYATOM)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ json }) => json.payment.id)).size).toBe(1);
    expect(await payments(session)).toEqual(['payatom failed', 'ampere pending']);
  });

  it('is shown as what the shopper chose, once it is over', async () => {
    await openShop({ payatom: CREDENTIALS });
    const session = await visit();
    const { id } = (await pay(session, VIA_PAYATOM)).json.payment;
    const shown = async () =>
      (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json.payment;
    expect((await shown()).method).toMatch(/^ampere:/);
    await server.shopper(session.clientSecret, 'DELETE', `/v1/checkout/payments/${id}`);
    expect(await shown()).toMatchObject({ id, status: 'canceled', method: VIA_PAYATOM });
  });

  it('is told as a failure when the last of them fails', async () => {
    await openShop({ payatom: CREDENTIALS });
    const session = await visit();
    // Listed a moment ago, and gone since.
    await offered(session);
    server.sandbox.setScenario('down:500', 'ampere');
    const { status, json } = await pay(session, VIA_PAYATOM);
    expect([status, json.code]).toEqual([502, 'provider_unexpected_status']);
    expect(await payments(session)).toEqual(['payatom failed', 'ampere failed']);
  });
});

describe('an attempt that had failed, and was paid all the same', () => {
  it.each([
    ['before', ['succeeded', 'duplicate'], [0, 1]],
    ['after', ['duplicate', 'succeeded'], [1, 0]],
  ])(
    '%s the one that followed it: one completes the session, the other is told as a duplicate',
    async (_when, outcomes, order) => {
      await openShop({ payatom: CREDENTIALS });
      const session = await visit();
      await pay(session, VIA_PAYATOM);
      const { context } = server.farebox;
      const attempts = (await context.store.aggregate(session.id))?.payments ?? [];
      for (const at of order) {
        const payment = attempts[at];
        if (!payment) throw new Error('expected two attempts');
        const { id: paymentId, amount, currency } = payment;
        const paid = { paymentId, amount, currency, evidence: 'proven', providerStatus: 'paid' } as const;
        const origin = { source: 'webhook', raw: '' } as const;
        await settleNotice(context, { ...paid, status: 'succeeded' }, { payment, origin });
      }
      const after = await context.store.aggregate(session.id);
      expect(after?.payments.map(({ outcome }) => outcome)).toEqual(outcomes);
      expect(after?.session).toMatchObject({ status: 'completed', completedBy: attempts[order[0] ?? 0]?.id });
      expect((await server.events()).slice(2)).toEqual(['payment.succeeded', 'payment.duplicate']);
    },
  );
});

describe('a launch that did not fail for certain', () => {
  it('is never sent to another provider', async () => {
    await openShop();
    server.sandbox.setScenario('down:cut', 'payatom');
    const session = await visit();
    expect((await pay(session, VIA_PAYATOM)).json.code).toBe('provider_unreachable');
    expect(await payments(session)).toEqual(['payatom unknown']);
  });

  it('is never sent to another provider when its request was read before the connection broke', async () => {
    const upstream = await serveTcp((socket) => socket.once('data', () => socket.destroy()));
    await openShop({ payatom: { baseUrl: `http://127.0.0.1:${upstream.port}` } });
    const session = await visit();
    expect((await pay(session, VIA_PAYATOM)).json.code).toBe('provider_unreachable');
    expect(await payments(session)).toEqual(['payatom unknown']);
    await upstream.close();
  });

  it('may have asked the shopper on their phone: nothing else is launched until they give it up', async () => {
    await openShop();
    server.sandbox.setScenario('down:cut', 'payatom');
    const session = await visit();
    await pay(session, VIA_PAYATOM);
    const again = await pay(session, VIA_PAYATOM);
    expect([again.status, again.json.code]).toEqual([409, 'payment_in_progress']);
    expect(await payments(session)).toEqual(['payatom unknown']);
    server.sandbox.setScenario(null, 'payatom');
    const { id } = (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json.payment;
    await server.shopper(session.clientSecret, 'DELETE', `/v1/checkout/payments/${id}`);
    expect((await pay(session, VIA_PAYATOM)).status).toBe(201);
    expect(await payments(session)).toEqual(['payatom canceled', 'payatom pending']);
  });

  it('is not sent elsewhere when the shopper can mend what is wrong', async () => {
    await openShop();
    const session = await visit();
    expect((await pay(session, VIA_PAYATOM, '03000000000')).json.code).toBe('invalid_request');
    expect(await payments(session)).toEqual(['payatom failed']);
  });

  it('stays where it is when the next one needs what nobody has told', async () => {
    await openShop({ routing: ['ampere'] });
    const session = await visit();
    const [viaAmpere = ''] = await offered(session);
    server.sandbox.setScenario('down:500', 'ampere');
    const asked = { method: viaAmpere, fields: {} };
    await server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', asked);
    expect(await payments(session)).toEqual(['ampere failed']);
    const other = await visit();
    expect((await pay(other, viaAmpere)).json.next.type).toBe('wait');
    expect(await payments(other)).toEqual(['ampere failed', 'payatom pending']);
  });
});
