import { expect, it } from 'vitest';
import { paymentFixture } from '../../testing/store/fixtures.ts';
import { beginEnding, endingSince, endSubscription, hasEnded } from './subscription.ts';
import { nextLookupAt } from './watch.ts';

const AT = new Date('2026-11-20T10:00:00.000Z');
const later = (ms: number) => new Date(AT.getTime() + ms);
const paid = paymentFixture({
  status: 'succeeded',
  outcome: 'succeeded',
  providerState: { accessBefore: '0' },
});

it('is told once that it ended, with what was known of the payment kept', () => {
  const ended = endSubscription(beginEnding(paid, AT), later(1000));
  expect(ended.events).toEqual([{ type: 'subscription.canceled', paymentId: paid.id }]);
  expect(ended.payment).toMatchObject({ status: 'succeeded', providerState: { accessBefore: '0' } });
  expect(endSubscription(ended.payment, later(2000))).toEqual({ payment: ended.payment, events: [] });
});

it('is watched from when it was to end until it has, and no longer', () => {
  expect(nextLookupAt(paid, AT)).toBeNull();
  const ending = beginEnding(paid, AT);
  expect(endingSince(ending)).toBe(AT.toISOString());
  expect(nextLookupAt(ending, AT)).toEqual(later(5000));
  expect(nextLookupAt(ending, later(73 * 3_600_000))).toBeNull();
  expect(nextLookupAt(endSubscription(ending, later(1000)).payment, later(1000))).toBeNull();
});

it('is to end from when it was asked for last, but never again once it has', () => {
  expect(endingSince(beginEnding(beginEnding(paid, AT), later(1000)))).toBe(later(1000).toISOString());
  const { payment } = endSubscription(paid, AT);
  expect(hasEnded(payment)).toBe(true);
  expect(beginEnding(payment, later(1000))).toBe(payment);
});
