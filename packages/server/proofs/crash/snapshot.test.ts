import { describe, expect, it } from 'vitest';
import type { Order } from './harness.ts';
import type { EventRecord, PaymentRecord } from './records.ts';
import { auditSnapshot, type Snapshot } from './snapshot.ts';

const payment = (over: Partial<PaymentRecord> = {}): PaymentRecord => ({
  id: 'pay_1',
  sessionId: 'cs_1',
  provider: 'payatom',
  status: 'succeeded',
  outcome: 'succeeded',
  amount: 1200,
  currency: 'INR',
  ...over,
});

const event = (sequence: number, type: string, paymentId = 'pay_1'): EventRecord => ({
  id: `evt_${sequence}`,
  type,
  sequence,
  data: { session: { id: 'cs_1' }, payment: { id: paymentId } },
  text: `body ${sequence}`,
});

const order = (over: Partial<Order> = {}): Order => ({
  provider: 'payatom',
  id: 'their-id',
  reference: 'pay_1',
  method: 'UPI',
  amount: '12.00',
  currency: 'INR',
  openedAt: '',
  outcome: 'approve',
  status: 'Approved',
  charged: true,
  notices: [],
  ...over,
});

/** One payment that succeeded, as every party has it on record. */
const snapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
  payments: [payment()],
  events: [event(1, 'payment.pending'), event(2, 'payment.succeeded')],
  taken: new Map([
    ['evt_1', 'body 1'],
    ['evt_2', 'body 2'],
  ]),
  orders: [order()],
  unmatchedOrders: new Set(),
  ...over,
});

const faults = (over: Partial<Snapshot>): string[] => auditSnapshot(snapshot(over)).map(({ fault }) => fault);

describe('the audit of the snapshot', () => {
  it('finds nothing where all records agree', () => {
    expect(auditSnapshot(snapshot())).toEqual([]);
  });

  it('finds what was given back twice', () => {
    const givenBack = (cents: number) => ({ ...order(), refund: { cents } });
    expect(faults({ orders: [givenBack(600)] })).toEqual([]);
    expect(faults({ orders: [givenBack(1200)] })).toEqual(['double refund']);
  });

  it('counts what is told of the site apart, and misses a gap in it no less', () => {
    const ofSite = (sequence: number): EventRecord => ({
      ...event(sequence, 'method.degraded'),
      id: `site_${sequence}`,
      data: {},
    });
    const told = (...ofTheSite: EventRecord[]) => ({
      events: [...snapshot().events, ...ofTheSite],
      taken: new Map([...snapshot().taken, ...ofTheSite.map(({ id, text }) => [id, text] as const)]),
    });
    expect(faults(told(ofSite(1), ofSite(2)))).toEqual([]);
    expect(faults(told(ofSite(2)))).toEqual(['lost event']);
  });

  it('finds a notice about nobody’s payment that was told never, twice, or for nothing', () => {
    const about = (sequence: number): EventRecord => ({
      ...event(sequence, 'notice.unmatched'),
      id: `site_${sequence}`,
      data: { orderId: 'elsewhere-1' },
    });
    const told = (unmatchedOrders: readonly string[], ...stray: EventRecord[]) => ({
      unmatchedOrders: new Set(unmatchedOrders),
      events: [...snapshot().events, ...stray],
      taken: new Map([...snapshot().taken, ...stray.map(({ id, text }) => [id, text] as const)]),
    });
    expect(faults(told(['elsewhere-1'], about(1)))).toEqual([]);
    expect(faults(told(['elsewhere-1']))).toEqual(['lost event']);
    expect(faults(told(['elsewhere-1'], about(1), about(2)))).toEqual(['lost event']);
    expect(faults(told([], about(1)))).toEqual(['lost event']);
  });

  it('finds a charge that was never told', () => {
    const untold = {
      payments: [payment({ outcome: null, status: 'pending' })],
      events: [event(1, 'payment.pending')],
    };
    expect(faults({ ...untold, taken: new Map([['evt_1', 'body 1']]) })).toEqual(['lost write']);
  });

  it('finds money that nobody charged', () => {
    expect(faults({ orders: [order({ charged: false })] })).toEqual(['lost write']);
  });

  it('finds an order that was not written down before its provider was called', () => {
    expect(faults({ orders: [order(), order({ reference: 'pay_2', charged: false })] })).toEqual([
      'lost write',
    ]);
  });

  it('finds another amount over there', () => {
    expect(faults({ orders: [order({ amount: '12.01' })] })).toEqual(['lost write']);
  });

  it('finds a reference that was sent twice', () => {
    expect(faults({ orders: [order(), order({ id: 'another' })] })).toEqual(['double launch']);
  });

  it('finds two live payments of one session', () => {
    const [first, second] = [payment({ id: 'pay_2' }), payment({ id: 'pay_3' })].map((one) => ({
      ...one,
      status: 'pending',
      outcome: null,
    }));
    expect(faults({ payments: [payment(), ...(first && second ? [first, second] : [])] })).toEqual([
      'double launch',
    ]);
  });

  it('finds a gap in the sequence, also where nobody misses the event otherwise', () => {
    expect(
      faults({ events: [event(2, 'payment.succeeded')], taken: new Map([['evt_2', 'body 2']]) }),
    ).toEqual(['lost event']);
  });

  it('finds an event that the merchant was never told, or told otherwise', () => {
    expect(faults({ taken: new Map([['evt_1', 'body 1']]) })).toEqual(['lost event']);
    const otherwise = new Map([...snapshot().taken, ['evt_2', 'another body']]);
    expect(faults({ taken: otherwise })).toEqual(['lost event']);
  });

  it('finds an event that was told and is gone', () => {
    expect(faults({ taken: new Map([...snapshot().taken, ['evt_3', 'body 3']]) })).toEqual(['lost write']);
  });

  it('finds a success that was told twice', () => {
    const events = [...snapshot().events, event(3, 'payment.succeeded')];
    expect(faults({ events, taken: new Map([...snapshot().taken, ['evt_3', 'body 3']]) })).toEqual([
      'lost event',
    ]);
  });

  it('counts AMPERE by person, for it does not tell which order was paid', () => {
    const payments = [
      payment({ provider: 'ampere' }),
      payment({ provider: 'ampere', id: 'pay_2', status: 'canceled', outcome: null }),
    ];
    const orders = [
      order({ provider: 'ampere', charged: false }),
      order({ provider: 'ampere', reference: 'pay_2', charged: true }),
    ];
    expect(faults({ payments, orders })).toEqual([]);
    expect(faults({ payments, orders: [order({ provider: 'ampere', charged: false })] })).toEqual([
      'lost write',
    ]);
  });

  it('wants AMPERE’s one word of a person told once, whether one attempt was paid or both', () => {
    const [one, other] = [
      payment({ provider: 'ampere' }),
      payment({ provider: 'ampere', id: 'pay_2', status: 'canceled', outcome: null }),
    ];
    const orders = [
      order({ provider: 'ampere', charged: true }),
      order({ provider: 'ampere', reference: 'pay_2', charged: true }),
    ];
    expect(faults({ payments: [one, other], orders })).toEqual([]);
    const twice = [one, { ...other, outcome: 'duplicate' as const }];
    expect(faults({ payments: twice, orders: orders.slice(0, 1) })).toContain('lost write');
    const never = [{ ...one, outcome: null }, other];
    expect(faults({ payments: never, orders })).toContain('lost write');
  });
});
