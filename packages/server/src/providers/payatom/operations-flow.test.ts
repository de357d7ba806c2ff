import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function paid(): Promise<string> {
  const session = await server.session({ currency: 'INR', country: 'IN', amount: 25050 });
  const { payment, next } = (await server.launch(session, 'payatom:upi')).json;
  await choose(next.url, 'approve');
  await server.settled();
  return payment.id;
}

const read = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;
const refund = (id: string, body?: unknown) => server.merchant('POST', `/v1/payments/${id}/refunds`, body);

/** Lets our lookups and the sandbox's webhooks go on until the payment is so. */
const until = (id: string, status: string) =>
  expect
    .poll(
      async () => {
        server.clock.advance(10_000);
        await server.runJobs();
        return (await read(id)).status;
      },
      { timeout: 10_000 },
    )
    .toBe(status);

it('a refund at the sandbox comes to its end, and says how much', async () => {
  const id = await paid();
  expect((await refund(id)).json).toMatchObject({ status: 'refund_pending' });
  await until(id, 'refunded');
  expect((await read(id)).refund).toEqual({ refundedAmount: 25050, requestedAmount: null });
});

it('two refunds of a part are added up, and no third is sent that would be too much', async () => {
  const id = await paid();
  await refund(id, { amount: 10050 });
  await until(id, 'partially_refunded');
  expect((await read(id)).refund.refundedAmount).toBe(10050);
  expect((await refund(id, { amount: 15001 })).status).toBe(422);
  expect((await refund(id, { amount: 5000 })).json.status).toBe('refund_pending');
  await until(id, 'partially_refunded');
  expect((await read(id)).refund).toEqual({ refundedAmount: 15050, requestedAmount: null });
});

it('a refund of a payment that PayAtom never took is refused in its words', async () => {
  const id = await paid();
  const order = server.sandbox.orderStore.orders.find(({ reference }) => reference === id);
  if (order) order.charged = false;
  expect((await refund(id)).json).toMatchObject({
    code: 'refund_refused',
    detail: 'payatom said: Order is not approved',
  });
  expect(await read(id)).toMatchObject({ status: 'succeeded', refund: null });
});

it('the wallets and the payouts of a day can be read, each under its own credentials', async () => {
  const rows = async (path: string) =>
    (await server.merchant('GET', `/v1/reports/payatom/${path}`)).json.rows;
  expect(await rows('wallet-balance')).toHaveLength(3);
  expect(await rows('wallet-summary?account=0001&dateType=created&date=2026-11-20')).toEqual([
    { kind: 'approved', count: '12', amount: '3400.50' },
    { kind: 'pending', count: '1', amount: '20' },
  ]);
  expect(await rows('wallet-data')).toHaveLength(1);
  expect((await rows('payout-reconciliation?day=2026-11-20'))[0].amount_processed).toBe('250.5');
  const asked = await server.merchant('GET', '/v1/reports/payatom/payout-reconciliation');
  expect(asked.json).toMatchObject({ code: 'invalid_request', errors: [{ path: 'day' }] });
});

it('what is off says what turns it on', async () => {
  const bare = await startTestServer({
    providers: {
      payatom: {
        ...(server.config as { sites: { shop: { providers: { payatom: object } } } }).sites.shop.providers
          .payatom,
        operations: {},
      },
    },
  });
  try {
    const { json } = await bare.merchant('GET', '/v1/reports/payatom/wallet-summary');
    expect(json).toMatchObject({ status: 422, code: 'unsupported' });
    expect(json.detail).toContain('Set providers.payatom.operations.walletSummary');
    const day = await bare.merchant('POST', '/v1/reconciliations', {
      provider: 'payatom',
      day: '2026-11-20',
    });
    expect(day.json.detail).toContain('reconciliation.token');
  } finally {
    await bare.close();
  }
});
