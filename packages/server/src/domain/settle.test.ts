import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paymentFixture, sessionFixture } from '../../testing/store/fixtures.ts';
import { dismissReview } from './lifecycle.ts';
import type { Notice } from './notice.ts';
import type { Payment } from './payment.ts';
import type { Session } from './session.ts';
import { ifAttributionHolds, settle } from './settle.ts';

const success = (over: Partial<Notice> = {}): Notice =>
  ({
    paymentId: 'pay_aaaaaaaaaaaaaaaaaaaaaaaa',
    evidence: 'proven',
    status: 'succeeded',
    providerStatus: 'Approved',
    amount: 1200,
    currency: 'EUR',
    ...over,
  }) as Notice;

const other = (status: Exclude<Notice['status'], 'succeeded'>, over: Partial<Notice> = {}): Notice =>
  ({
    paymentId: 'pay_aaaaaaaaaaaaaaaaaaaaaaaa',
    evidence: 'proven',
    status,
    providerStatus: status,
    ...over,
  }) as Notice;

const types = (payment: Payment, session: Session, notice: Notice) =>
  settle(payment, session, notice).events.map(({ type }) => type);

describe('a proven success', () => {
  it('completes an open session and is told once', () => {
    const first = settle(paymentFixture(), sessionFixture(), success());
    expect(first.payment).toMatchObject({ status: 'succeeded', outcome: 'succeeded', receivedAmount: 1200 });
    expect(first.session).toMatchObject({ status: 'completed', completedBy: 'pay_aaaaaaaaaaaaaaaaaaaaaaaa' });
    expect(first.events.map(({ type }) => type)).toEqual(['payment.succeeded']);
    const second = settle(first.payment, first.session, success());
    expect(second).toMatchObject({ verdict: 'repeated', events: [] });
    expect(second.payment).toEqual(first.payment);
  });

  it.each(['failed', 'expired', 'canceled', 'unknown', 'launching'] as const)(
    'still counts after %s',
    (status) => {
      expect(types(paymentFixture({ status }), sessionFixture(), success())).toEqual(['payment.succeeded']);
    },
  );

  it('is told as late when the session had expired, and does not complete it', () => {
    const { session, payment, events } = settle(
      paymentFixture(),
      sessionFixture({ status: 'expired' }),
      success(),
    );
    expect(session.status).toBe('expired');
    expect(payment).toMatchObject({ status: 'succeeded', outcome: 'late', review: { reason: 'late' } });
    expect(events).toEqual([{ type: 'payment.late', paymentId: payment.id }]);
  });

  it('is told as a duplicate when another payment had completed the session', () => {
    const paid = sessionFixture({ status: 'completed', completedBy: 'pay_other' });
    const { session, payment, events } = settle(paymentFixture(), paid, success());
    expect(session).toEqual(paid);
    expect(payment.outcome).toBe('duplicate');
    expect(events.map(({ type }) => type)).toEqual(['payment.duplicate']);
  });

  it.each([{ amount: 1199 }, { amount: 1201 }, { amount: 0 }, { currency: 'USD' }])(
    'is told as mismatched and completes nothing when it says %o',
    (different) => {
      const { session, payment, events } = settle(paymentFixture(), sessionFixture(), success(different));
      expect(session.status).toBe('open');
      expect(payment).toMatchObject({
        status: 'pending',
        outcome: 'mismatched',
        review: { reason: 'mismatched' },
      });
      expect(events.map(({ type }) => type)).toEqual(['payment.mismatched']);
    },
  );

  it('after a refund changes nothing', () => {
    expect(settle(paymentFixture({ status: 'refunded' }), sessionFixture(), success()).verdict).toBe(
      'superseded',
    );
  });
});

describe('a claimed notice', () => {
  it.each([
    success({ evidence: 'claimed' }),
    other('failed', { evidence: 'claimed' }),
    other('refunded', { evidence: 'claimed' }),
  ])('moves nothing and teaches nothing', (notice) => {
    const payment = paymentFixture();
    const session = sessionFixture();
    const claimed = settle(payment, session, { ...notice, providerReference: 'theirs' });
    expect(claimed).toEqual({ payment, session, events: [], verdict: 'claimed' });
  });
});

describe('what is no success', () => {
  it('fails a pending payment, with the provider’s word for it', () => {
    const { payment, events } = settle(
      paymentFixture(),
      sessionFixture(),
      other('failed', { providerStatus: 'Declined' }),
    );
    expect(payment).toMatchObject({ status: 'failed', failure: 'Declined' });
    expect(events.map(({ type }) => type)).toEqual(['payment.failed']);
  });

  it.each([
    ['while its launch is under way', { status: 'launching', askedElsewhere: true }],
    ['whose page was never shown', { status: 'unknown' }],
  ] as const)('says nothing new of a payment that is pending over there %s', (_when, over) => {
    const payment = paymentFixture({ ...over, next: null });
    expect(settle(payment, sessionFixture(), other('pending', { providerReference: 'ref-1' }))).toMatchObject(
      { payment: { ...payment, providerReference: 'ref-1' }, events: [], verdict: 'unchanged' },
    );
  });

  it.each([
    ['is asked on their phone', { askedElsewhere: true }, {}],
    ['gave their card', { byCard: true }, {}],
    ['paid a wrong amount', {}, { review: 'amount_mismatch' }],
  ])(
    'holds a payment whose answer was lost once it is pending, where the shopper %s',
    (_who, known, over) => {
      const lost = paymentFixture({ status: 'unknown', ...known, next: null });
      expect(settle(lost, sessionFixture(), other('pending', over))).toMatchObject({
        payment: { status: 'pending' },
        events: [{ type: 'payment.pending' }],
      });
    },
  );

  it('never undoes a success', () => {
    const paid = settle(paymentFixture(), sessionFixture(), success());
    for (const status of ['pending', 'failed', 'expired'] as const) {
      expect(settle(paid.payment, paid.session, other(status))).toMatchObject({
        verdict: 'superseded',
        events: [],
      });
    }
  });

  it('refunds after a success, step by step and never backwards', () => {
    const paid = settle(paymentFixture(), sessionFixture(), success());
    const pending = settle(paid.payment, paid.session, other('refund_pending'));
    const refunded = settle(pending.payment, pending.session, other('refunded'));
    expect(refunded.payment.status).toBe('refunded');
    expect(settle(refunded.payment, refunded.session, other('refund_pending')).verdict).toBe('superseded');
  });

  it('asks for a person once, and tells it', () => {
    const first = settle(paymentFixture(), sessionFixture(), other('pending', { review: 'amount_mismatch' }));
    expect(first.payment.review).toEqual({ reason: 'amount_mismatch' });
    expect(first.events.map(({ type }) => type)).toEqual(['payment.pending']);
    expect(
      settle(first.payment, first.session, other('pending', { review: 'amount_mismatch' })).verdict,
    ).toBe('repeated');
  });

  it('asks for a person after the payment had ended, too: the money may have come', () => {
    const ended = paymentFixture({ status: 'expired' });
    const { payment, events } = settle(
      ended,
      sessionFixture(),
      other('pending', { review: 'amount_mismatch' }),
    );
    expect(payment).toMatchObject({ status: 'expired', review: { reason: 'amount_mismatch' } });
    expect(events).toHaveLength(1);
  });

  it.each(['pending', 'expired', 'unchanged'] as const)(
    'asks nobody again about what a person looked into, when it is said with %s',
    (status) => {
      const failed = dismissReview(
        paymentFixture({ status: 'failed', review: { reason: 'amount_mismatch' } }),
      );
      const said = (review: string) => settle(failed, sessionFixture(), other(status, { review }));
      expect(said('amount_mismatch')).toMatchObject({
        payment: { status: 'failed', review: null },
        events: [],
      });
      expect(said('test_status').payment.review).toEqual({ reason: 'test_status' });
    },
  );

  it('asks nobody again where it moves the payment on, either', () => {
    const looked = dismissReview(paymentFixture({ review: { reason: 'amount_mismatch' } }));
    const { payment } = settle(looked, sessionFixture(), other('failed', { review: 'amount_mismatch' }));
    expect(payment).toMatchObject({ status: 'failed', review: null });
  });

  it('binds the provider’s reference once and never replaces it', () => {
    const bound = settle(
      paymentFixture(),
      sessionFixture(),
      other('pending', { providerReference: 'ref-1' }),
    ).payment;
    expect(bound.providerReference).toBe('ref-1');
    expect(
      settle(bound, sessionFixture(), other('pending', { providerReference: 'ref-2' })).payment
        .providerReference,
    ).toBe('ref-1');
  });
});

describe('whatever providers say, in whatever order', () => {
  const notice: fc.Arbitrary<Notice> = fc.oneof(
    fc
      .record({
        evidence: fc.constantFrom('proven', 'claimed'),
        amount: fc.constantFrom(1200, 1200, 1, 120_000),
        currency: fc.constantFrom('EUR', 'EUR', 'USD'),
      })
      .map((over) => success(over as Partial<Notice>)),
    fc
      .record({
        status: fc.constantFrom(
          'pending',
          'failed',
          'expired',
          'refund_pending',
          'partially_refunded',
          'refunded',
          'disputed',
          'reversed',
          'unchanged',
        ),
        evidence: fc.constantFrom('proven', 'claimed'),
      })
      .map(({ status, evidence }) => other(status as 'failed', { evidence: evidence as 'proven' })),
  );
  const startStatus = fc.constantFrom<Payment['status']>(
    'launching',
    'pending',
    'unknown',
    'failed',
    'expired',
    'canceled',
  );
  const sessionStatus = fc.constantFrom<Session['status']>('open', 'completed', 'expired', 'canceled');

  it('at most one outcome, at most one event a notice, and a completed session only by a proven equal amount', () => {
    fc.assert(
      fc.property(
        fc.array(notice, { maxLength: 30 }),
        startStatus,
        sessionStatus,
        (notices, status, ofSession) => {
          let payment = paymentFixture({ status });
          let session = sessionFixture({
            status: ofSession,
            completedBy: ofSession === 'completed' ? 'pay_other' : null,
          });
          const told: string[] = [];
          for (const said of notices) {
            const after = settle(payment, session, said);
            expect(after.events.length).toBe(after.verdict === 'applied' ? 1 : 0);
            if (after.session !== session) {
              expect(said).toMatchObject({
                evidence: 'proven',
                status: 'succeeded',
                amount: 1200,
                currency: 'EUR',
              });
              expect(session.status).toBe('open');
            }
            if (payment.outcome !== null) expect(after.payment.outcome).toBe(payment.outcome);
            told.push(...after.events.map(({ type }) => type));
            ({ payment, session } = after);
          }
          const outcomes = told.filter((type) => /succeeded|late|duplicate|mismatched/.test(type));
          expect(outcomes.length).toBe(payment.outcome === null ? 0 : 1);
          if (payment.outcome !== null) expect(outcomes[0]).toBe(`payment.${payment.outcome}`);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('claimed notices alone never change anything', () => {
    fc.assert(
      fc.property(fc.array(notice), startStatus, (notices, status) => {
        const payment = paymentFixture({ status });
        const session = sessionFixture();
        for (const said of notices) {
          const after = settle(payment, session, { ...said, evidence: 'claimed' });
          expect(after.payment).toBe(payment);
          expect(after.session).toBe(session);
        }
      }),
    );
  });
});

describe('a word about a person', () => {
  const judged = (
    over: { asked?: 'sole' | 'taken' | undefined; now: 'sole' | 'open' | 'taken' },
    notice = success(),
  ) =>
    settle(
      paymentFixture(),
      sessionFixture(),
      ifAttributionHolds(notice, { asked: over.asked, now: over.now }),
    );

  it('counts while nobody else could be meant', () => {
    expect(judged({ asked: 'sole', now: 'sole' }).verdict).toBe('applied');
  });

  it.each(['open', 'taken'] as const)('moves nothing when it is %s by the time it is written down', (now) => {
    const { payment, events, verdict } = judged({ asked: 'sole', now });
    expect([payment.outcome, events, verdict]).toEqual([null, [], 'unchanged']);
  });

  it('counts whatever the others do when it was said of an order, or by the merchant', () => {
    expect(judged({ now: 'taken' }).verdict).toBe('applied');
  });

  it('that is no success needs no attribution', () => {
    expect(judged({ asked: 'sole', now: 'open' }, other('failed')).verdict).toBe('applied');
  });
});
