import { describe, expect, it } from 'vitest';
import { paymentFixture } from '../../testing/store/fixtures.ts';
import { contestOf } from './payment.ts';

const mine = (over = {}) =>
  paymentFixture({ id: 'pay_m', method: 'ampere:A:1', createdAt: '2026-11-20T10:00:05.000Z', ...over });
const rival = (over = {}) =>
  paymentFixture({
    id: 'pay_r',
    method: 'ampere:A:1',
    createdAt: '2026-11-20T10:00:00.000Z',
    status: 'canceled',
    ...over,
  });

describe('contestOf', () => {
  it.each([
    ['nobody else', mine(), [], 'none'],
    ['an earlier attempt at the same, given up', mine(), [rival()], 'none'],
    ['an attempt at another plan, given up', mine(), [rival({ method: 'ampere:A:2' })], 'open'],
    ['another live one', mine(), [rival({ status: 'pending' })], 'open'],
    ['one that is settled', mine(), [rival({ status: 'succeeded', outcome: 'succeeded' })], 'taken'],
    [
      'a later attempt at the same that is settled, this one ended',
      mine({ status: 'expired' }),
      [rival({ createdAt: '2026-11-20T10:00:06.000Z', status: 'succeeded', outcome: 'succeeded' })],
      'retried',
    ],
    [
      'an earlier attempt at the same that is settled, this one ended',
      mine({ status: 'expired' }),
      [rival({ status: 'succeeded', outcome: 'succeeded' })],
      'taken',
    ],
    [
      'a later attempt at the same, both ended',
      mine({ status: 'expired' }),
      [rival({ createdAt: '2026-11-20T10:00:06.000Z' })],
      'retried',
    ],
    ['an earlier attempt at the same, both ended', mine({ status: 'expired' }), [rival()], 'none'],
  ] as const)('with %s', (...[, payment, rivals, contest]) => {
    expect(contestOf(payment, rivals)).toBe(contest);
  });

  it('lets only one of two that ended be credited, whichever is asked about first', () => {
    const [one, two] = [mine({ status: 'expired' }), rival({ createdAt: mine().createdAt })];
    expect([contestOf(one, [two]), contestOf(two, [one])].toSorted()).toEqual(['none', 'retried']);
  });
});
