import type { EventDraft, EventType } from './events.ts';
import type { HeldNotice, Notice, OtherNotice, SuccessNotice, Verdict } from './notice.ts';
import {
  type Attribution,
  isHeld,
  isLive,
  needsNoPage,
  type Outcome,
  type Payment,
  type PaymentStatus,
  type Review,
} from './payment.ts';
import { withReceipt } from './receipt.ts';
import { followRefund, isRefundStatus } from './refund.ts';
import type { Session } from './session.ts';

/** A payment and its session after something happened, and what to tell the merchant of it. */
export interface Settlement {
  readonly payment: Payment;
  readonly session: Session;
  readonly events: readonly EventDraft[];
  readonly verdict: Verdict;
}

/**
 * The one place where money changes state: what a notice makes of a payment and its session. Pure.
 * Only `proven` evidence moves anything; the first proven success gives exactly one of four outcomes, once (docs/payments.md).
 */
export function settle(payment: Payment, session: Session, notice: Notice): Settlement {
  const still = (verdict: Verdict): Settlement => ({ payment, session, events: [], verdict });
  if (notice.evidence !== 'proven') return still('claimed');
  const learned = learn(payment, notice);
  const after = follow(learned, session, notice);
  return typeof after === 'string' ? { ...still(after), payment: learned } : after;
}

function follow(payment: Payment, session: Session, notice: Notice): Settlement | Verdict {
  if (notice.status === 'succeeded') return succeed(payment, session, notice);
  return notice.status === 'held' ? hold(payment, session, notice) : advance(payment, session, notice);
}

/**
 * Drops a success whose attribution has changed between the lookup (`asked`) and its settlement (`now`): the money may be another payment's.
 * The payment stays as it is and is looked up again. Only AMPERE, which tells about persons, needs this.
 */
export function ifAttributionHolds(
  notice: Notice,
  { asked, now }: { asked: Attribution | undefined; now: Attribution },
): Notice {
  if (notice.status !== 'succeeded' || asked === undefined || asked === now) return notice;
  return { ...notice, status: 'unchanged' };
}

/** A proven notice may teach us the provider's own reference, of which one that we know is never replaced, and a receipt. */
function learn(payment: Payment, { providerReference, receipt }: Notice): Payment {
  const told = receipt === undefined ? payment : withReceipt(payment, receipt);
  if (providerReference === undefined || payment.providerReference !== null) return told;
  return { ...told, providerReference };
}

function succeed(payment: Payment, session: Session, notice: SuccessNotice): Settlement | Verdict {
  if (payment.outcome !== null) return 'repeated';
  if (AFTERMATH.includes(payment.status)) return 'superseded';
  const outcome = outcomeOf(payment, session, notice);
  const settled: Payment = {
    ...payment,
    outcome,
    status: outcome !== 'mismatched' ? 'succeeded' : isLive(payment) ? 'pending' : payment.status,
    receivedAmount: notice.amount,
    receivedCurrency: notice.currency,
    review: outcome === 'succeeded' ? asksReview(notice) : { reason: outcome },
    failure: null,
  };
  return {
    payment: settled,
    session: outcome === 'succeeded' ? { ...session, status: 'completed', completedBy: payment.id } : session,
    events: [{ type: `payment.${outcome}`, paymentId: payment.id }],
    verdict: 'applied',
  };
}

/**
 * The money came, but a person must say how much it was: the payment waits for that, also when it had failed, expired or been canceled.
 * What a person decided once is not asked again.
 */
function hold(payment: Payment, session: Session, notice: HeldNotice): Settlement | Verdict {
  const { review: reason, detail } = notice;
  if (payment.outcome !== null || isHeld(payment)) return 'repeated';
  if (AFTERMATH.includes(payment.status)) return 'superseded';
  if (payment.dismissed.includes(reason)) return 'unchanged';
  return {
    payment: { ...payment, status: 'pending', failure: null, review: { reason, detail } },
    session,
    events: [statusEvent('pending', payment.id)],
    verdict: 'applied',
  };
}

function outcomeOf(payment: Payment, session: Session, notice: SuccessNotice): Outcome {
  if (notice.amount !== payment.amount || notice.currency !== payment.currency) return 'mismatched';
  if (session.status === 'completed') return 'duplicate';
  return session.status === 'open' ? 'succeeded' : 'late';
}

function advance(payment: Payment, session: Session, notice: OtherNotice): Settlement | Verdict {
  const { status } = notice;
  if (status === 'unchanged') return withReview(payment, session, { notice, otherwise: 'unchanged' });
  if (isEarly(payment, notice)) return 'unchanged';
  const moved = isRefundStatus(status) ? followRefund(payment, { ...notice, status }) : move(payment, notice);
  if (!moved) {
    const otherwise = status === payment.status ? 'repeated' : 'superseded';
    return withReview(payment, session, { notice, otherwise });
  }
  return {
    payment: { ...moved, review: newReview(notice, payment) ?? moved.review },
    session,
    events: [statusEvent(moved.status, payment.id)],
    verdict: 'applied',
  };
}

function move(payment: Payment, { status, providerStatus }: OtherNotice): Payment | undefined {
  if (status === 'unchanged' || status === payment.status || !canFollow(payment, status)) return undefined;
  const failure = status === 'failed' || status === 'expired' ? providerStatus : null;
  return { ...payment, status, failure };
}

/** The status stays; but a new reason for a person to look is a change worth telling, of an ended payment too. */
function withReview(
  payment: Payment,
  session: Session,
  { notice, otherwise }: { notice: OtherNotice; otherwise: Verdict },
): Settlement | Verdict {
  const review = newReview(notice, payment);
  if (review === null || payment.review !== null || payment.outcome !== null) return otherwise;
  return {
    payment: { ...payment, review },
    session,
    events: [statusEvent(payment.status, payment.id)],
    verdict: 'applied',
  };
}

/** What comes after a success, in the order in which it can come: a later one is never undone by an earlier one. */
const AFTERMATH: readonly PaymentStatus[] = [
  'refund_pending',
  'partially_refunded',
  'refunded',
  'disputed',
  'reversed',
];

/** Providers refund declined payments too, so an aftermath may follow anything earlier; nothing else follows a success. */
function canFollow(payment: Payment, status: Exclude<OtherNotice['status'], 'unchanged'>): boolean {
  const rank = AFTERMATH.indexOf(status);
  if (rank >= 0) return rank > AFTERMATH.indexOf(payment.status);
  return payment.outcome === null && isLive(payment) && !isHeld(payment);
}

/**
 * Whether a notice only says that the provider has what the shopper was not sent to pay yet. While the launch is under way its answer says
 * so; once that is lost, nobody can pay on a page that was never shown, and it must not keep another attempt waiting.
 */
function isEarly(payment: Payment, { status, review }: OtherNotice): boolean {
  if (status !== 'pending' || review !== undefined) return false;
  return payment.status === 'launching' || (payment.status === 'unknown' && !needsNoPage(payment));
}

const asksReview = ({ review, detail }: Notice): Review | null =>
  review === undefined ? null : { reason: review, ...(detail === undefined ? {} : { detail }) };

/** What a person looked into already is said again with every lookup, and is no news. */
function newReview(notice: Notice, { dismissed }: Payment): Review | null {
  const review = asksReview(notice);
  return review && dismissed.includes(review.reason) ? null : review;
}

/** The event that tells a status which is no first success. */
export function statusEvent(status: PaymentStatus, paymentId: string): EventDraft {
  return { type: EVENT_OF[status], paymentId };
}

const EVENT_OF: Readonly<Record<PaymentStatus, EventType>> = {
  launching: 'payment.pending',
  pending: 'payment.pending',
  unknown: 'payment.pending',
  succeeded: 'payment.succeeded',
  failed: 'payment.failed',
  expired: 'payment.failed',
  canceled: 'payment.failed',
  refund_pending: 'payment.refunded',
  partially_refunded: 'payment.refunded',
  refunded: 'payment.refunded',
  disputed: 'payment.disputed',
  reversed: 'payment.disputed',
};
