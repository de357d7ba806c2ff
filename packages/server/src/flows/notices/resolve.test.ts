import { afterAll, beforeAll, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { settleNotice } from '../settle.ts';

/** What happens between what a merchant was shown and what they decide. */
let meanwhile: (() => Promise<unknown>) | undefined;
let server: TestServer;

function withMeanwhile(context: Context): Context {
  const change: Store['change'] = async (...given) => {
    const work = meanwhile;
    meanwhile = undefined;
    await work?.();
    return await context.store.change(...given);
  };
  return { ...context, store: { ...context.store, change } };
}

beforeAll(async () => {
  const over = (url: string) => {
    const { ampere, ...others } = providerConfig(url);
    return { providers: { ...others, ampere: { ...ampere, whenActive: 'review' } } };
  };
  server = await startTestServer(over, { wrap: withMeanwhile });
});
afterAll(() => server.close());

const read = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;
const resolve = (id: string, status: 'succeeded' | 'failed') =>
  server.merchant('POST', `/v1/payments/${id}/resolve`, { status, note: 'looked' });

/** What was told of a payment, with whether it was under review. */
const told = async (id: string) =>
  (await server.merchant('GET', '/v1/events?limit=1000')).json.data
    .filter(({ data }: Answer['json']) => data.payment?.id === id)
    .map(({ type, data }: Answer['json']) => [type, data.payment.review?.reason ?? null]);

it('that nothing came holds, however often the provider says the same, and is told once, without a review', async () => {
  const customer = { phone: '+905551118801' };
  const order = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR', customer };
  const first = (await server.launch(await server.session(order), 'ampere')).json;
  await choose(first.next.url, 'approve');
  await server.merchant('POST', `/v1/payments/${first.payment.id}/sync`);
  const { id } = (await server.launch(await server.session(order), 'ampere')).json.payment;
  expect((await read(id)).review).toEqual({ reason: 'access_already_active' });
  expect((await resolve(id, 'failed')).json).toMatchObject({ status: 'failed', review: null });
  for (const pause of [30_000, 600_000, 3_600_000]) {
    server.clock.advance(pause);
    await server.runJobs();
  }
  expect(await read(id)).toMatchObject({ status: 'failed', review: null });
  expect(await told(id)).toEqual([
    ['payment.pending', 'access_already_active'],
    ['payment.failed', null],
  ]);
  expect((await resolve(id, 'failed')).json.code).toBe('not_under_review');
});

it.each(['failed', 'succeeded'] as const)(
  'as %s decides nothing of money that came a moment before, and leaves its review',
  async (status) => {
    const { id } = (await server.launch(await server.session(), 'paysepro')).json.payment;
    const { context } = server.farebox;
    const payment = await context.store.payment(id);
    if (!payment) throw new Error('there is no such payment');
    const came = { paymentId: id, evidence: 'proven', providerStatus: 'ok', status: 'succeeded' } as const;
    meanwhile = () =>
      settleNotice(
        context,
        { ...came, amount: 500, currency: 'EUR' },
        { payment, origin: { source: 'webhook' } },
      );
    expect((await resolve(id, status)).json).toMatchObject({ status: 409, code: 'not_under_review' });
    const settled = await read(id);
    expect(settled).toMatchObject({ outcome: 'mismatched', review: { reason: 'mismatched' } });
    expect(settled.notices).toHaveLength(1);
  },
);
