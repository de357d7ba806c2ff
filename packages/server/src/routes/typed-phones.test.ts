import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, startTestServer, type TestServer } from '../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const TURKEY = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR' };

/** What AMPERE was told, once the shopper has followed the launch to its page. */
async function toldAmpere(reference: string, url: string) {
  await fetch(url, { redirect: 'manual' });
  return server.sandbox.orderStore.orders.find((order) => order.reference === reference);
}

describe('a phone number', () => {
  it.each([
    ['+90 (0)555 111 22 33', '+905551112233', '905551112233'],
    ['00 90 555 111 22 34', '+905551112234', '905551112234'],
    ['٠٥٥٥ ١١١ ٢٢ ٣٥', '+905551112235', '905551112235'],
    ['\u202a0555\u2011111\u00a022\u200936\u202c', '+905551112236', '905551112236'],
    ['＋９０ ５５５ １１１ ２２ ３７', '+905551112237', '905551112237'],
    ['0034 600 111 222', '+34600111222', '34600111222'],
  ])(
    '%j of a Turkish session reaches AMPERE as itself, from merchant and shopper alike',
    async (typed, ...[e164, mobileNumber]) => {
      const given = await server.session({ ...TURKEY, customer: { phone: typed } });
      expect(given.customer).toEqual({ phone: e164 });
      const open = await server.session({ ...TURKEY, customer: {} });
      const { methods } = (await server.shopper(open.clientSecret, 'GET', '/v1/checkout')).json;
      for (const session of [given, open]) {
        const { payment, next } = (
          await server.shopper(session.clientSecret, 'POST', '/v1/checkout/payments', {
            method: methods[0].id,
            ...(session === open && { customer: { phone: typed } }),
          })
        ).json;
        expect(await toldAmpere(payment.id, next.url)).toMatchObject({ mobileNumber });
      }
    },
  );

  it.each([
    ['FR', '06 12 34 56 78', '+33612345678'],
    ['IN', '०९८१९८ १२३४५', '+919819812345'],
    ['IT', '+39 (0)347 123 4567', '+393471234567'],
  ])(
    'typed in %s as %s is kept in E.164, also where a page opens the session',
    async (country, ...[phone, e164]) => {
      const opened = await server.merchant('POST', '/v1/checkout/sessions', {
        publishableKey: KEYS.publishableKey,
        product: 'pro',
        country,
        customer: { phone },
      });
      expect(opened.json.customer).toEqual({ phone: e164 });
    },
  );

  it.each([
    ['0555 111 22', /such as \+90 501 234 56 78 or 0501 234 56 78/],
    ['905551112233 / 905551112244', /such as \+90/],
    ['+90 555 111 22 33 ext. 4', /such as \+90/],
  ])('%j is refused by name, with an example for the country', async (phone, message) => {
    const problem = { path: 'customer.phone', message: expect.stringMatching(message) };
    const refused = { status: 422, json: { code: 'invalid_request', errors: [problem] } };
    const order = { reference: 'r', successUrl: 'https://a.example', cancelUrl: 'https://a.example' };
    const merchant = await server.merchant('POST', '/v1/sessions', {
      ...{ ...order, ...TURKEY, customer: { phone } },
    });
    expect(merchant).toMatchObject(refused);
    const { clientSecret } = await server.session({ ...TURKEY, customer: {} });
    const { methods } = (await server.shopper(clientSecret, 'GET', '/v1/checkout')).json;
    const body = { method: methods[0].id, customer: { phone } };
    expect(await server.shopper(clientSecret, 'POST', '/v1/checkout/payments', body)).toMatchObject(refused);
    const form = new URLSearchParams({
      method: methods[0].id,
      [`${methods[0].id}/customer.phone`]: phone,
    });
    const page = await fetch(`${server.url}/c/${clientSecret}`, { method: 'POST', body: form });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('aria-invalid="true"');
  });
});

describe('GET /v1/subscriptions', () => {
  it.each(['+905551112299', ' 905551112299', '00905551112299', '+90 (0)555 111 22 99', '+٩٠٥٥٥١١١٢٢٩٩'])(
    'reads %j',
    async (phone) => {
      const query = new URLSearchParams({ provider: 'ampere', phone });
      expect((await server.merchant('GET', `/v1/subscriptions?${query}`)).json).toEqual({
        provider: 'ampere',
        phone: '+905551112299',
        active: false,
      });
    },
  );

  it.each(['05551112299', '905551112299', '+90555111', ''])(
    'refuses %j: without a country it is no certain number',
    async (phone) => {
      const query = new URLSearchParams({ provider: 'ampere', phone });
      const { status, json } = await server.merchant('GET', `/v1/subscriptions?${query}`);
      expect({ status, path: json.errors?.[0].path }).toEqual({ status: 422, path: 'phone' });
      const body = { provider: 'ampere', phone, method: 'STRIPE' };
      expect((await server.merchant('POST', '/v1/subscriptions/cancel', body)).status).toBe(422);
    },
  );
});
