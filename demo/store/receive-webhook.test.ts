import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demoKeys } from '../keys.ts';
import { countries } from './countries.ts';
import { newOrder, type Order } from './order.ts';
import { type Orders, openOrders } from './orders.ts';
import { type InboundWebhook, receiveWebhook } from './receive-webhook.ts';

const secret = demoKeys.webhookSecret;
const MINUTE_MS = 60_000;
let orders: Orders;
let order: Order;

function signed(type: string, key: string = secret): InboundWebhook {
  const id = 'evt_1';
  const at = new Date();
  const payment = { id: 'pay_1', method: 'boxcharge:NB', status: 'succeeded', amount: 1200, currency: 'EUR' };
  const session = { id: 'cs_1', reference: order.id, status: 'completed' };
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data: { session, payment } });
  const headers = new Headers({
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(key).sign(id, at, body),
  });
  return { headers, body };
}

const receive = (inbound: InboundWebhook): string => receiveWebhook(inbound, orders, secret);

beforeEach(() => {
  orders = openOrders(':memory:');
  const [country] = countries;
  order = newOrder({ productId: 'assam', country, amount: 1200, customer: { name: 'Lucía' } }, new Date());
  orders.save(order);
});

afterEach(() => {
  vi.useRealTimers();
  orders.close();
});

describe('a webhook', () => {
  test('of Farebox’s pays the order, and is kept for the shop to read', () => {
    expect(receive(signed('payment.succeeded'))).toBe('recorded');
    expect(orders.find(order.id)?.status).toBe('paid');
    expect(orders.webhooks(order.id)).toMatchObject([{ id: 'evt_1', type: 'payment.succeeded' }]);
  });

  test('about no session is recorded once and changes no order, whatever its data say', () => {
    const id = 'evt_2';
    const at = new Date();
    const data = { provider: 'payatom', orderId: order.id, amount: '12.00', providerStatus: 'Approved' };
    const body = JSON.stringify({ type: 'notice.unmatched', timestamp: at.toISOString(), data });
    const headers = new Headers({
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    });
    expect(receive({ headers, body })).toBe('recorded');
    expect(receive({ headers, body })).toBe('repeated');
    expect(orders.find(order.id)).toEqual(order);
    expect(orders.webhooks()).toMatchObject([{ id, type: 'notice.unmatched' }]);
  });

  test('that was altered on its way changes nothing', () => {
    const genuine = signed('payment.failed');
    const forged = genuine.body.replace('payment.failed', 'payment.succeeded');
    expect(receive({ ...genuine, body: forged })).toBe('refused');
    expect(orders.find(order.id)).toEqual(order);
    expect(orders.webhooks()).toEqual([]);
  });

  test('signed with another secret changes nothing', () => {
    const key = `whsec_${Buffer.from('somebody else’s secret, made up').toString('base64')}`;
    expect(receive(signed('payment.succeeded', key))).toBe('refused');
    expect(orders.find(order.id)).toEqual(order);
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'without %s changes nothing',
    (header) => {
      const inbound = signed('payment.succeeded');
      inbound.headers.delete(header);
      expect(receive(inbound)).toBe('refused');
      expect(orders.find(order.id)).toEqual(order);
    },
  );

  test('played again counts once', () => {
    const inbound = signed('payment.late');
    expect(receive(inbound)).toBe('recorded');
    const once = orders.find(order.id);
    expect(receive(inbound)).toBe('repeated');
    expect(orders.find(order.id)).toEqual(once);
    expect(orders.webhooks()).toHaveLength(1);
  });

  test('played again under another id is refused, for the id is signed too', () => {
    const inbound = signed('payment.succeeded');
    inbound.headers.set('webhook-id', 'evt_2');
    expect(receive(inbound)).toBe('refused');
  });

  test('from more than five minutes ago is refused', () => {
    vi.useFakeTimers({ now: new Date('2026-05-01T10:00:00Z') });
    const inbound = signed('payment.succeeded');
    vi.setSystemTime(Date.now() + 6 * MINUTE_MS);
    expect(receive(inbound)).toBe('refused');
    expect(orders.find(order.id)).toEqual(order);
  });

  test('about an order that is not ours is kept, and moves none of ours', () => {
    const other = { ...order, id: 'ord_other' };
    orders.save(other);
    const foreign = signed('payment.succeeded');
    const body = foreign.body.replace(order.id, 'ord_nobody');
    const at = new Date();
    foreign.headers.set('webhook-timestamp', String(Math.floor(at.getTime() / 1000)));
    foreign.headers.set('webhook-signature', new Webhook(secret).sign('evt_1', at, body));
    expect(receive({ ...foreign, body })).toBe('recorded');
    expect(orders.list().map(({ status }) => status)).toEqual(['unpaid', 'unpaid']);
  });
});
