import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const TURKEY = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR' };

/** Begins to buy a plan with Papara; `session` when it is one more attempt. */
async function launch(phone: string, session?: Answer['json']) {
  const opened = session ?? (await server.session({ ...TURKEY, customer: { phone } }));
  const { payment, next } = (await server.launch(opened, 'ampere:PAPARA_TURKEY')).json;
  return { session: opened, id: payment.id as string, url: next.url as string };
}

const read = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;
const sync = async (id: string) => (await server.merchant('POST', `/v1/payments/${id}/sync`)).json;

async function lookAfter(ms: number): Promise<void> {
  server.clock.advance(ms);
  await server.runJobs();
}

/** Cancels on the subscriber's page, where AMPERE does it and its answer is lost. */
async function cancelWithoutAnswer(payment: string, phone: string): Promise<void> {
  const { url } = (await server.merchant('POST', '/v1/subscriptions/links', { payment })).json;
  server.sandbox.setScenario('charged_then_timeout:cut', 'ampere');
  const body = new URLSearchParams({ phone, step: 'cancel' });
  const headers = { 'sec-fetch-site': 'same-origin', origin: 'null' };
  expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(502);
  server.sandbox.setScenario(null, 'ampere');
}

it('a plan that was bought long ago, and whose end is found out later, takes no money of the next one', async () => {
  const phone = '+905551119901';
  const old = await launch(phone);
  await choose(old.url, 'approve');
  expect((await sync(old.id)).status).toBe('succeeded');
  server.clock.advance(3_600_000);
  await cancelWithoutAnswer(old.id, phone);
  const next = await launch(phone);
  await lookAfter(6000);
  expect(await server.events()).toContain('subscription.canceled');
  await choose(next.url, 'approve');
  await lookAfter(6000);
  expect(await read(next.id)).toMatchObject({ status: 'succeeded', outcome: 'succeeded', review: null });
});

it('access that another payment took since may be of this one too: the merchant is asked, and can credit it', async () => {
  const phone = '+905551119902';
  const [one, two] = [await launch(phone), await launch(phone)];
  await choose(one.url, 'approve');
  await choose(two.url, 'approve');
  await sync(one.id);
  await server.merchant('POST', `/v1/payments/${one.id}/resolve`, { status: 'succeeded', note: 'seen' });
  expect(await sync(two.id)).toMatchObject({ status: 'pending', review: { reason: 'access_contested' } });
  const decision = { status: 'succeeded', note: 'seen too' };
  const { json } = await server.merchant('POST', `/v1/payments/${two.id}/resolve`, decision);
  expect(json).toMatchObject({ status: 'succeeded', outcome: 'succeeded', review: null });
});

it('an attempt that was given up for another one at the same asks nobody, once that one is credited', async () => {
  const phone = '+905551119903';
  const first = await launch(phone);
  await server.shopper(first.session.clientSecret, 'DELETE', `/v1/checkout/payments/${first.id}`);
  const second = await launch(phone, first.session);
  await choose(second.url, 'approve');
  expect((await sync(second.id)).status).toBe('succeeded');
  expect(await sync(first.id)).toMatchObject({ status: 'canceled', review: null });
});
