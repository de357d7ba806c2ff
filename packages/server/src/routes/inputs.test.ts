import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, ORDER, startTestServer, type TestServer } from '../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const opening = (over: Record<string, unknown>) =>
  server.merchant('POST', '/v1/sessions', { ...ORDER, ...over });

describe('an optional member that says nothing', () => {
  it.each([
    ['an empty text', ''],
    ['a blank text', ' \n'],
    ['null', null],
  ])('is absent when it is %s', async (_what, blank) => {
    const { status, json } = await opening({
      mode: blank,
      customer: { name: blank, email: blank, phone: blank },
      locale: blank,
      items: [{ name: 'Tea', quantity: blank, amount: blank }],
      metadata: blank,
      expiresIn: blank,
      methods: { allow: blank, deny: blank, data: blank },
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      mode: 'payment',
      customer: {},
      locale: null,
      items: [{ name: 'Tea', quantity: 1 }],
      metadata: {},
    });
    expect(json.items[0]).not.toHaveProperty('amount');
    expect(Date.parse(json.expiresAt) - Date.parse(json.createdAt)).toBe(86_400_000);
  });

  it('is absent when it is the list that PHP prints for an empty object', async () => {
    const { status, json } = await opening({ customer: [], metadata: [], methods: [] });
    expect({ status, customer: json.customer, metadata: json.metadata }).toEqual({
      status: 201,
      customer: {},
      metadata: {},
    });
  });

  it('is absent from what a shopper’s browser sends', async () => {
    const product = { publishableKey: KEYS.publishableKey, product: 'pro', country: 'ES' };
    const opened = await server.merchant('POST', '/v1/checkout/sessions', {
      ...{ ...product, customer: { name: '', email: ' ' } },
    });
    expect(opened.json.customer).toEqual({});
    const launched = await server.shopper(
      (await server.session()).clientSecret,
      'POST',
      '/v1/checkout/payments',
      {
        method: 'paysepro:sofort',
        customer: { name: '', phone: '' },
        fields: null,
        returnUrl: '',
        replaces: '',
      },
    );
    expect(launched.status).toBe(201);
  });

  it.each([
    [{ reference: ' ' }, 'reference'],
    [{ successUrl: '' }, 'successUrl'],
    [{ country: '' }, 'country'],
    [{ amount: '' }, 'amount'],
    [{ items: [{ name: '  ' }] }, 'items.0.name'],
    [{ customer: ['Ana'] }, 'customer'],
    [{ metadata: ['a'] }, 'metadata'],
  ])('is a mistake where it is needed, or says something: %j', async (over, path) => {
    expect(await opening(over)).toMatchObject({ status: 422, json: { errors: [{ path }] } });
  });

  it('stays as it is in metadata, and in what only a provider understands', async () => {
    const data = { 'ampere:DANA': { note: '', list: [], none: null } };
    const { json } = await opening({ metadata: { note: '', blank: ' ' }, methods: { data } });
    expect(json.metadata).toEqual({ note: '', blank: ' ' });
    expect((await server.store.session(json.id))?.methods.data).toEqual(data);
  });

  it.each(['', null, ' '])('never gives all money back: a refund of %j', async (amount) => {
    const session = await server.session();
    const { payment } = (await server.launch(session, 'paysepro')).json;
    const answer = await server.merchant('POST', `/v1/payments/${payment.id}/refunds`, { amount });
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ path: 'amount' }] } });
  });
});

describe('what real shops send', () => {
  it('is taken with blanks around it', async () => {
    const { status, json } = await opening({
      country: ' es ',
      reference: ' order-9\n',
      successUrl: ' https://shop.example/thanks ',
      customer: { name: ' Ana ', email: ' ana@example.com\n' },
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      country: 'ES',
      reference: 'order-9',
      successUrl: 'https://shop.example/thanks',
      customer: { name: 'Ana', email: 'ana@example.com' },
    });
  });

  it('has discount lines with a negative amount, which the checkout shows', async () => {
    const items = [
      { name: 'Tea', quantity: 2, amount: 700 },
      { name: 'Spring sale', quantity: 1, amount: -200 },
    ];
    const { json } = await opening({ items });
    expect(json.items).toEqual(items);
    const { session } = (await server.shopper(json.clientSecret, 'GET', '/v1/checkout')).json;
    expect(session.items).toEqual(items);
    const page = await fetch(json.url, { headers: { 'accept-language': 'en' } });
    expect(await page.text()).toContain('-€2.00');
  });

  it.each([{ items: [{ name: 'Tea', amount: 1.5 }] }, { items: [{ name: 'Tea', amount: '100' }] }])(
    'is refused where money is no integer: %j',
    async (over) => {
      expect(await opening(over)).toMatchObject({
        status: 422,
        json: { errors: [{ path: 'items.0.amount' }] },
      });
    },
  );
});

describe('an e-mail address', () => {
  it.each([
    ['josé@exämple.es', 'josé@exämple.es', 'josé@xn--exmple-cua.es'],
    ['user@münchen.de', 'user@münchen.de', 'user@xn--mnchen-3ya.de'],
    ['उपयोगकर्ता@उदाहरण.भारत', 'उपयोगकर्ता@उदाहरण.भारत', 'उपयोगकर्ता@xn--p1b6ci4b4b3a.xn--h2brj9c'],
    ['\u202aana@example.com\u202c', 'ana@example.com', 'ana@example.com'],
    ['ana＠example。com', 'ana@example。com', 'ana@example.com'],
    ["o'neil+tea/2@Example.co.uk", "o'neil+tea/2@Example.co.uk", "o'neil+tea/2@Example.co.uk"],
  ])(
    '%s is taken, and told to providers in ASCII where its domain has one',
    async (typed, ...[kept, told]) => {
      const { json } = await opening({ customer: { name: 'Ana', email: typed } });
      expect(json.customer.email).toBe(kept);
      const asked: unknown[] = [];
      const seen = server.farebox.context.sites.get('shop')?.providers.get('paysepro');
      if (!seen) throw new Error('expected paysepro');
      const launch = seen.launch.bind(seen);
      seen.launch = (request, signal) => {
        asked.push(request.customer.email);
        return launch(request, signal);
      };
      await server.launch(json, 'paysepro');
      seen.launch = launch;
      expect(asked).toEqual([told]);
    },
  );

  it.each([
    'nobody',
    'a@b',
    'a b@example.com',
    'a@@example.com',
    'a@example.com, b@example.com',
    '.a@example.com',
    'a..b@example.com',
    '"a"@example.com',
    'a@exa_mple.com',
    'a@-example.com',
    'a@192.168.0.1',
    `${'x'.repeat(65)}@example.com`,
    'Ana <ana@example.com>',
    'a@example.com\r\nbcc: b@example.com',
  ])('%j is refused', async (email) => {
    const answer = await opening({ customer: { email } });
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ path: 'customer.email' }] } });
  });
});

describe('an Idempotency-Key', () => {
  it.each(['', ' ', '\t '])('that is %j is refused, and never a key', async (key) => {
    const ask = (reference: string) =>
      server.merchant('POST', '/v1/sessions', { ...ORDER, reference }, { 'idempotency-key': key });
    for (const reference of ['one', 'two'])
      expect(await ask(reference)).toMatchObject({
        status: 422,
        json: { code: 'invalid_request', errors: [{ path: 'Idempotency-Key' }] },
      });
    const { id } = (await server.launch(await server.session(), 'paysepro')).json.payment;
    const refund = await server.merchant(
      'POST',
      `/v1/payments/${id}/refunds`,
      {},
      { 'idempotency-key': key },
    );
    expect(refund).toMatchObject({ status: 422, json: { errors: [{ path: 'Idempotency-Key' }] } });
  });

  it('that is blank is refused from a shopper’s browser, too', async () => {
    const { clientSecret } = await server.session();
    const answer = await fetch(`${server.url}/v1/checkout/payments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${clientSecret}`, 'idempotency-key': ' ' },
      body: '{"method":"paysepro:sofort"}',
    });
    expect(answer.status).toBe(422);
  });
});
