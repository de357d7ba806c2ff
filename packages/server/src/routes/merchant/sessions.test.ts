import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('POST /v1/sessions', () => {
  it('opens a session and gives what hands the shopper over', async () => {
    const session = await server.session({ metadata: { cart: '7' } });
    expect(session).toMatchObject({
      status: 'open',
      amount: 1200,
      currency: 'EUR',
      country: 'ES',
      reference: 'order-1',
      metadata: { cart: '7' },
      paymentId: null,
    });
    expect(session.id).toMatch(/^cs_/);
    expect(session.clientSecret).toContain(session.id);
    expect(session.url).toBe(`${server.url}/c/${session.clientSecret}`);
    expect(Date.parse(session.expiresAt) - Date.parse(session.createdAt)).toBe(86_400_000);
    expect((await server.merchant('GET', `/v1/sessions/${session.id}`)).json).toEqual(session);
  });

  it('says of each member of the customer that the merchant’s server named it', async () => {
    const { customerSource } = await server.session({ customer: { name: 'Ana', phone: '+34600111222' } });
    expect(customerSource).toEqual({ name: 'merchant', phone: 'merchant' });
    expect((await server.session({ customer: {} })).customerSource).toEqual({});
  });

  it.each([
    [{ amount: 12.5 }, 'amount'],
    [{ amount: '1200' }, 'amount'],
    [{ amount: 0 }, 'amount'],
    [{ amount: -1 }, 'amount'],
    [{ amount: 2 ** 53 }, 'amount'],
    [{ amount: undefined }, 'amount'],
    [{ currency: 'eur' }, 'currency'],
    [{ country: 'ESP' }, 'country'],
    [{ reference: '' }, 'reference'],
    [{ customer: { email: 'nobody' } }, 'customer.email'],
    [{ customer: { phone: '600 111 22' } }, 'customer.phone'],
    [{ customer: { phone: '0555 111 22 33' }, country: 'CY' }, 'customer.phone'],
    [{ customer: { phone: '90 555 111 22 33' } }, 'customer.phone'],
    [{ successUrl: 'javascript:alert(1)' }, 'successUrl'],
    [{ mode: 'subscription' }, 'amount'],
    [{ amuont: 1200 }, 'amuont'],
  ])('refuses %o with 422 and the path', async (over, path) => {
    const answer = await server.merchant('POST', '/v1/sessions', {
      amount: 1200,
      currency: 'EUR',
      country: 'ES',
      reference: 'r',
      successUrl: 'https://a.example',
      cancelUrl: 'https://a.example',
      ...over,
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.json).toMatchObject({
      code: 'invalid_request',
      status: 422,
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.json.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('names every mistake at once', async () => {
    const { json } = await server.merchant('POST', '/v1/sessions', { amount: 1.5 });
    expect(json.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['amount', 'country', 'reference', 'successUrl', 'cancelUrl']),
    );
  });

  it('refuses a body that is no JSON with 400, and one that is too large with 413', async () => {
    expect((await server.merchant('POST', '/v1/sessions', '{"amount":')).json).toMatchObject({
      status: 400,
      code: 'invalid_json',
    });
    expect(
      (await server.merchant('POST', '/v1/sessions', { reference: 'x'.repeat(70_000) })).json,
    ).toMatchObject({ status: 413, code: 'too_large' });
  });

  it.each([
    undefined,
    'Bearer',
    'Bearer sk_test_wrong',
    `Bearer ${KEYS.publishableKey}`,
    `Basic ${KEYS.secretKey}`,
  ])('refuses the authorization %s', async (authorization) => {
    const answer = await server.merchant('POST', '/v1/sessions', {}, { authorization: authorization ?? '' });
    expect(answer.json).toMatchObject({ status: 401, code: 'unauthorized' });
  });
});

describe('Idempotency-Key', () => {
  const order = {
    amount: 1200,
    currency: 'EUR',
    country: 'ES',
    reference: 'idem',
    successUrl: 'https://a.example',
    cancelUrl: 'https://a.example',
  };
  const post = (body: unknown, key: string) =>
    server.merchant('POST', '/v1/sessions', body, { 'idempotency-key': key });

  it('gives the same answer, byte for byte, to the same request', async () => {
    const first = await post(order, 'key-1');
    const second = await post(order, 'key-1');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect((await post(order, 'key-2')).json.id).not.toBe(first.json.id);
  });

  it('refuses the key for another body', async () => {
    await post(order, 'key-3');
    expect((await post({ ...order, amount: 1 }, 'key-3')).json).toMatchObject({
      status: 422,
      code: 'idempotency_mismatch',
    });
  });

  it('is deleted with its answer after 24 h, though it never comes again', async () => {
    const [first, DAY] = [await post(order, 'key-5'), 86_400_000];
    server.clock.advance(DAY - 60_000);
    await server.runJobs();
    expect((await post(order, 'key-5')).text).toBe(first.text);
    server.clock.advance(120_000);
    await server.runJobs();
    // As nobody asked meanwhile, only a job can have deleted it before the clock is back.
    server.clock.advance(-DAY - 60_000);
    const second = await post(order, 'key-5');
    expect([second.status, second.json.id === first.json.id]).toEqual([201, false]);
  });

  it('lets one of many twins through and makes one session', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post({ ...order, reference: 'twins' }, 'key-4')),
    );
    const made = answers.filter(({ status }) => status === 201).map(({ json }) => json.id);
    expect(new Set(made).size).toBe(1);
    for (const { status, json } of answers)
      if (status !== 201) expect(json.code).toBe('idempotency_in_flight');
  });
});

describe('a session', () => {
  it('that nobody knows is a 404 for merchant and page, and a client secret that opens nothing', async () => {
    const unknown = `cs_${'z'.repeat(24)}_secret_${'z'.repeat(32)}`;
    expect((await server.merchant('GET', '/v1/sessions/cs_unknown')).json).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect((await server.shopper(unknown, 'GET', '/v1/checkout')).json).toMatchObject({
      status: 401,
      code: 'unknown_client_secret',
    });
    expect((await server.merchant('GET', `/c/${unknown}`)).status).toBe(404);
  });

  it('is not opened by its id with another secret', async () => {
    const { id } = await server.session();
    expect((await server.shopper(`${id}_secret_${'a'.repeat(32)}`, 'GET', '/v1/checkout')).status).toBe(401);
  });

  it('can be expired by its merchant, once, and is told', async () => {
    const { id, clientSecret } = await server.session();
    const before = (await server.events()).length;
    expect((await server.merchant('POST', `/v1/sessions/${id}/expire`)).json.status).toBe('expired');
    await server.merchant('POST', `/v1/sessions/${id}/expire`);
    expect((await server.events()).slice(before)).toEqual(['session.expired']);
    expect((await server.shopper(clientSecret, 'GET', '/v1/checkout')).json).toMatchObject({
      session: { status: 'expired' },
      methods: [],
    });
  });

  it('expires by itself when its time is over, with its live payment', async () => {
    const session = await server.session({ expiresIn: 60 });
    await server.launch(session, 'boxcharge');
    const before = (await server.events()).length;
    server.clock.advance(61_000);
    await server.runJobs();
    expect((await server.events()).slice(before)).toEqual(['payment.failed', 'session.expired']);
    const { json } = await server.shopper(session.clientSecret, 'GET', '/v1/checkout');
    expect(json).toMatchObject({ session: { status: 'expired' }, payment: { status: 'expired' } });
  });
});
