import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Hono } from 'hono';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { looks } from './looks.ts';
import { type Orders, openOrders } from './orders.ts';
import { readSettings, type Settings } from './settings.ts';
import { createStore } from './shop.ts';

interface Call {
  readonly path: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const SESSION = { id: 'cs_1', clientSecret: 'cs_1_secret_1', url: 'http://localhost:9/c/cs_1_secret_1' };
let farebox: Server;
let calls: Call[];
let answer: { status: number; body: unknown };
let settings: Settings;
let orders: Orders;
let store: Hono;

beforeEach(async () => {
  calls = [];
  answer = { status: 201, body: SESSION };
  farebox = createServer(async (request, response) => {
    calls.push({ path: request.url, headers: request.headers, body: JSON.parse(await text(request)) });
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => farebox.listen(0, '127.0.0.1', resolve));
  const { port } = farebox.address() as AddressInfo;
  settings = { ...readSettings({}), fareboxUrl: `http://127.0.0.1:${port}`, storeUrl: 'http://shop.test' };
  orders = openOrders(':memory:');
  store = createStore(settings, orders);
});

afterEach(() => {
  farebox.close();
  orders.close();
});

const order = (fields: Record<string, string> = {}) =>
  store.request('/orders', {
    method: 'POST',
    body: new URLSearchParams({
      product: 'jade',
      country: 'IN',
      name: 'Ananya',
      email: 'ananya@example.com',
      phone: '+91 98765 43210',
      checkout: 'hosted',
      ...fields,
    }),
  });

const page = async (path: string): Promise<string> => (await store.request(path)).text();

async function notify(type: string, reference: string, more: object = {}): Promise<Response> {
  const payment = {
    id: 'pay_1',
    method: 'payatom:upi',
    status: 'succeeded',
    amount: 72_550,
    currency: 'INR',
    ...more,
  };
  const body = JSON.stringify({ type, data: { session: { reference }, payment } });
  const at = new Date();
  return store.request('/hooks/farebox', {
    method: 'POST',
    body,
    headers: {
      'webhook-id': `evt_${type}`,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(settings.webhookSecret).sign(`evt_${type}`, at, body),
    },
  });
}

describe('ordering', () => {
  test('creates a session for the catalogue’s price and leads to the hosted page', async () => {
    const response = await order({ amount: '1' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(SESSION.url);
    const [placed] = orders.list();
    expect(calls).toMatchObject([
      {
        path: '/v1/sessions',
        headers: { authorization: `Bearer ${settings.secretKey}`, 'idempotency-key': placed?.id },
        body: {
          mode: 'payment',
          amount: 72_550,
          currency: 'INR',
          country: 'IN',
          reference: placed?.id,
          customer: { name: 'Ananya', email: 'ananya@example.com', phone: '+919876543210' },
          items: [
            {
              ...{ name: 'Jade Terrace', quantity: 1, amount: 72_550 },
              image: 'http://shop.test/pictures/jade.svg',
            },
          ],
          successUrl: `http://shop.test/orders/${placed?.id}`,
          cancelUrl: 'http://shop.test/products/jade?country=IN',
        },
      },
    ]);
  });

  test('a subscription asks for no amount: the plan sets it', async () => {
    await order({ product: 'post', country: 'TR' });
    expect(calls[0]?.body).toMatchObject({ mode: 'subscription', country: 'TR' });
    expect(calls[0]?.body).not.toHaveProperty('amount');
    expect(calls[0]?.body).not.toHaveProperty('currency');
  });

  test('to pay on this page shows Farebox’s script tag, which the policy of the page allows', async () => {
    const response = await order({ checkout: 'here' });
    const path = response.headers.get('location') ?? '';
    const shown = await store.request(path);
    const html = await shown.text();
    expect(html).toContain(`src="${settings.fareboxUrl}/farebox.js"`);
    expect(html).toContain(`data-farebox-session="${SESSION.clientSecret}" data-farebox-mount="#pay"`);
    const policy = shown.headers.get('content-security-policy');
    expect(policy).toContain(`script-src 'self' ${settings.fareboxUrl};`);
    expect(policy).toContain(`connect-src 'self' ${settings.fareboxUrl};`);
  });

  test('with a phone that is none says so beside it, and orders nothing', async () => {
    const response = await order({ phone: '12', name: '<b>Eve</b>' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('id="phone-problem"');
    expect(html).toContain('value="&lt;b&gt;Eve&lt;/b&gt;"');
    expect(orders.list()).toEqual([]);
  });

  test('what a country is not sold is refused', async () => {
    expect((await order({ country: 'TR' })).status).toBe(404);
    expect(orders.list()).toEqual([]);
  });

  test('survives a Farebox that fails: trying again asks for the same session', async () => {
    answer = { status: 503, body: { code: 'store_unavailable', detail: 'try later' } };
    const failed = await order();
    expect(failed.status).toBe(502);
    expect(await failed.text()).toContain('nothing was charged');

    answer = { status: 201, body: SESSION };
    const [placed] = orders.list();
    const retry = { method: 'POST', body: new URLSearchParams({ checkout: 'hosted' }) };
    const again = await store.request(`/orders/${placed?.id}/checkout`, retry);
    expect(again.headers.get('location')).toBe(SESSION.url);
    expect(calls[1]?.headers['idempotency-key']).toBe(calls[0]?.headers['idempotency-key']);
    expect(calls[1]?.body).toEqual(calls[0]?.body);
  });

  test('an answer whose address is a script is no session', async () => {
    answer = { status: 201, body: { ...SESSION, url: 'javascript:alert(1)' } };
    expect((await order()).status).toBe(502);
  });
});

describe('an order’s page', () => {
  test('believes no return visit, only the webhook', async () => {
    await order();
    const id = orders.list()[0]?.id ?? '';
    expect(await page(`/orders/${id}?status=succeeded&paid=1`)).toContain('Waiting for your payment');
    expect((await notify('payment.succeeded', id)).status).toBe(200);
    const paid = await page(`/orders/${id}`);
    expect(paid).toContain('Thank you');
    expect(paid).toContain('₹725.50');
    expect(paid).not.toContain('http-equiv="refresh"');
  });

  test.each([
    ['by its name', { method: 'paysepro:sofort', methodName: 'Sofort' }, 'Sofort, through Paysepro'],
    [
      'by its name, whatever is in it',
      { methodName: '<b>UPI</b>' },
      '&lt;b&gt;UPI&lt;/b&gt;, through PayAtom',
    ],
    ['by a new provider’s own word', { method: 'newpay:x', methodName: 'X' }, 'X, through newpay'],
    ['without a plan’s own id, where no name is told', { method: 'ampere:papara:123' }, 'ampere:papara'],
    ['by its id, where its name is no text', { methodName: 7 }, 'payatom:upi'],
  ])('names the method %s, and so does the desk', async (_what, more, words) => {
    await order();
    const id = orders.list()[0]?.id ?? '';
    await notify('payment.succeeded', id, more);
    expect(await page(`/orders/${id}`)).toContain(`<dt>With</dt><dd>${words}</dd>`);
    expect(await page('/orders')).toContain(`<td data-label="Paid with">${words}</td>`);
  });

  test('that needs a person tells the buyer not to pay again, and the desk why', async () => {
    await order();
    const id = orders.list()[0]?.id ?? '';
    await notify('payment.late', id);
    const html = await page(`/orders/${id}`);
    expect(html).toContain('do not pay again');
    expect(html).not.toContain('Pay on this page');
    expect(await page('/orders')).toContain('Paid after the checkout had expired');
  });

  test('is told at once when the order turns paid', async () => {
    await order();
    const id = orders.list()[0]?.id ?? '';
    const stream = await store.request(`/orders/${id}/stream`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('event: heartbeat');
    await notify('payment.succeeded', id);
    expect((await reader?.read())?.value).toContain('event: change');
    await reader?.cancel();
  });
});

describe('a subscription', () => {
  const buy = async (): Promise<string> => {
    await order({ product: 'post', country: 'TR' });
    const id = orders.list()[0]?.id ?? '';
    await notify('payment.succeeded', id);
    answer = { status: 201, body: { url: 'http://localhost:9/s/token' } };
    return id;
  };
  const manage = (id: string) => store.request(`/orders/${id}/subscription`, { method: 'POST' });

  test('that is paid has a page of its own at Farebox, the same one however often it is asked for', async () => {
    const id = await buy();
    expect(await page(`/orders/${id}`)).toContain('Manage your subscription');
    const [first, second] = [await manage(id), await manage(id)];
    expect([first.status, first.headers.get('location')]).toEqual([303, 'http://localhost:9/s/token']);
    expect(second.status).toBe(303);
    const links = calls.filter(({ path }) => path === '/v1/subscriptions/links');
    expect(links.map(({ headers }) => headers['idempotency-key'])).toEqual(['link-pay_1', 'link-pay_1']);
    expect(links[0]?.body).toEqual(links[1]?.body);
  });

  test('whose page cannot be had is not lost', async () => {
    const id = await buy();
    answer = { status: 503, body: { code: 'store_unavailable', detail: 'try later' } };
    const response = await manage(id);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('Nothing has changed');
    answer = { status: 201, body: { url: 'javascript:alert(1)' } };
    expect((await manage(id)).status).toBe(502);
  });

  test('that the buyer canceled says so', async () => {
    const id = await buy();
    expect(await page(`/orders/${id}`)).not.toContain('You canceled');
    await notify('subscription.canceled', id);
    expect(await page(`/orders/${id}`)).toContain('You canceled this subscription.');
  });

  test('that was never paid, or is tea, has none', async () => {
    await order();
    const id = orders.list()[0]?.id ?? '';
    await notify('payment.succeeded', id);
    expect(await page(`/orders/${id}`)).not.toContain('Manage your subscription');
    expect((await manage(id)).headers.get('location')).toBe(`/orders/${id}`);
    expect((await manage('ord_nobody')).status).toBe(404);
  });
});

describe('the page to try looks on', () => {
  test('has a live checkout that leads back to it, and is no order', async () => {
    const response = await store.request('/appearance');
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(`data-client-secret="${SESSION.clientSecret}"`);
    expect(html).toContain(`src="${settings.fareboxUrl}/farebox.js"`);
    expect(calls[0]?.body).toMatchObject({
      mode: 'payment',
      successUrl: 'http://shop.test/appearance',
      cancelUrl: 'http://shop.test/appearance',
    });
    expect(orders.list()).toEqual([]);
  });

  test('styles nothing inline and runs nothing inline', async () => {
    const html = await page('/appearance');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script>/);
  });

  test('has every preset ready for its button', async () => {
    const html = await page('/appearance');
    for (const { name, ...look } of looks) {
      const written = JSON.stringify(look).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
      expect(html).toContain(`data-look="${written}">${name}<`);
    }
  });

  test('says so when there is no checkout to be had', async () => {
    answer = { status: 503, body: { code: 'store_unavailable', detail: 'try later' } };
    const response = await store.request('/appearance');
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('<code>store_unavailable</code>');
  });

  test('is a click away from every page', async () => {
    expect(await page('/')).toContain('href="/appearance"');
  });
});

test('an unsigned webhook is refused', async () => {
  const response = await store.request('/hooks/farebox', {
    method: 'POST',
    body: '{"type":"payment.succeeded"}',
  });
  expect(response.status).toBe(400);
});

test.each(['/', '/products/post?country=TR', '/products/jade?country=TR', '/orders', '/nowhere'])(
  '%s loads nothing from a third party and styles nothing inline',
  async (path) => {
    const html = await page(path);
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  },
);
