import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import type { PayatomOrder } from '../../../../../demo/sandbox/payatom/orders.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Sandbox, startSandbox } from '../../../../../demo/sandbox/sandbox.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

const INDIA = { currency: 'INR', country: 'IN', amount: 25_000 };
const BANGLADESH = { currency: 'BDT', country: 'BD', amount: 65_000 };

async function launch(
  server: TestServer,
  order: Record<string, unknown>,
  choice: { method: string; fields?: object },
) {
  const { clientSecret } = await server.session(order);
  const { method, fields = {} } = choice;
  const body = { method: `payatom:${method}`, fields };
  return (await server.shopper(clientSecret, 'POST', '/v1/checkout/payments', body)).json;
}

const orderOf = (sandbox: Sandbox, id: string) =>
  sandbox.orderStore.orders.find(({ reference }) => reference === id);

const read = async (server: TestServer, id: string) =>
  (await server.merchant('GET', `/v1/payments/${id}`)).json;

describe('IMPS', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it.each([
    ['approve', 'succeeded'],
    ['decline', 'failed'],
  ] as const)('is a line of its own, asked for by GET: %s is %s', async (choice, status) => {
    const { payment, next } = await launch(server, { ...INDIA, amount: 25_050 }, { method: 'imps' });
    expect(orderOf(server.sandbox, payment.id)).toMatchObject({ method: 'IMPS', amount: '250.5' });
    await choose(next.url, choice);
    await server.settled();
    await server.runJobs();
    expect((await read(server, payment.id)).status).toBe(status);
  });

  it('is given back through its own merchant id, and is on its list of the day', async () => {
    const { payment, next } = await launch(server, INDIA, { method: 'imps' });
    await choose(next.url, 'approve');
    await server.settled();
    const { json } = await server.merchant('POST', `/v1/payments/${payment.id}/refunds`, {});
    expect(json.status).toBe('refund_pending');
  });
});

describe('what PayAtom says of the money', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const paid = async () => {
    const { payment, next } = await launch(server, INDIA, { method: 'upi' });
    await choose(next.url, 'approve');
    await server.settled();
    return payment.id as string;
  };
  const bankRefOf = (id: string) => (orderOf(server.sandbox, id) as PayatomOrder | undefined)?.bankRef;

  it('by webhook is on the payment, in the list, in the event and in the feed, and in no log', async () => {
    const id = await paid();
    const receipt = { bankReference: bankRefOf(id), payer: 'shopper@sandbox' };
    expect(receipt.bankReference).toMatch(/^\d{12}$/);
    expect(await read(server, id)).toMatchObject({ receipt, bankReference: null });
    const { data } = (await server.merchant('GET', '/v1/payments')).json;
    expect(data.find((payment: { id: string }) => payment.id === id)).toMatchObject({ receipt });
    await server.runJobs();
    const told = server.webhooks
      .map(({ body }) => JSON.parse(body))
      .filter(({ data }) => data.payment?.id === id);
    expect(told.find(({ type }) => type === 'payment.succeeded')?.data.payment).toMatchObject({ receipt });
    expect(server.log.join('\n')).not.toContain('shopper@sandbox');
    expect(server.log.join('\n')).not.toContain(receipt.bankReference);
  });

  it('is told to no shopper', async () => {
    const { clientSecret, ...session } = await server.session(INDIA);
    const { json } = await server.shopper(clientSecret, 'POST', '/v1/checkout/payments', {
      method: 'payatom:upi',
      fields: {},
    });
    await choose(json.next.url, 'approve');
    await server.settled();
    const seen = JSON.stringify((await server.shopper(clientSecret, 'GET', '/v1/checkout')).json);
    expect(seen).toContain(session.id);
    expect(seen).not.toContain('shopper@sandbox');
    expect(seen).not.toContain('receipt');
  });

  it('stays when later words say nothing of it', async () => {
    const id = await paid();
    await server.merchant('POST', `/v1/payments/${id}/refunds`, {});
    await expect
      .poll(async () => {
        server.clock.advance(10_000);
        await server.runJobs();
        return (await read(server, id)).status;
      })
      .toBe('refunded');
    expect((await read(server, id)).receipt).toEqual({
      bankReference: bankRefOf(id),
      payer: 'shopper@sandbox',
    });
  });
});

describe('version 2', () => {
  let server: TestServer;
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
    const { payatom } = providerConfig(sandbox.url);
    const bangladesh = { currency: 'BDT', countries: ['BD'], wallets: ['bKash', 'Upay'] };
    const lines = [
      { id: 'upi', currency: 'INR', countries: ['IN'] },
      { id: 'code', currency: 'INR', countries: ['IN'], seamless: true },
      { ...bangladesh, id: 'page' },
      { ...bangladesh, id: 'send', seamless: true },
    ];
    server = await startTestServer({ providers: { payatom: { ...payatom, version: 2, lines } } });
  });
  afterAll(async () => {
    await server.close();
    await sandbox.close();
  });

  const paid = async (id: string) => {
    await server.settled();
    server.clock.advance(10_000);
    await server.runJobs();
    return (await read(server, id)).status;
  };

  it.each([
    ['upi', INDIA, {}, 'UPI'],
    ['code', INDIA, { upi_id: 'quasi@upi' }, 'UPI'],
    ['page-bkash', BANGLADESH, {}, 'bKash'],
    ['page-upay', BANGLADESH, {}, 'Upay'],
  ])(
    '%s is paid on their page, and found by a poll without a signature',
    async (...[method, order, fields, brand]) => {
      const { payment, next } = await launch(server, order, { method, fields });
      expect(next).toMatchObject({ type: 'redirect' });
      expect(orderOf(sandbox, payment.id)).toMatchObject({ method: brand });
      await choose(next.url, 'approve');
      expect(await paid(payment.id)).toBe('succeeded');
    },
  );

  it.each([
    ['code', INDIA, { upi_id: 'asha@upi' }, { type: 'qr' }],
    ['send-upay', BANGLADESH, {}, { type: 'wait', payTo: '01700000017' }],
  ])('%s is paid on our page, and found by a poll', async (...[method, order, fields, shown]) => {
    const { payment, next } = await launch(server, order, { method, fields });
    expect(next).toMatchObject(shown);
    await choose(`${sandbox.url}/${orderOf(sandbox, payment.id)?.phonePage ?? 'none'}`, 'approve');
    expect(await paid(payment.id)).toBe('succeeded');
  });
});
