import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accounts } from '../accounts.ts';
import { choose } from '../person.ts';
import { isObject, type JsonObject, readObject, textOf } from '../reading.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { decrypt, encrypt } from './cipher.ts';

const { username, password, apiKey } = accounts.ampere;
const MOBILE = '905551112233';
const RETURN = 'https://shop.example/return';

let sandbox: Sandbox;
let token: string;

const seal = (value: unknown): string => encrypt(JSON.stringify(value), accounts.ampere);

/** Opens an encrypted answer; a plain one is returned as it is. */
async function opened(response: Response): Promise<JsonObject> {
  const body = readObject(await response.text());
  const { data } = body;
  return typeof data === 'string' ? readObject(decrypt(data, accounts.ampere) ?? '') : body;
}

const call = async (path: string, headers: Record<string, string> = {}): Promise<JsonObject> =>
  opened(
    await fetch(`${sandbox.url}/ampere/v1/api/gateway/${path}`, {
      headers: { 'x-api-key': apiKey, authorization: token, ...headers },
    }),
  );

const authenticate = async (credentials: unknown, key: string = apiKey): Promise<JsonObject> =>
  opened(
    await fetch(`${sandbox.url}/ampere/v1/api/gateway/authenticate`, {
      method: 'POST',
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      body: JSON.stringify({ data: seal(credentials) }),
    }),
  );

const dataOf = (envelope: JsonObject): JsonObject => (isObject(envelope['data']) ? envelope['data'] : {});

async function plansOf(partner: string, paging = ''): Promise<JsonObject[]> {
  const { rows } = dataOf(await call(`subscriptions?payment_partner=${partner}${paging}`));
  return Array.isArray(rows) ? rows.filter(isObject) : [];
}

const access = async () =>
  dataOf(await call(`user/subscription/status?signature=${seal({ mobile_number: MOBILE })}`));

async function pageFor(order: JsonObject = {}, params: Record<string, string> = {}): Promise<string> {
  const [plan] = await plansOf('PAPARA_TURKEY');
  const signature = seal({
    order_id: 'pay_1',
    mobile_number: MOBILE,
    subscription_uuid: plan?.['uuid'],
    payment_partner: 'PAPARA_TURKEY',
    data: { return_url: RETURN },
    ...order,
  });
  const query = new URLSearchParams({ apikey: apiKey, token, signature, ...params });
  return `${sandbox.url}/ampere/pay/index.html?${query}`;
}

beforeEach(async () => {
  sandbox = await startSandbox({ laterMs: 1 });
  token = textOf(dataOf(await authenticate({ username, password })), 'jwt_token');
});
afterEach(() => sandbox.close());

describe('authentication', () => {
  test('gives a token that ends in the future', async () => {
    const envelope = await authenticate({ username, password });
    expect(envelope).toMatchObject({ status: 'success', code: 200, version: '1.0.0' });
    expect(token.split('.')).toHaveLength(3);
    expect(Date.parse(textOf(dataOf(envelope), 'expiry_dt'))).toBeGreaterThan(Date.now());
  });

  test('refuses a wrong password with an encrypted no', async () => {
    expect(await authenticate({ username, password: 'guess' })).toMatchObject({ status: 'fail', code: 400 });
  });

  test('refuses an unknown apikey in plain text, for there is no key to encrypt with', async () => {
    const response = await fetch(`${sandbox.url}/ampere/v1/api/gateway/authenticate`, { method: 'POST' });
    expect(await response.json()).toMatchObject({
      status: 'fail',
      code: 400,
      message: 'Unauthorized access!',
    });
  });

  test('is asked of every call', async () => {
    const forged = `${token.slice(0, -2)}xx`;
    expect(await call('subscriptions?payment_partner=DANA', { authorization: forged })).toMatchObject({
      status: 'fail',
      code: 400,
      message: 'Unauthorized access!',
      error: 'Invalid apikey token!',
    });
  });
});

describe('plans', () => {
  test('come per partner, with prices as numbers, some with decimals', async () => {
    const envelope = await call('subscriptions?payment_partner=PAPARA_TURKEY');
    expect(dataOf(envelope)).toMatchObject({ page: 0, limit: 100, total: 4 });
    const prices = (await plansOf('PAPARA_TURKEY')).map(({ price }) => price);
    expect(prices).toEqual([15, 49.9, 149.99, 1499]);
  });

  test('come page by page', async () => {
    const all = await plansOf('DANA');
    const pages = [await plansOf('DANA', '&limit=3&page=0'), await plansOf('DANA', '&limit=3&page=1')];
    expect(pages.map((rows) => rows.length)).toEqual([3, 1]);
    expect(pages.flat()).toEqual(all);
  });

  test('of an unknown partner are refused', async () => {
    expect(await call('subscriptions?payment_partner=VISA')).toMatchObject({ status: 'fail', code: 400 });
  });
});

describe('the shopper', () => {
  test('who pays has access, goes back, and can be unsubscribed', async () => {
    expect(await access()).toEqual({ access: 0 });
    expect(await choose(await pageFor(), 'approve')).toEqual({ location: RETURN });
    expect(await access()).toEqual({ access: 1 });
    expect(sandbox.orderStore.orders[0]).toMatchObject({
      reference: 'pay_1',
      amount: '15',
      currency: 'TRY',
      charged: true,
    });
    const signature = seal({ mobile_number: MOBILE, payment_partner: 'PAPARA_TURKEY' });
    expect(await call(`unsubscribe?signature=${signature}`)).toMatchObject({
      status: 'success',
      message: 'User unsubscribed successfully!',
    });
    expect(await access()).toEqual({ access: 0 });
  });

  test.each([
    ['0', 'once', 0],
    ['1', 'again and again, until canceled', 1],
  ])('of a plan that is recurring "%s" is charged %s, and after its days has access %i', async (...row) => {
    const [recurring, charged, expected] = row;
    const page = await pageFor({ recurring, content_uuid: 'content-1' });
    const shown = await (await fetch(page)).text();
    expect(shown).toContain(charged);
    expect(shown).toContain('content-1');
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      await choose(page, 'approve');
      vi.setSystemTime(Date.now() + 2 * 24 * 3_600_000);
      token = textOf(dataOf(await authenticate({ username, password })), 'jwt_token');
      expect(await access()).toEqual({ access: expected });
    } finally {
      vi.useRealTimers();
    }
  });

  test('whose unsubscribing loses its answer is unsubscribed all the same', async () => {
    await choose(await pageFor(), 'approve');
    sandbox.setScenario('charged_then_timeout:cut', 'ampere');
    const signature = seal({ mobile_number: MOBILE, payment_partner: 'PAPARA_TURKEY' });
    await expect(call(`unsubscribe?signature=${signature}`)).rejects.toThrow();
    sandbox.setScenario(null, 'ampere');
    expect(await access()).toEqual({ access: 0 });
    expect(await call(`unsubscribe?signature=${signature}`)).toMatchObject({ status: 'fail' });
  });

  test.each(Object.keys(accounts.ampere.partners))('can pay a plan of %s', async (partner) => {
    const [plan] = await plansOf(partner);
    const page = await pageFor({ payment_partner: partner, subscription_uuid: plan?.['uuid'] });
    await choose(page, 'approve');
    expect(sandbox.orderStore.orders[0]).toMatchObject({ method: partner, charged: true });
    expect(await access()).toEqual({ access: 1 });
  });

  test.each(['text', 7, ['list']])('is shown no page for data that is %j', async (data) => {
    expect((await fetch(await pageFor({ data }))).status).toBe(400);
  });

  test.each(['decline', 'timeout', 'close'] as const)('who chooses %s has no access', async (choice) => {
    await choose(await pageFor(), choice);
    expect(await access()).toEqual({ access: 0 });
  });

  test('who pays later has access later', async () => {
    await choose(await pageFor(), 'later');
    await expect.poll(access).toEqual({ access: 1 });
  });

  test('without a return address ends on a page of its own', async () => {
    expect(await choose(await pageFor({ data: {} }), 'approve')).toEqual({ location: null });
  });

  test('who reloads has the same order, while another order may not take its id', async () => {
    await fetch(await pageFor());
    await fetch(await pageFor());
    expect(sandbox.orderStore.orders).toHaveLength(1);
    expect((await fetch(await pageFor({ mobile_number: '1' }))).status).toBe(400);
  });
});

describe('the payment page', () => {
  test.each([
    ['an unknown apikey', { apikey: 'guess' }],
    ['a forged token', { token: 'a.b.c' }],
    ['a signature that cannot be read', { signature: '00ff' }],
  ])('refuses %s', async (_case, params) => {
    expect((await fetch(await pageFor({}, params))).status).toBe(400);
    expect(sandbox.orderStore.orders).toHaveLength(0);
  });

  test.each(['order_id', 'mobile_number', 'subscription_uuid', 'payment_partner'])(
    'refuses a signature without %s',
    async (field) => {
      expect((await fetch(await pageFor({ [field]: '' }))).status).toBe(400);
    },
  );
});
