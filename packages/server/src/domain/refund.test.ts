import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paymentFixture, sessionFixture } from '../../testing/store/fixtures.ts';
import type { OtherNotice } from './notice.ts';
import type { Payment } from './payment.ts';
import {
  isRefundCutOff,
  isRefundOpen,
  REFUND_UNANSWERED,
  refundableAmount,
  refundRefused,
  refundTaken,
  refundUnanswered,
  refundUndone,
  requestRefund,
} from './refund.ts';
import { settle } from './settle.ts';

const AT = new Date('2026-11-20T11:00:00.000Z');

const paid = (over: Partial<Payment> = {}): Payment =>
  paymentFixture({
    status: 'succeeded',
    outcome: 'succeeded',
    receivedAmount: 1200,
    receivedCurrency: 'EUR',
    ...over,
  });

const hear = (payment: Payment, status: OtherNotice['status'], refundedAmount?: number) =>
  settle(payment, sessionFixture(), {
    paymentId: payment.id,
    evidence: 'proven',
    providerStatus: status,
    status,
    ...(refundedAmount === undefined ? {} : { refundedAmount }),
  });

const ask = (payment: Payment, amount?: number) => requestRefund(payment, { id: 'ref_1', amount, at: AT });

describe('a request for a refund', () => {
  it('is written down as pending, with the amount and where the payment stood', () => {
    expect(ask(paid(), 500)).toMatchObject({
      status: 'refund_pending',
      refund: {
        refundedAmount: null,
        request: { amount: 500, taken: false, before: { status: 'succeeded' } },
      },
    });
    expect(ask(paid()).refund?.request?.amount).toBe(1200);
  });

  it.each([
    ['was never received', paymentFixture()],
    ['is being given back', ask(paid())],
    ['was given back', hear(paid(), 'refunded').payment],
    ['is disputed', paid({ status: 'disputed' })],
    ['came in another currency', paid({ outcome: 'mismatched', receivedCurrency: 'USD' })],
    ['was given back in part, nobody knows how much', hear(paid(), 'partially_refunded').payment],
  ])('is refused when the money %s', (_why, payment) => {
    expect(() => ask(payment)).toThrow(expect.objectContaining({ code: 'not_refundable' }));
  });

  it('says that one is under way already', () => {
    expect(() => ask(ask(paid()))).toThrow('under way already');
  });

  it('is refused beyond what was received and is not given back yet', () => {
    const partly = hear(paid(), 'partially_refunded', 700).payment;
    expect(() => ask(paid(), 1201)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
    expect(() => ask(partly, 501)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
    expect(ask(partly).refund).toMatchObject({ refundedAmount: 700, request: { amount: 500 } });
  });

  it('of a payment with a wrong amount is for what was received, and a refusal leaves the session free', () => {
    const mismatched = paymentFixture({
      outcome: 'mismatched',
      receivedAmount: 900,
      review: { reason: 'mismatched' },
    });
    const asked = ask(mismatched);
    expect(asked.refund?.request?.amount).toBe(900);
    expect(refundRefused(asked)).toMatchObject({
      status: 'canceled',
      review: { reason: 'mismatched' },
      refund: null,
    });
  });
});

describe('what becomes of it', () => {
  it('a refusal restores what was before, also an earlier partial refund', () => {
    const late = paid({ outcome: 'late', review: { reason: 'late' } });
    expect(refundRefused(ask(late))).toEqual(late);
    const partly = hear(paid(), 'partially_refunded', 700).payment;
    expect(refundRefused(ask(partly))).toEqual(partly);
  });

  it('a refusal undoes nothing that was heard meanwhile', () => {
    const done = hear(ask(paid()), 'refunded').payment;
    expect(refundRefused(done)).toEqual(done);
  });

  it('without an answer it asks for a person, until the provider shows that it has it', () => {
    const unanswered = refundUnanswered(ask(paid()));
    expect(unanswered).toMatchObject({ status: 'refund_pending', review: { reason: REFUND_UNANSWERED } });
    const seen = hear(unanswered, 'refund_pending');
    expect(seen).toMatchObject({ verdict: 'applied', payment: { status: 'refund_pending', review: null } });
    expect(seen.payment.refund?.request?.taken).toBe(true);
    expect(hear(seen.payment, 'refund_pending')).toMatchObject({ verdict: 'repeated', events: [] });
  });

  it('is cut off when it has no answer after a minute, once', () => {
    const asked = ask(paid());
    const later = new Date(AT.getTime() + 60_000);
    expect(isRefundCutOff(asked, AT)).toBe(false);
    expect(isRefundCutOff(asked, later)).toBe(true);
    expect(isRefundCutOff(refundUnanswered(asked), later)).toBe(false);
    expect(isRefundCutOff(refundTaken(asked), later)).toBe(false);
  });

  it('the whole is told as refunded, a part as partially refunded with its amount', () => {
    const whole = hear(refundTaken(ask(paid())), 'refunded', 1200);
    expect(whole.payment).toMatchObject({
      status: 'refunded',
      refund: { refundedAmount: 1200, request: null },
    });
    expect(whole.events.map(({ type }) => type)).toEqual(['payment.refunded']);
    expect(hear(paid(), 'refunded', 300).payment).toMatchObject({
      status: 'partially_refunded',
      refund: { refundedAmount: 300 },
    });
  });

  it('a provider that only says "refunded" means the part that was asked for', () => {
    expect(hear(ask(paid(), 400), 'refunded').payment).toMatchObject({
      status: 'partially_refunded',
      refund: { refundedAmount: 400, request: null },
    });
  });

  it('the first refund told again does not end the second one', () => {
    const second = ask(hear(paid(), 'partially_refunded', 700).payment, 200);
    expect(hear(second, 'partially_refunded', 700)).toMatchObject({ verdict: 'superseded', payment: second });
    expect(hear(second, 'refunded')).toMatchObject({ verdict: 'superseded' });
    expect(hear(second, 'partially_refunded', 900).payment).toMatchObject({
      status: 'partially_refunded',
      refund: { refundedAmount: 900, request: null },
    });
  });

  it.each([
    ['less', 200],
    ['no amount', undefined],
  ])('a notice of %s that follows a refused request takes nothing back of what is known', (_what, amount) => {
    const second = ask(hear(paid(), 'partially_refunded', 700).payment, 200);
    const refused = refundRefused(hear(second, 'refund_pending').payment);
    expect(refused).toMatchObject({ status: 'refund_pending', refund: { request: null } });
    expect(hear(refused, 'partially_refunded', amount).payment).toMatchObject({
      status: 'partially_refunded',
      refund: { refundedAmount: 700 },
    });
  });

  it('more that is given back later is told again, less or the same is not', () => {
    const partly = hear(paid(), 'partially_refunded', 300).payment;
    expect(hear(partly, 'partially_refunded', 300).events).toEqual([]);
    expect(hear(partly, 'partially_refunded', 200).payment).toBe(partly);
    expect(hear(partly, 'partially_refunded', 800)).toMatchObject({
      verdict: 'applied',
      payment: { refund: { refundedAmount: 800 } },
    });
  });

  it.each([
    ['a payment', paid(), paid()],
    ['a late one', paid({ outcome: 'late' }), paid({ outcome: 'late' })],
    [
      'a wrong amount',
      paid({ status: 'pending', outcome: 'mismatched' }),
      { status: 'canceled', refund: null },
    ],
    ['one that was never paid', paymentFixture({ status: 'failed' }), { status: 'canceled', outcome: null }],
  ])(
    'a person ends a refund that the provider began of %s a day ago, and then never made',
    (_of, payment, after) => {
      const begun = hear(payment, 'refund_pending').payment;
      const day = Date.parse(begun.updatedAt) + 86_400_000;
      expect(isRefundOpen(begun, new Date(day - 1))).toBe(false);
      expect(isRefundOpen(begun, new Date(day))).toBe(true);
      expect(isRefundOpen(payment, new Date(day))).toBe(false);
      expect(refundUndone(begun)).toMatchObject(after);
    },
  );

  it('a person ends a second one too that the provider began, and refused to us afterwards', () => {
    const partly = hear(paid(), 'partially_refunded', 700).payment;
    const refused = refundRefused(hear(ask(partly), 'refund_pending').payment);
    expect(isRefundOpen(refused, new Date(Date.parse(refused.updatedAt) + 86_400_000))).toBe(true);
    expect(refundUndone(refused)).toEqual(partly);
  });

  it('a claimed notice ends nothing', () => {
    const asked = ask(paid());
    const claim = {
      paymentId: asked.id,
      evidence: 'claimed',
      providerStatus: 'x',
      status: 'refunded',
    } as const;
    expect(settle(asked, sessionFixture(), claim).payment).toBe(asked);
  });
});

it('whatever is heard in whatever order, what is left never grows and never falls below nothing', () => {
  const step = fc.oneof(
    fc.record({
      status: fc.constantFrom('refund_pending', 'partially_refunded', 'refunded', 'pending', 'failed'),
      refundedAmount: fc.option(fc.integer({ min: 1, max: 1200 }), { nil: undefined }),
    }),
    fc.record({ amount: fc.integer({ min: 1, max: 1300 }) }),
    fc.constant('refused' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let payment = paid();
      for (const each of steps) {
        const left = refundableAmount(payment);
        payment = apply(payment, each);
        expect(refundableAmount(payment)).toBeLessThanOrEqual(left);
        expect(refundableAmount(payment)).toBeGreaterThanOrEqual(0);
        expect(payment.refund?.request?.amount ?? 0).toBeLessThanOrEqual(refundableAmount(payment));
      }
    }),
    { numRuns: 2000 },
  );
});

function apply(
  payment: Payment,
  step: { status: string; refundedAmount?: number | undefined } | { amount: number } | 'refused',
): Payment {
  if (step === 'refused') return refundRefused(payment);
  if ('status' in step)
    return hear(payment, step.status as OtherNotice['status'], step.refundedAmount).payment;
  try {
    return ask(payment, step.amount);
  } catch {
    return payment;
  }
}
