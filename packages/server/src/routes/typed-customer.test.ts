import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose } from '../../../../demo/sandbox/person.ts';
import { type Answer, KEYS, startTestServer, type TestServer } from '../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ANA = { name: ' Ana García ', email: 'ana@exämple.es', phone: '600 111 222' };
const KEPT = { name: 'Ana García', email: 'ana@exämple.es', phone: '+34600111222' };
const BY_SHOPPER = { name: 'shopper', email: 'shopper', phone: 'shopper' };

const product = async (): Promise<Answer['json']> => {
  const body = { publishableKey: KEYS.publishableKey, product: 'pro', country: 'ES' };
  return (await server.merchant('POST', '/v1/checkout/sessions', body)).json;
};
const pay = (session: Answer['json'], customer: object, over: object = {}) =>
  server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
    ...{ method: 'paysepro:sofort', customer, ...over },
  });
const told = async ({ id }: Answer['json']) => (await server.merchant('GET', `/v1/sessions/${id}`)).json;
const eventsOf = async ({ id }: Answer['json']) =>
  (await server.merchant('GET', '/v1/events?limit=1000')).json.data.filter(
    ({ data }: Answer['json']) => data.session?.id === id,
  );

describe('what the shopper typed for a payment', () => {
  it('is all that a merchant learns of a product’s buyer: in the session, and in its events', async () => {
    const session = await product();
    expect(session.customer).toEqual({});
    const { next } = (await pay(session, ANA)).json;
    expect(await told(session)).toMatchObject({ customer: KEPT, customerSource: BY_SHOPPER });
    await choose(next.url, 'approve');
    const events = await eventsOf(session);
    expect(events.map(({ type }: Answer['json']) => type)).toContain('payment.succeeded');
    for (const { data } of events)
      expect(data.session).toMatchObject({ customer: KEPT, customerSource: BY_SHOPPER });
  });

  it('is kept with the attempt, also when the provider’s answer is lost', async () => {
    server.sandbox.setScenario('charged_then_timeout:cut', 'paysepro');
    const session = await product();
    expect((await pay(session, ANA)).status).not.toBe(201);
    server.sandbox.setScenario(null, 'paysepro');
    expect((await told(session)).customer).toEqual(KEPT);
  });

  it('is not kept of a request that launches nothing', async () => {
    const session = await product();
    const nowhere = await pay(session, ANA, { method: 'paysepro:none' });
    expect(nowhere.json.code).toBe('method_unavailable');
    expect((await pay(session, { ...ANA, phone: '1' })).status).toBe(422);
    expect(await told(session)).toMatchObject({ customer: {}, customerSource: {} });
  });

  it('replaces what was typed before, and never what the merchant’s server named', async () => {
    const session = await server.session({ customer: { email: 'shop@example.com' } });
    const first = (await pay(session, ANA)).json.payment;
    const second = await pay(session, { name: 'Ana Paz', email: 'x@example.com' }, { replaces: first.id });
    expect(second.status).toBe(201);
    expect(await told(session)).toMatchObject({
      customer: { name: 'Ana Paz', email: 'shop@example.com', phone: KEPT.phone },
      customerSource: { ...BY_SHOPPER, email: 'merchant' },
    });
  });

  it('is asked again by the checkout, which shows nobody what is known', async () => {
    const india = { country: 'IN', currency: 'INR', amount: 25_000, customer: { name: 'Asha' } };
    const session = await server.session(india);
    const look = async () => (await server.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
    const asks = async () =>
      (await look()).methods.find(({ id }: Answer['json']) => id === 'payatom:upi').requires;
    expect(await asks()).toEqual(['email', 'phone']);
    const typed = { email: 'asha@example.in', phone: '98198 12345' };
    const { payment } = (await pay(session, typed, { method: 'payatom:upi' })).json;
    expect(await asks()).toEqual(['email', 'phone']);
    expect(JSON.stringify(await look())).not.toMatch(/asha@|9819812345/);
    const page = await (await fetch(session.url)).text();
    expect(page).not.toMatch(/asha@|9819812345/);
    // Who leaves it out is taken at their word of before.
    const again = await pay(session, {}, { method: 'payatom:upi', replaces: payment.id });
    expect(again.status).toBe(201);
  });
});
