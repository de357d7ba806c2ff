import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter, hourOf, isDay, startOfDay } from './day.ts';
import { type BookedPayment, compareLists, type ListedPayment } from './reconciliation.ts';

const booked = (id: string, over: Partial<BookedPayment> = {}): BookedPayment => ({
  id,
  status: 'succeeded',
  outcome: 'succeeded',
  amount: 1200,
  receivedAmount: 1200,
  createdAt: '2026-11-20T10:00:00.000Z',
  ...over,
});

const listed = (paymentId: string, over: Partial<ListedPayment> = {}): ListedPayment => ({
  paymentId,
  providerReference: `ref-${paymentId}`,
  providerStatus: 'Approved',
  status: 'succeeded',
  amount: 1200,
  ...over,
});

const kinds = (ours: readonly BookedPayment[], theirs: readonly ListedPayment[]) =>
  compareLists(ours, theirs).map(({ kind, reference }) => `${kind} ${reference}`);

describe('two lists', () => {
  it.each<[string, Partial<BookedPayment>, Partial<ListedPayment>]>([
    ['both paid', {}, {}],
    [
      'neither paid, by other names',
      { status: 'failed', outcome: null },
      { status: 'pending', amount: null },
    ],
    ['both given back', { status: 'refunded' }, { status: 'refund_pending' }],
    ['paid late', { outcome: 'late' }, {}],
    [
      'another amount than asked for, by both',
      { outcome: 'mismatched', status: 'pending', receivedAmount: 900 },
      { amount: 900 },
    ],
    ['disputed here', { status: 'disputed' }, {}],
  ])('agree about what is %s', (_what, ours, theirs) => {
    expect(kinds([booked('a', ours)], [listed('a', theirs)])).toEqual([]);
  });

  it.each<[string, Partial<BookedPayment>, Partial<ListedPayment>, string]>([
    ['paid here only', {}, { status: 'failed', providerStatus: 'Declined' }, 'missing a'],
    ['paid there only', { status: 'failed', outcome: null }, {}, 'extra a'],
    ['of another amount', {}, { amount: 1201 }, 'different a'],
    ['of no readable amount', {}, { amount: null }, 'different a'],
    ['given back there only', {}, { status: 'refunded' }, 'different a'],
    ['given back here only', { status: 'refunded' }, {}, 'different a'],
    [
      'given back there, never paid here',
      { status: 'failed', outcome: null },
      { status: 'refunded' },
      'different a',
    ],
  ])('differ about what is %s', (_what, ...[ours, theirs, said]) => {
    expect(kinds([booked('a', ours)], [listed('a', theirs)])).toEqual([said]);
  });

  it('each has what the other has not', () => {
    expect(kinds([booked('ours')], [listed('theirs')])).toEqual(['extra theirs', 'missing ours']);
    expect(
      kinds([booked('ours', { status: 'failed', outcome: null })], [listed('x', { status: 'failed' })]),
    ).toEqual([]);
  });

  it('a payment that they list as paid twice is money that we do not have', () => {
    const [twice] = compareLists([booked('a')], [listed('a'), listed('a', { providerReference: 'second' })]);
    expect(twice).toMatchObject({ kind: 'extra', reference: 'a', providerReference: 'second' });
    expect(kinds([booked('a')], [listed('a', { status: 'failed' }), listed('a')])).toEqual([]);
  });

  it('say what each has', () => {
    expect(compareLists([booked('a')], [listed('a', { amount: 1 })])).toEqual([
      {
        kind: 'different',
        reference: 'a',
        paymentId: 'a',
        providerReference: 'ref-a',
        ours: { status: 'succeeded', amount: 1200 },
        theirs: { status: 'Approved', amount: 1 },
      },
    ]);
  });
});

describe('a row that cannot be read', () => {
  const odd = (id: string) => listed(id, { unreadable: true, status: 'unchanged', providerStatus: 'why' });

  it('is a difference of its own, with what we have of its payment', () => {
    expect(compareLists([booked('a')], [odd('a'), odd('row 1')])).toMatchObject([
      { kind: 'unreadable', paymentId: 'a', ours: { status: 'succeeded' }, theirs: { status: 'why' } },
      { kind: 'unreadable', paymentId: null, reference: 'row 1', ours: null },
    ]);
  });

  it('hides neither a row about the same payment nor a payment that is missing', () => {
    const found = compareLists([booked('a'), booked('b')], [odd('a'), listed('a', { amount: 1 })]);
    expect(found.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual([
      'different a',
      'unreadable a',
      'missing b',
    ]);
  });
});

describe('days', () => {
  it('are counted where the provider is', () => {
    expect(dayOf(new Date('2026-11-20T18:29:59Z'), 'Asia/Kolkata')).toBe('2026-11-20');
    expect(dayOf(new Date('2026-11-20T18:30:00Z'), 'Asia/Kolkata')).toBe('2026-11-21');
    expect(hourOf(new Date('2026-11-20T18:30:00Z'), 'Asia/Kolkata')).toBe(0);
    expect(startOfDay('2026-11-21', 'Asia/Kolkata').toISOString()).toBe('2026-11-20T18:30:00.000Z');
  });

  it('begin where the clock was changed too', () => {
    expect(startOfDay('2026-03-29', 'Europe/Madrid').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Madrid').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-10-26', 'Europe/Madrid').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it('are those that exist', () => {
    expect(['2026-02-28', '2028-02-29'].map(isDay)).toEqual([true, true]);
    expect(['2026-02-29', '2026-13-01', '20261101', 'today', ''].some(isDay)).toBe(false);
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  });
});
