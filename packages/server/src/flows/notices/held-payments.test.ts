import * as payatom from '@farebox/crypto/payatom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../../../../demo/sandbox/accounts.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const INDIA = { amount: 100_000, currency: 'INR', country: 'IN' };

/** A session over 1000.00 INR and a payment of it on PayAtom's page. */
async function launch() {
  const session = await server.session(INDIA);
  const { payment } = (await server.launch(session, 'payatom:upi')).json;
  return { session, id: payment.id as string };
}

/** What PayAtom itself would say, sealed with its secret. */
async function notify(id: string, status: string, received_amount: string) {
  const report = { orderId: id, receivedAmount: received_amount, status };
  const post_hash = payatom.seal(payatom.noticeHash(report, accounts.payatom), accounts.payatom);
  const hook = server.hookUrl('payatom');
  const answer = await fetch(hook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ order_id: id, status, received_amount, post_hash, ref_code: `ref-${id}` }),
  });
  return (await answer.json()) as { acknowledge: string };
}

const read = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;
const resolve = (id: string, status: 'succeeded' | 'failed') =>
  server.merchant('POST', `/v1/payments/${id}/resolve`, { status, note: 'seen in the portal' });
const told = async (id: string): Promise<string[]> =>
  (await server.merchant('GET', '/v1/events?limit=1000')).json.data
    .filter(({ data }: Answer['json']) => data.payment?.id === id)
    .map(({ type }: Answer['json']) => type);

const UNREADABLE = {
  status: 'pending',
  outcome: null,
  failure: null,
  review: { reason: 'unreadable_amount', detail: expect.stringContaining('"1.000"') },
};

describe('a proven success whose amount has two meanings', () => {
  it('is acknowledged, and kept with the printed amount, in the review and in the notice', async () => {
    const { id } = await launch();
    expect(await notify(id, 'Approved', '1.000')).toMatchObject({ acknowledge: 'yes' });
    const payment = await read(id);
    expect(payment).toMatchObject(UNREADABLE);
    expect(payment.notices).toMatchObject([
      {
        status: 'held',
        evidence: 'proven',
        providerStatus: 'Approved',
        amount: null,
        verdict: 'applied',
        reason: expect.stringContaining('"1.000"'),
      },
    ]);
    expect(await told(id)).toEqual(['payment.pending', 'payment.pending']);
    expect(await notify(id, 'Approved', '1.000')).toMatchObject({ acknowledge: 'yes' });
    expect(await told(id)).toHaveLength(2);
  });

  it.each(['1.000', '1.000,00', 'a lot', ''])('does not end by itself, printed as %j', async (printed) => {
    const { session, id } = await launch();
    await notify(id, 'Approved', printed);
    await notify(id, 'Declined', '0');
    const gone = await server.shopper(session.clientSecret, 'DELETE', `/v1/checkout/payments/${id}`);
    expect(gone.json).toMatchObject({ payment: { status: 'pending' } });
    const again = await server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
      method: 'payatom:upi',
      replaces: id,
    });
    expect(again.json).toMatchObject({ code: 'payment_in_progress' });
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
    server.clock.advance(61_000);
    await server.runJobs();
    expect(await read(id)).toMatchObject({ status: 'pending', review: { reason: 'unreadable_amount' } });
    expect(await told(id)).not.toContain('payment.failed');
    expect((await resolve(id, 'succeeded')).json).toMatchObject({ status: 'succeeded', outcome: 'late' });
  });

  it.each(['succeeded', 'failed'] as const)('is what a person says: %s', async (decision) => {
    const { session, id } = await launch();
    await notify(id, 'Late Approved', '1.000');
    expect((await resolve(id, decision)).json).toMatchObject({ status: decision, review: null });
    await notify(id, 'Late Approved', '1.000');
    expect(await read(id)).toMatchObject({ status: decision, review: null });
    const { status } = (await server.merchant('GET', `/v1/sessions/${session.id}`)).json;
    expect(status).toBe(decision === 'succeeded' ? 'completed' : 'open');
    expect((await resolve(id, decision)).json.code).toBe('not_under_review');
  });

  it('makes a payment that had failed one that a person can decide about', async () => {
    const { id } = await launch();
    await notify(id, 'Declined', '0');
    expect((await read(id)).status).toBe('failed');
    await notify(id, 'Late Approved', '1.000');
    expect(await read(id)).toMatchObject(UNREADABLE);
    expect((await resolve(id, 'succeeded')).json).toMatchObject({ outcome: 'succeeded', review: null });
  });

  it('does so with one that had expired', async () => {
    const { session, id } = await launch();
    await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
    expect((await read(id)).status).toBe('expired');
    await notify(id, 'Approved', '1.000');
    expect(await read(id)).toMatchObject(UNREADABLE);
    expect((await resolve(id, 'failed')).json).toMatchObject({ status: 'failed', review: null });
  });

  it('does so with one that was given up, beside the one that was begun instead', async () => {
    const { session, id } = await launch();
    const next = await server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
      method: 'payatom:upi',
      customer: { name: 'Asha', email: 'asha@example.in', phone: '+919876543210' },
      replaces: id,
    });
    expect(next.status).toBe(201);
    expect((await read(id)).status).toBe('canceled');
    expect(await notify(id, 'Approved', '1.000')).toMatchObject({ acknowledge: 'yes' });
    expect(await read(id)).toMatchObject(UNREADABLE);
    const other = next.json.payment.id as string;
    await notify(other, 'Approved', '1000');
    expect(await read(other)).toMatchObject({ outcome: 'succeeded' });
    expect((await resolve(id, 'succeeded')).json).toMatchObject({ outcome: 'duplicate' });
  });

  it('is settled by the provider that prints it readably after all', async () => {
    const { id } = await launch();
    await notify(id, 'Approved', '1.000');
    await notify(id, 'Approved', '1,000.00');
    expect(await read(id)).toMatchObject({ status: 'succeeded', outcome: 'succeeded', review: null });
  });
});

it.each([
  ['1,000.00', 'succeeded', 100_000],
  [' 1000.0 ', 'succeeded', 100_000],
  ['999.9999999999999', 'succeeded', 100_000],
  ['1,00,000.00', 'mismatched', 10_000_000],
  ['10.00', 'mismatched', 1000],
])('a proven success over %j, which has one meaning, is %s', async (printed, outcome, receivedAmount) => {
  const { id } = await launch();
  expect(await notify(id, 'Approved', printed)).toMatchObject({ acknowledge: 'yes' });
  expect(await read(id)).toMatchObject({ outcome, receivedAmount });
  expect((await told(id)).at(-1)).toBe(`payment.${outcome}`);
});
