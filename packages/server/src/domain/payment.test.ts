import { describe, expect, it } from 'vitest';
import { paymentFixture } from '../../testing/store/fixtures.ts';
import { attributionOf } from './payment.ts';

const mine = (over = {}) =>
  paymentFixture({ id: 'pay_m', method: 'ampere:A:1', createdAt: '2026-11-20T10:00:05.000Z', ...over });
const competitor = (over = {}) =>
  paymentFixture({
    id: 'pay_r',
    method: 'ampere:A:1',
    createdAt: '2026-11-20T10:00:00.000Z',
    status: 'canceled',
    ...over,
  });

describe('attributionOf', () => {
  it.each([
    ['nobody else', mine(), [], 'sole'],
    ['an earlier attempt at the same, given up', mine(), [competitor()], 'sole'],
    ['an attempt at another plan, given up', mine(), [competitor({ method: 'ampere:A:2' })], 'open'],
    ['another live one', mine(), [competitor({ status: 'pending' })], 'open'],
    ['one that is settled', mine(), [competitor({ status: 'succeeded', outcome: 'succeeded' })], 'taken'],
    [
      'a later attempt at the same that is settled, this one ended',
      mine({ status: 'expired' }),
      [competitor({ createdAt: '2026-11-20T10:00:06.000Z', status: 'succeeded', outcome: 'succeeded' })],
      'retried',
    ],
    [
      'an earlier attempt at the same that is settled, this one ended',
      mine({ status: 'expired' }),
      [competitor({ status: 'succeeded', outcome: 'succeeded' })],
      'taken',
    ],
    [
      'a later attempt at the same, both ended',
      mine({ status: 'expired' }),
      [competitor({ createdAt: '2026-11-20T10:00:06.000Z' })],
      'retried',
    ],
    ['an earlier attempt at the same, both ended', mine({ status: 'expired' }), [competitor()], 'sole'],
  ] as const)('with %s', (...[, payment, competing, attribution]) => {
    expect(attributionOf(payment, competing)).toBe(attribution);
  });

  it('lets only one of two that ended be credited, whichever is asked about first', () => {
    const [one, two] = [mine({ status: 'expired' }), competitor({ createdAt: mine().createdAt })];
    expect([attributionOf(one, [two]), attributionOf(two, [one])].toSorted()).toEqual(['retried', 'sole']);
  });
});
