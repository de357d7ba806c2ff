import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event.ts';
import { countries } from './countries.ts';
import type { EventPayment, FareboxEvent } from './event.ts';
import { newOrder, type Order } from './order.ts';

const now = new Date('2026-05-01T10:00:00Z');
const [spain] = countries;
const ordered = newOrder(
  { productId: 'assam', country: spain, amount: 1200, customer: { name: 'Lucía' } },
  now,
);
const payment: EventPayment = {
  id: 'pay_1',
  method: 'paysepro:sofort',
  methodName: 'Sofort',
  status: 'succeeded',
  amount: 1200,
  currency: 'EUR',
  refundedAmount: null,
  requestedAmount: null,
};

const event = (type: string, more: Partial<EventPayment> = {}): FareboxEvent => ({
  type,
  sequence: 1,
  reference: ordered.id,
  payment: { ...payment, ...more },
});

const after = (...events: FareboxEvent[]): Order =>
  events.reduce((order, one) => applyEvent(order, one, now), ordered);

describe('an order', () => {
  test('is paid by a success, and keeps what paid it', () => {
    const order = after(event('payment.pending'), event('payment.succeeded'));
    expect(order).toMatchObject({
      status: 'paid',
      attention: null,
      receipt: {
        ...{ paymentId: 'pay_1', method: 'paysepro:sofort', methodName: 'Sofort' },
        ...{ amount: 1200, currency: 'EUR' },
      },
    });
  });

  test.each([
    ['another amount', { amount: 1199 }],
    ['another currency', { currency: 'USD' }],
  ])('is not paid by a success of %s', (_what, more) => {
    const order = after(event('payment.succeeded', more));
    expect(order.status).toBe('unpaid');
    expect(order.attention).toContain('another amount');
  });

  test('of a subscription costs what the plan did', () => {
    const subscription = { ...ordered, amount: null };
    const order = applyEvent(
      subscription,
      event('payment.succeeded', { amount: 4990, currency: 'TRY' }),
      now,
    );
    expect(order).toMatchObject({ status: 'paid', receipt: { amount: 4990, currency: 'TRY' } });
  });

  test.each(['payment.late', 'payment.duplicate', 'payment.mismatched'])(
    'that meets %s needs a person',
    (type) => {
      const order = after(event(type));
      expect(order.status).toBe('unpaid');
      expect(order.attention).toContain('€12.00, payment pay_1');
    },
  );

  test('that a second payment paid as well needs a person, and stays paid', () => {
    const order = after(event('payment.succeeded'), event('payment.succeeded', { id: 'pay_2' }));
    expect(order).toMatchObject({ status: 'paid', receipt: { paymentId: 'pay_1' } });
    expect(order.attention).toContain('Paid by two payments');
  });

  test('can be paid after a payment failed', () => {
    const failed = after(event('payment.failed', { status: 'failed' }));
    expect(failed).toMatchObject({ status: 'unpaid', note: 'The last payment did not go through.' });
    expect(applyEvent(failed, event('payment.succeeded'), now)).toMatchObject({ status: 'paid', note: null });
  });

  test('is not under way again when the news that it was comes after the news that it failed', () => {
    const pending = { ...event('payment.pending'), sequence: 1 };
    const failed = { ...event('payment.failed', { status: 'failed' }), sequence: 2 };
    expect(after(failed, pending)).toMatchObject({ status: 'unpaid', note: expect.any(String) });
  });

  test('is under way when the news that another payment failed before comes late', () => {
    const [first, failed, second] = ['payment.pending', 'payment.failed', 'payment.pending'].map(
      (type, index) => ({ ...event(type), sequence: index + 1 }),
    );
    if (!first || !failed || !second) throw new Error('three events expected');
    expect(after(first, second, failed)).toMatchObject({ status: 'pending', note: null });
  });

  test('is paid by a success that comes after later news', () => {
    const failed = { ...event('payment.failed'), sequence: 3 };
    expect(after(failed, { ...event('payment.succeeded'), sequence: 2 })).toMatchObject({ status: 'paid' });
  });

  test('once paid never becomes unpaid again, whatever comes late', () => {
    const late = fc.constantFrom(
      'payment.pending',
      'payment.failed',
      'session.expired',
      'payment.succeeded',
      'x',
    );
    fc.assert(
      fc.property(fc.array(late), (types) => {
        const order = after(event('payment.succeeded'), ...types.map((type) => event(type)));
        expect(order).toMatchObject({ status: 'paid', attention: null });
      }),
    );
  });

  test('that was refunded stays refunded when the success arrives after', () => {
    expect(after(event('payment.refunded'), event('payment.succeeded')).status).toBe('refunded');
  });

  test('refunded in part stays paid, and says how much goes back', () => {
    const onItsWay = event('payment.refunded', { status: 'refund_pending', requestedAmount: 300 });
    const there = event('payment.refunded', { status: 'partially_refunded', refundedAmount: 300 });
    const paid = after(event('payment.succeeded'), onItsWay);
    expect(paid).toMatchObject({ status: 'paid', note: '€3.00 of it is on its way back to you.' });
    expect(after(event('payment.succeeded'), onItsWay, there)).toMatchObject({
      status: 'paid',
      attention: null,
      note: '€3.00 of it was refunded.',
    });
    expect(after(event('payment.succeeded'), { ...there, sequence: 3 }, onItsWay).note).toContain(
      'was refunded',
    );
  });

  test('whose refund never happened is paid as before', () => {
    const onItsWay = event('payment.refunded', { status: 'refund_pending' });
    const failed = { ...event('payment.refund_failed'), sequence: 2 };
    const before = [event('payment.succeeded'), onItsWay];
    expect(after(...before, failed)).toMatchObject({ status: 'paid', note: null });
    expect(after(...before, failed, onItsWay).status).toBe('paid');
    const earlier = { ...failed, payment: { ...payment, refundedAmount: 300 } };
    expect(after(...before, earlier).note).toBe('€3.00 of it was refunded.');
  });

  test('refunded in a part that nobody names needs a person', () => {
    const order = after(
      event('payment.succeeded'),
      event('payment.refunded', { status: 'partially_refunded' }),
    );
    expect(order.status).toBe('paid');
    expect(order.attention).toContain('Refunded in part');
  });

  test('expires with its session when nobody paid', () => {
    expect(after(event('session.expired')).status).toBe('expired');
  });

  test('does not change by an event that the shop does not know', () => {
    expect(after(event('method.degraded'))).toBe(ordered);
  });
});
