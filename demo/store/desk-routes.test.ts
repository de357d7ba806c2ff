import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countries } from './countries.ts';
import { newOrder } from './order.ts';
import { type Orders, openOrders } from './orders.ts';
import { toMinorUnits } from './price.ts';
import { readSettings } from './settings.ts';
import { createStore } from './shop.ts';

const PAYMENT = {
  id: 'pay_1',
  method: 'payatom:upi',
  status: 'succeeded',
  amount: 72_550,
  currency: 'INR',
  review: null,
  methodName: 'UPI',
  refund: null,
  complaints: [] as object[],
};

let farebox: Server;
let calls: { call: string; headers: Readonly<Record<string, unknown>>; body: string }[];
let answers: Record<string, { status: number; body: unknown }>;
let orders: Orders;
let store: Hono;
let id: string;

beforeEach(async () => {
  calls = [];
  answers = {
    'GET /v1/payments?session=cs_1&limit=100': { status: 200, body: { data: [PAYMENT], next: null } },
    'GET /v1/payments/pay_1': { status: 200, body: PAYMENT },
    'POST /v1/payments/pay_1/refunds': { status: 202, body: PAYMENT },
    'POST /v1/payments/pay_1/complaints': { status: 201, body: {} },
  };
  farebox = createServer(async (request, response) => {
    const call = `${request.method} ${request.url}`;
    calls.push({ call, headers: request.headers, body: await text(request) });
    const { status, body } = answers[call] ?? {
      status: 404,
      body: { code: 'not_found', detail: 'Nothing.' },
    };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => farebox.listen(0, '127.0.0.1', resolve));
  const { port } = farebox.address() as AddressInfo;
  orders = openOrders(':memory:');
  store = createStore({ ...readSettings({}), fareboxUrl: `http://127.0.0.1:${port}` }, orders);
  const order = newOrder(
    { productId: 'jade', country: countries[0], amount: 72_550, customer: { name: '<b>Ana</b>' } },
    new Date(),
  );
  id = order.id;
  orders.save({ ...order, session: { id: 'cs_1', url: 'http://f.test/c', clientSecret: 's' } });
});

afterEach(() => {
  farebox.close();
  orders.close();
});

const post = (what: string, fields: Record<string, string | Blob>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ payment: 'pay_1', ...fields })) body.set(name, value);
  return store.request(`/desk/${id}/${what}`, { method: 'POST', body });
};
const posted = () => calls.find(({ call }) => call.startsWith('POST'));

test('an order shows its payments as Farebox has them, with what can be done', async () => {
  const complaints = [{ status: 'filed', reference: 'CMP7', description: '<i>late</i>', pictures: [{}] }];
  const refund = { refundedAmount: 50, requestedAmount: 100 };
  answers['GET /v1/payments/pay_1'] = { status: 200, body: { ...PAYMENT, complaints, refund } };
  const html = await (await store.request(`/desk/${id}`)).text();
  expect(html).toContain('₹725.50 with UPI, through PayAtom');
  expect(html).toContain('<button>Refund</button>');
  expect(html).toContain('&lt;i&gt;late&lt;/i&gt;, with a picture: filed, <code>CMP7</code>');
  expect(html).toContain('<dd>₹0.50</dd>');
  expect(html).toContain('<dd>₹1.00</dd>');
  expect(html).not.toContain('<b>Ana');
});

test('a payment that nobody made is not refunded', async () => {
  answers['GET /v1/payments/pay_1'] = { status: 200, body: { ...PAYMENT, status: 'failed' } };
  const html = await (await store.request(`/desk/${id}`)).text();
  expect(html).not.toContain('Refund</button>');
  expect(html).toContain('Complain</button>');
});

test('a refund is asked for with the form’s own key, so that pressing twice gives back once', async () => {
  const response = await post('refund', { amount: '12.5', currency: 'INR', key: 'key-1' });
  expect([response.status, response.headers.get('location')]).toEqual([303, `/desk/${id}`]);
  expect(posted()).toMatchObject({ headers: { 'idempotency-key': 'key-1' }, body: '{"amount":1250}' });
  await post('refund', { amount: '', currency: 'INR', key: 'key-2' });
  expect(calls.at(-1)?.body).toBe('{}');
});

test('what cannot be refunded is said in Farebox’s words', async () => {
  answers['POST /v1/payments/pay_1/refunds'] = {
    status: 422,
    body: { code: 'refund_refused', detail: 'payatom said: no' },
  };
  const response = await post('refund', { key: 'k', currency: 'INR' });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('role="alert">payatom said: no');
  const typo = await post('refund', { key: 'k', currency: 'INR', amount: '1,5' });
  expect(await typo.text()).toContain('Write the amount as a number');
});

test('a payment under review is decided with a note, as paid or as not paid', async () => {
  const review = { reason: 'access_already_active' };
  answers['GET /v1/payments/pay_1'] = {
    status: 200,
    body: { ...PAYMENT, status: 'pending', review, outcome: null },
  };
  answers['POST /v1/payments/pay_1/resolve'] = { status: 200, body: PAYMENT };
  const html = await (await store.request(`/desk/${id}`)).text();
  for (const part of ['access already active', 'It was paid</button>', 'It was not paid</button>'])
    expect(html).toContain(part);
  for (const status of ['succeeded', 'failed']) {
    const response = await post('resolution', { status, note: ' Seen in the portal ' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/desk/${id}`]);
    expect(calls.at(-1)).toMatchObject({
      call: 'POST /v1/payments/pay_1/resolve',
      body: JSON.stringify({ status, note: 'Seen in the portal' }),
    });
  }
});

test.each([
  ['without a decision', { note: 'n' }, 'Say whether the payment was paid.'],
  ['with another one', { note: 'n', status: 'refunded' }, 'Say whether the payment was paid.'],
  ['without a note', { status: 'failed', note: ' ' }, 'Write down how you know it.'],
])('%s nothing is decided', async (_what, fields, problem) => {
  const response = await post('resolution', fields);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(problem);
  expect(posted()).toBeUndefined();
});

test.each([
  ['is not under review', { status: 'pending', review: null, outcome: null }],
  ['is under review since money came', { review: { reason: 'late' }, outcome: 'late' }],
])('a payment that %s is not to be decided', async (_what, over) => {
  answers['GET /v1/payments/pay_1'] = { status: 200, body: { ...PAYMENT, ...over } };
  expect(await (await store.request(`/desk/${id}`)).text()).not.toContain('It was paid');
});

test('that there is nothing to decide is said in Farebox’s words', async () => {
  const detail = 'This payment is not waiting for a decision.';
  answers['POST /v1/payments/pay_1/resolve'] = { status: 409, body: { code: 'not_under_review', detail } };
  const response = await post('resolution', { status: 'failed', note: 'n' });
  expect(await response.text()).toContain(`role="alert">${detail}`);
});

test('a complaint takes its picture along', async () => {
  const picture = new File(['a picture'], 'proof.png', { type: 'image/png' });
  expect((await post('complaint', { description: 'Not credited', picture })).status).toBe(303);
  expect(posted()?.headers['content-type']).toMatch(/^multipart\/form-data/);
  for (const part of ['Not credited', 'a picture', 'name="pictures"']) expect(posted()?.body).toContain(part);
});

test('only the desk takes large bodies, and only for orders that are there', async () => {
  const large = new Blob([new Uint8Array(5_000_000)]);
  expect((await post('complaint', { description: 'x', picture: large })).status).toBe(303);
  const tooLarge = await post('complaint', {
    description: 'x',
    picture: new Blob([new Uint8Array(7_000_000)]),
  });
  expect(tooLarge.status).toBe(413);
  expect((await store.request('/desk/ord_nobody')).status).toBe(404);
  expect((await store.request('/desk/ord_nobody/refund', { method: 'POST' })).status).toBe(404);
});

test('while Farebox does not answer the page says so', async () => {
  farebox.close();
  farebox.closeAllConnections();
  const response = await store.request(`/desk/${id}`);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('does not answer');
});

test('typed amounts are read exactly', () => {
  expect(
    ['12.5', '12', '0.29', '12.505', '1e3', '-1', ''].map((typed) => toMinorUnits(typed, 'EUR')),
  ).toEqual([1250, 1200, 29, null, null, null, null]);
  expect(toMinorUnits('120', 'JPY')).toBe(120);
  expect(toMinorUnits('1.25', 'JPY')).toBeNull();
});
