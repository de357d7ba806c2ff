import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { replaceProvider } from '../../../testing/providers/replace-providers.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import type { Notice } from '../../domain/notice.ts';
import { ProviderRefused, ProviderUnreachable, UnexpectedBody } from '../../providers/errors.ts';
import type { Operations, Provider } from '../../providers/provider.ts';
import type { Context } from '../context.ts';
import { settleNotice } from '../settle.ts';
import { refundPayment } from './refund.ts';

type Refund = NonNullable<Operations['refund']>;

/** How the provider answers a refund, and a lookup after it; Paysepro has neither of its own. */
let answer: Refund;
let lookup: NonNullable<Provider['lookup']>;
let asked: { amount: number }[] = [];
let server: TestServer;

const notice = (paymentId: string, status: 'refund_pending' | 'refunded'): Notice => ({
  paymentId,
  evidence: 'proven',
  providerStatus: status,
  status,
});

/** Puts a provider with refunds in Paysepro's place. */
const withRefunds = (context: Context): Context =>
  replaceProvider(context, 'paysepro', (paysepro) => ({
    ...paysepro,
    lookup: (ref, signal) => lookup(ref, signal),
    operations: {
      async refund(request, signal) {
        asked.push({ amount: request.amount });
        return await answer(request, signal);
      },
    },
  }));

beforeAll(async () => {
  server = await startTestServer({}, { wrap: withRefunds });
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  answer = async ({ payment }) => notice(payment.id, 'refund_pending');
  lookup = async ({ payment }) => ({ ...notice(payment.id, 'refunded'), status: 'unchanged' }) as Notice;
});

async function paid(): Promise<string> {
  const { payment, next } = (await server.launch(await server.session(), 'paysepro')).json;
  await choose(next.url, 'approve');
  await server.settled();
  expect(await read(payment.id)).toMatchObject({ status: 'succeeded' });
  return payment.id;
}

const read = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;
const refund = (id: string, body?: unknown, headers?: Record<string, string>) =>
  server.merchant('POST', `/v1/payments/${id}/refunds`, body, headers);
const refundEvents = async () => (await server.events()).filter((type) => type === 'payment.refunded').length;

it('asks once, with what was asked for, says that it is under way, and follows it to its end', async () => {
  const id = await paid();
  const before = await refundEvents();
  const { status, json } = await refund(id, { amount: 500 });
  expect(status).toBe(202);
  expect(json).toMatchObject({
    status: 'refund_pending',
    refund: { requestedAmount: 500, refundedAmount: null },
  });
  expect(asked).toEqual([{ amount: 500 }]);
  lookup = async () => ({ ...notice(id, 'refunded'), refundedAmount: 500 }) as Notice;
  server.clock.advance(10_000);
  await server.runJobs();
  expect(await read(id)).toMatchObject({
    status: 'partially_refunded',
    refund: { refundedAmount: 500, requestedAmount: null },
  });
  expect((await refundEvents()) - before).toBe(2);
  expect((await read(id)).notices.map(({ source }: { source: string }) => source)).toContain('refund');
});

it('a provider that is done at once is told once', async () => {
  const id = await paid();
  answer = async ({ payment }) => notice(payment.id, 'refunded');
  const before = await refundEvents();
  expect((await refund(id)).json).toMatchObject({ status: 'refunded', refund: { refundedAmount: 1200 } });
  expect((await refundEvents()) - before).toBe(1);
  const again = await refund(id);
  expect([again.status, again.json.code]).toEqual([409, 'not_refundable']);
  expect(asked).toHaveLength(1);
});

it('is written down before the provider is asked, so that a second request meanwhile is refused', async () => {
  const id = await paid();
  const second: unknown[] = [];
  answer = async ({ payment }) => {
    expect(await server.store.payment(id)).toMatchObject({ status: 'refund_pending' });
    second.push((await refund(id)).json.code);
    return notice(payment.id, 'refund_pending');
  };
  expect((await refund(id)).status).toBe(202);
  expect(second).toEqual(['not_refundable']);
  expect(asked).toHaveLength(1);
});

it('a notice that is faster than the answer is told once, and the answer takes nothing back', async () => {
  const id = await paid();
  answer = async ({ payment }) => {
    const origin = { source: 'webhook', raw: '' } as const;
    await settleNotice(server.farebox.context, notice(id, 'refunded'), { payment, origin });
    return notice(id, 'refund_pending');
  };
  const before = await refundEvents();
  expect((await refund(id)).json).toMatchObject({ status: 'refunded', refund: { refundedAmount: 1200 } });
  expect((await refundEvents()) - before).toBe(1);
});

it('a refusal leaves the payment as it was, tells nobody else, and says what the provider said', async () => {
  const id = await paid();
  const [before, events] = [await read(id), (await server.events()).length];
  answer = async () => {
    throw new ProviderRefused('no', { providerCode: 'Insufficient balance', faultOwner: 'merchant' });
  };
  const { status, json } = await refund(id);
  expect([status, json.code]).toEqual([422, 'refund_refused']);
  expect(json.detail).toContain('Insufficient balance');
  expect({ ...(await read(id)), updatedAt: before.updatedAt }).toEqual(before);
  expect((await server.events()).length).toBe(events);
});

it('a request that certainly never left can be made again, under the same key', async () => {
  const id = await paid();
  const good = answer;
  answer = async () => {
    throw new ProviderUnreachable('down', { sent: false });
  };
  const key = { 'idempotency-key': `refund-${id}` };
  expect((await refund(id, {}, key)).json.code).toBe('refund_not_sent');
  expect(await read(id)).toMatchObject({ status: 'succeeded', refund: null });
  answer = good;
  expect((await refund(id, {}, key)).status).toBe(202);
});

it.each([
  ['never came', () => new ProviderUnreachable('cut off')],
  ['could not be read', () => new UnexpectedBody('HTML')],
])('an answer that %s leaves it under review: looked up, never sent again', async (_what, failure) => {
  const id = await paid();
  answer = async () => {
    throw failure();
  };
  const { status, json } = await refund(id);
  expect([status, json.status, json.review]).toEqual([
    202,
    'refund_pending',
    { reason: 'refund_unanswered' },
  ]);
  expect((await refund(id)).json.code).toBe('not_refundable');
  server.clock.advance(3_600_000);
  await server.runJobs();
  expect(await read(id)).toMatchObject({ status: 'refund_pending', review: { reason: 'refund_unanswered' } });
  lookup = async () => notice(id, 'refunded');
  server.clock.advance(3_600_000);
  await server.runJobs();
  expect(await read(id)).toMatchObject({
    status: 'refunded',
    review: null,
    refund: { refundedAmount: 1200 },
  });
  expect(asked).toHaveLength(1);
});

it('a person says what became of an unanswered one, and the note is kept', async () => {
  const resolve = (id: string, status: string) =>
    server.merchant('POST', `/v1/payments/${id}/resolve`, { status, note: 'seen in their portal' });
  const unanswered = async () => {
    const id = await paid();
    answer = async () => {
      throw new ProviderUnreachable('cut off');
    };
    await refund(id, { amount: 500 });
    return id;
  };
  const never = await unanswered();
  const before = (await server.events()).length;
  expect((await resolve(never, 'not_refunded')).json).toMatchObject({ status: 'succeeded', refund: null });
  expect((await server.events()).slice(before)).toEqual(['payment.refund_failed']);
  expect((await resolve(never, 'not_refunded')).json.code).toBe('not_under_review');
  const made = await unanswered();
  expect((await resolve(made, 'succeeded')).json.code).toBe('not_under_review');
  expect((await resolve(made, 'refunded')).json).toMatchObject({
    status: 'partially_refunded',
    review: null,
    refund: { refundedAmount: 500, requestedAmount: null },
  });
  const [last] = (await read(made)).notices.filter(({ source }: { source: string }) => source === 'hand');
  expect(last.providerStatus).toBe('by hand: seen in their portal');
});

it('a crash between writing it down and asking is found, looked up, and never sent again', async () => {
  const id = await paid();
  answer = () => new Promise(() => undefined);
  const { store } = server.farebox.context;
  const payment = await store.payment(id);
  if (!payment) throw new Error('expected the payment');
  void refundPayment(server.farebox.context, payment, { id: 'one' });
  await expect.poll(() => asked.length).toBe(1);
  const events = await refundEvents();
  server.clock.advance(61_000);
  await server.runJobs();
  expect(await read(id)).toMatchObject({ status: 'refund_pending', review: { reason: 'refund_unanswered' } });
  expect((await refundEvents()) - events).toBe(1);
  expect(asked).toHaveLength(1);
});

it('is not there for a provider without it, nor for a stranger’s payment', async () => {
  expect((await refund('pay_nobody')).status).toBe(404);
  const id = await paid();
  expect((await refund(id, { amount: 0 })).status).toBe(422);
  expect((await refund(id, { amount: 12.5 })).status).toBe(422);
  expect((await refund(id, { amount: 1201 })).json.errors).toEqual([
    { path: 'amount', message: 'expected at most 1200, which is what is left' },
  ]);
  expect(asked).toEqual([]);
});
