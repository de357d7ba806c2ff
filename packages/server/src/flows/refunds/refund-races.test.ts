import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { replaceProvider } from '../../../testing/providers/replace-providers.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import type { Notice, OtherNotice } from '../../domain/notice.ts';
import { ProviderRefused, ProviderUnreachable } from '../../providers/errors.ts';
import type { Operations, Provider } from '../../providers/provider.ts';
import type { Context } from '../context.ts';
import { lookUp } from '../lookups/look-up.ts';
import { settleNotice } from '../settle.ts';

type Refund = NonNullable<Operations['refund']>;

/** What each refund call is answered with, in turn; each waits until a test lets it go. */
let answers: Refund[] = [];
let asked: number[] = [];
let server: TestServer;

const said = (id: string, status: OtherNotice['status'], refundedAmount?: number): Notice => ({
  paymentId: id,
  evidence: 'proven',
  providerStatus: status,
  status,
  ...(refundedAmount === undefined ? {} : { refundedAmount }),
});

/** Puts a provider with refunds in Paysepro's place. */
function withRefunds(context: Context): Context {
  const refund: Refund = async (request, signal) => {
    const answer = answers[asked.push(request.amount) - 1];
    return (await answer?.(request, signal)) ?? said(request.payment.id, 'refund_pending');
  };
  const lookup: Provider['lookup'] = async ({ payment }) => said(payment.id, 'unchanged');
  return replaceProvider(context, 'paysepro', (paysepro) => ({
    ...paysepro,
    lookup,
    operations: { refund },
  }));
}

beforeAll(async () => {
  server = await startTestServer({}, { wrap: withRefunds });
});
afterAll(() => server.close());
beforeEach(() => {
  answers = [];
  asked = [];
});

const read = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;
const refund = (id: string, amount: number, key?: string) =>
  server.merchant('POST', `/v1/payments/${id}/refunds`, { amount }, key ? { 'idempotency-key': key } : {});
const resolve = (id: string, status: string) =>
  server.merchant('POST', `/v1/payments/${id}/resolve`, { status, note: 'seen in their portal' });
const events = async () => (await server.events()).filter((type) => /refunded|disputed/.test(type));

async function paid(): Promise<string> {
  const { payment, next } = (await server.launch(await server.session(), 'paysepro')).json;
  await choose(next.url, 'approve');
  await server.settled();
  expect(await read(payment.id)).toMatchObject({ status: 'succeeded' });
  return payment.id;
}

/** The provider tells something by its webhook. */
async function hear(id: string, status: OtherNotice['status'], refundedAmount?: number): Promise<void> {
  const payment = await server.store.payment(id);
  if (!payment) throw new Error('expected the payment');
  await settleNotice(server.farebox.context, said(id, status, refundedAmount), {
    payment,
    origin: { source: 'webhook', raw: '' },
  });
}

/** A refund call that hangs until it is let go, and how it ends then. */
function hanging(end: Refund): () => void {
  const { promise, resolve: letGo } = Promise.withResolvers<void>();
  answers.push(async (request, signal) => {
    await promise;
    return await end(request, signal);
  });
  return letGo;
}

const refuse: Refund = async () => {
  throw new ProviderRefused('no', { providerCode: 'no', faultOwner: 'merchant' });
};
const lose: Refund = async () => {
  throw new ProviderUnreachable('cut off');
};
const take: Refund = async ({ payment }) => said(payment.id, 'refund_pending');

it.each([
  ['refuses', refuse],
  ['takes', take],
  ['loses', lose],
])('an answer that %s a request which has ended says nothing of the next one', async (_how, end) => {
  const id = await paid();
  const letFirstGo = hanging(end);
  const first = refund(id, 300);
  await expect.poll(() => asked.length).toBe(1);
  await hear(id, 'partially_refunded', 300);
  const letSecondGo = hanging(refuse);
  const second = refund(id, 200);
  await expect.poll(() => asked.length).toBe(2);
  letFirstGo();
  await first;
  const between = (await server.store.payment(id))?.refund?.request;
  expect(between).toMatchObject({ amount: 200, taken: false });
  expect(await read(id)).toMatchObject({ status: 'refund_pending', review: null });
  letSecondGo();
  expect((await second).json.code).toBe('refund_refused');
  expect(await read(id)).toMatchObject({
    status: 'partially_refunded',
    refund: { refundedAmount: 300, requestedAmount: null },
  });
});

it('the same Idempotency-Key never gives back twice, though its first answer was lost with the server', async () => {
  const id = await paid();
  const key = `refund-of-${id}`;
  const { store } = server.farebox.context;
  const keep = store.keepAnswer;
  // The server dies after the refund and before it kept its answer: the key is free again after 75 s.
  store.keepAnswer = () => Promise.resolve();
  expect((await refund(id, 300, key)).status).toBe(202);
  server.clock.advance(76_000);
  const whileUnderWay = await refund(id, 300, key);
  expect([whileUnderWay.status, whileUnderWay.json.refund.requestedAmount]).toEqual([202, 300]);
  await hear(id, 'partially_refunded', 300);
  server.clock.advance(76_000);
  const afterwards = await refund(id, 300, key);
  expect([afterwards.status, afterwards.json.refund.refundedAmount]).toEqual([202, 300]);
  expect(asked).toEqual([300]);
  store.keepAnswer = keep;
  expect((await refund(id, 300, `${key}-again`)).status).toBe(202);
  expect(asked).toEqual([300, 300]);
});

it('two who find at once that an answer will not come tell it once', async () => {
  const id = await paid();
  const letGo = hanging(take);
  const call = refund(id, 300);
  await expect.poll(() => asked.length).toBe(1);
  server.clock.advance(61_000);
  const payment = await server.store.payment(id);
  if (!payment) throw new Error('expected the payment');
  const before = (await events()).length;
  await Promise.all([1, 2, 3].map(() => lookUp(server.farebox.context, payment)));
  expect((await events()).length - before).toBe(1);
  letGo();
  await call;
});

it('a request that was taken a day ago and never ended can be settled by a person, either way', async () => {
  const [never, made] = [await paid(), await paid()];
  for (const id of [never, made]) expect((await refund(id, 300)).json.status).toBe('refund_pending');
  expect((await resolve(never, 'not_refunded')).json.code).toBe('not_under_review');
  server.clock.advance(86_400_000);
  expect((await resolve(never, 'not_refunded')).json).toMatchObject({ status: 'succeeded', refund: null });
  expect((await resolve(made, 'refunded')).json).toMatchObject({
    status: 'partially_refunded',
    refund: { refundedAmount: 300, requestedAmount: null },
  });
});

it.each([
  ['which the provider began and called off', async (id: string) => await hear(id, 'refund_pending')],
  [
    'which the provider refused after its notice',
    async (id: string) => {
      const letGo = hanging(refuse);
      const call = refund(id, 300);
      await expect.poll(() => asked.length).toBe(1);
      await hear(id, 'refund_pending');
      letGo();
      expect((await call).json.code).toBe('refund_refused');
    },
  ],
])('a refund %s can be settled by a person after a day, and is told as failed', async (_how, begin) => {
  const [never, made] = [await paid(), await paid()];
  for (const id of [never, made]) {
    asked = [];
    answers = [];
    await begin(id);
    expect(await read(id)).toMatchObject({ status: 'refund_pending', refund: null });
  }
  expect((await resolve(never, 'not_refunded')).json.code).toBe('not_under_review');
  server.clock.advance(86_400_000);
  const before = (await server.events()).length;
  expect((await resolve(never, 'not_refunded')).json).toMatchObject({ status: 'succeeded', refund: null });
  expect((await server.events()).slice(before)).toEqual(['payment.refund_failed']);
  expect((await refund(never, 300)).status).toBe(202);
  expect((await resolve(made, 'refunded')).json).toMatchObject({
    status: 'refunded',
    refund: { refundedAmount: 1200, requestedAmount: null },
  });
});

it('nobody settles a request by hand whose answer may still come', async () => {
  const id = await paid();
  const letGo = hanging(take);
  const call = refund(id, 300);
  await expect.poll(() => asked.length).toBe(1);
  expect((await resolve(id, 'not_refunded')).json.code).toBe('not_under_review');
  letGo();
  await call;
});

it('a dispute while a refund is asked for is told once, and what was given back besides can be written down', async () => {
  const id = await paid();
  const before = (await events()).length;
  const letGo = hanging(take);
  const call = refund(id, 300);
  await expect.poll(() => asked.length).toBe(1);
  await hear(id, 'disputed');
  letGo();
  await call;
  expect((await events()).slice(before)).toEqual(['payment.disputed']);
  server.clock.advance(86_400_000);
  expect((await resolve(id, 'refunded')).json).toMatchObject({
    status: 'disputed',
    review: null,
    refund: { refundedAmount: 300, requestedAmount: null },
  });
});

it('an unanswered refund of a disputed payment leaves nothing open once a person says that it was not made', async () => {
  const id = await paid();
  const letGo = hanging(lose);
  const call = refund(id, 300);
  await expect.poll(() => asked.length).toBe(1);
  await hear(id, 'disputed');
  letGo();
  expect((await call).json.review).toEqual({ reason: 'refund_unanswered' });
  expect((await resolve(id, 'not_refunded')).json).toMatchObject({
    status: 'disputed',
    review: null,
    refund: null,
  });
});
