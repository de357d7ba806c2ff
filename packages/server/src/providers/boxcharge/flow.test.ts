import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accounts, providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Sandbox, startSandbox } from '../../../../../demo/sandbox/sandbox.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

const INDIA = { country: 'IN', currency: 'INR', customer: { name: 'Asha Rao', email: 'asha@example.com' } };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Launches a method of BoxCharge with these fields, from this kind of browser. */
async function launch(
  on: TestServer,
  method: string,
  { fields = {}, agent = 'Mozilla/5.0 (X11; Linux x86_64)' }: { fields?: object; agent?: string } = {},
) {
  const session = await on.session(INDIA);
  const answer = await fetch(`${on.url}/v1/checkout/payments`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${session.clientSecret}`,
      'content-type': 'application/json',
      'user-agent': agent,
    },
    body: JSON.stringify({ method: `boxcharge:${method}`, fields }),
  });
  return { session, status: answer.status, ...(await answer.json()) };
}

const orderOf = (sandbox: Sandbox, id: string) =>
  sandbox.orderStore.orders.find(({ reference }) => reference === id);

/** Where the shopper's app asks about a payment. */
const phoneOf = (on: TestServer, id: string): string =>
  `${on.sandbox.url}/${orderOf(on.sandbox, id)?.phonePage ?? 'none'}`;

const paymentOf = async (on: TestServer, id: string) => (await on.merchant('GET', `/v1/payments/${id}`)).json;

describe('each kind of payment', () => {
  it.each([
    ['nb', { bankcode: 'TEST' }],
    ['wallet', { bankcode: 'PURS' }],
    ['qrintent', {}],
  ])('%s is paid on their page', async (method, fields) => {
    const { next, payment } = await launch(server, method, { fields });
    expect(next.type).toBe('redirect');
    await choose(next.url, 'approve');
    await server.runJobs();
    expect(await paymentOf(server, payment.id)).toMatchObject({ status: 'succeeded', outcome: 'succeeded' });
  });

  it.each([
    ['approve', 'succeeded'],
    ['decline', 'failed'],
  ] as const)('a UPI collect request waits for the shopper’s app: %s is %s', async (choice, status) => {
    const { next, payment } = await launch(server, 'upicollect', { fields: { upi_address: 'asha@upi' } });
    expect(next.type).toBe('wait');
    expect((await paymentOf(server, payment.id)).status).toBe('pending');
    await choose(phoneOf(server, payment.id), choice);
    await server.runJobs();
    expect((await paymentOf(server, payment.id)).status).toBe(status);
  });

  it('a UPI address that is none is said at its field, and nobody is asked', async () => {
    const before = server.sandbox.orderStore.orders.length;
    const wrong = await launch(server, 'upicollect', { fields: { upi_address: 'asha' } });
    expect(wrong).toMatchObject({
      status: 422,
      code: 'invalid_request',
      errors: [{ path: 'fields.upi_address' }],
    });
    expect(server.sandbox.orderStore.orders).toHaveLength(before);
  });

  it.each([
    ['android', 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36'],
    ['ios', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15'],
  ])('a QR payment on %s opens the app, for exactly the session’s amount', async (_os, agent) => {
    const { next, payment } = await launch(server, 'qrintent', { agent });
    expect(next).toEqual({ type: 'qr', data: expect.stringMatching(/^upi:\/\/pay\?.*am=12\.00&cu=INR$/) });
    await choose(phoneOf(server, payment.id), 'approve');
    await server.runJobs();
    expect((await paymentOf(server, payment.id)).status).toBe('succeeded');
  });

  it('the phone shows what its apps ask for, until it is answered', async () => {
    const { payment } = await launch(server, 'upicollect', { fields: { upi_address: 'asha@upi' } });
    const phone = async () => (await fetch(`${server.sandbox.url}/phone`)).text();
    expect(await phone()).toContain(payment.id);
    await choose(phoneOf(server, payment.id), 'decline');
    expect(await phone()).not.toContain(payment.id);
  });
});

describe('a terminal', () => {
  const older = { ivMode: 'hex', base64: 'double' } as const;

  it.each([
    ['with plain notices', {}, { encryptionMethod: 'none' }],
    ['with encrypted notices', {}, { encryptionMethod: 'aes256' }],
    ['of the older generation of the cipher', older, { ...older, encryptedField: 'encrypted_payload' }],
    ['with a hashed key', { keyMode: 'sha256' } as const, { keyMode: 'sha256' }],
    ['with a key from the hex of a hash', { keyMode: 'sha256-hex' } as const, { keyMode: 'sha256-hex' }],
    ['with the older IV alone', { ivMode: 'hex' } as const, { ivMode: 'hex' }],
    ['that takes launches in plain', {}, { plainPath: '/api/s2s' }],
  ])('%s is paid at, by a notice that made us ask', async (_what, account, config) => {
    const sandbox = await startSandbox({
      accounts: { ...accounts, boxcharge: { ...accounts.boxcharge, ...account } },
    });
    const { boxcharge } = providerConfig(sandbox.url);
    const other = await startTestServer({ providers: { boxcharge: { ...boxcharge, ...config } } });
    try {
      const { next, payment } = await launch(other, 'nb', { fields: { bankcode: 'TEST' } });
      await choose(next.url, 'approve');
      await other.settled();
      const { status, notices } = await paymentOf(other, payment.id);
      expect(status).toBe('succeeded');
      const sources = notices.map(({ source, verdict }: Record<string, string>) => `${source} ${verdict}`);
      expect(sources.sort()).toEqual(['lookup applied', 'webhook claimed']);
    } finally {
      await other.close();
      await sandbox.close();
    }
  });
});

describe('a refund', () => {
  const paid = async () => {
    const { next, payment } = await launch(server, 'nb', { fields: { bankcode: 'TEST' } });
    await choose(next.url, 'approve');
    await server.settled();
    return payment.id as string;
  };
  const refund = async (id: string, body: object) => {
    const { status, json } = await server.merchant('POST', `/v1/payments/${id}/refunds`, body);
    return [status, json.code ?? json.status];
  };
  const standing = async (id: string) => {
    const { status, refund: told } = await paymentOf(server, id);
    return [status, told?.refundedAmount];
  };
  /** What they say once the money is back makes us ask, as the clock does. */
  const becomes = async (id: string, expected: unknown[]) => {
    await vi.waitFor(async () => {
      server.clock.advance(6000);
      await server.runJobs();
      expect(await standing(id)).toEqual(expected);
    });
  };

  it('of all is on its way, and done once their status says so', async () => {
    const id = await paid();
    expect(await refund(id, {})).toEqual([202, 'refund_pending']);
    await becomes(id, ['refunded', 1200]);
    expect((await server.events()).filter((type) => type === 'payment.refunded').length).toBeGreaterThan(1);
  });

  it('of a part can be followed by one of the rest', async () => {
    const id = await paid();
    expect(await refund(id, { amount: 500 })).toEqual([202, 'refund_pending']);
    await becomes(id, ['partially_refunded', 500]);
    expect(await refund(id, {})).toEqual([202, 'refund_pending']);
    await becomes(id, ['refunded', 1200]);
  });

  it('that they refuse leaves everything as it was', async () => {
    const id = await paid();
    const order = orderOf(server.sandbox, id);
    if (order) order.charged = false;
    expect(await refund(id, {})).toEqual([422, 'refund_refused']);
    expect((await standing(id))[0]).toBe('succeeded');
  });
});

it.each(['13', '14', '20', '21', '77'])(
  'a status that moves nothing, %s, is recorded with the payment as it came',
  async (order_status) => {
    const { payment } = await launch(server, 'nb', { fields: { bankcode: 'TEST' } });
    const { providerReference: transID } = await paymentOf(server, payment.id);
    const claim = {
      transID,
      reference: payment.id,
      order_status,
      status: 'Odd',
      bill_amt: '12.00',
      bill_currency: 'INR',
    };
    const hook = server.hookUrl('boxcharge');
    await fetch(hook, { method: 'POST', body: JSON.stringify(claim) });
    await server.settled();
    const { status, notices } = await paymentOf(server, payment.id);
    expect(status).toBe('pending');
    expect(notices).toMatchObject([{ evidence: 'claimed', providerStatus: `${order_status} Odd` }]);
  },
);
