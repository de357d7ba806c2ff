import type { Event, EventType } from '../../src/domain/events.ts';
import type { Payment, PaymentStatus } from '../../src/domain/payment.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Seen } from './model.ts';

const ENDINGS = ['succeeded', 'failed', 'expired', 'canceled', 'refunded'] as const;

/** Whether a payment waits for a person to say what an unreadable amount was; written down again on purpose, not imported. */
export const isHeld = ({ status, outcome, review }: Payment): boolean =>
  status === 'pending' && outcome === null && review?.reason === 'unreadable_amount';

/** Whether a person said that nothing came of a success whose amount could not be read. */
export const isDismissed = ({ dismissed }: Payment): boolean => dismissed.includes('unreadable_amount');

/** Which status may follow which, as docs/payments.md says it; written down again on purpose, not imported. */
const MAY_FOLLOW: Readonly<Partial<Record<PaymentStatus, readonly PaymentStatus[]>>> = {
  launching: ['pending', 'unknown', ...ENDINGS],
  pending: [...ENDINGS, 'refund_pending'],
  unknown: ['pending', ...ENDINGS],
  failed: ['succeeded', 'refund_pending', 'refunded'],
  expired: ['succeeded', 'refund_pending', 'refunded'],
  canceled: ['succeeded', 'refund_pending', 'refunded'],
  succeeded: ['refund_pending', 'refunded'],
  // Back to where it stood, when the provider refuses.
  refund_pending: ['succeeded', 'failed', 'expired', 'canceled', 'refunded'],
};

const TOLD_AS: Readonly<Partial<Record<PaymentStatus, EventType>>> = {
  pending: 'payment.pending',
  unknown: 'payment.pending',
  failed: 'payment.failed',
  expired: 'payment.failed',
  canceled: 'payment.failed',
  refunded: 'payment.refunded',
};

/** What is wrong with how a session came from `before` to `after` in one write, and with what was told of it. */
export function transitionFaults(before: Seen, after: Seen): string[] {
  const told = after.events.slice(before.events.length);
  const expected = [
    ...paymentNews(before, after),
    ...sessionNews(before.aggregate.session, after.aggregate.session),
  ];
  return [...sequenceFaults(after.events), ...forbidden(before, after), ...untold(expected, told)];
}

/** One event for every payment that moved, or got its outcome, or a reason for a person to look. */
function paymentNews(before: Seen, after: Seen): string[] {
  return after.aggregate.payments.flatMap((payment) => {
    const earlier = before.aggregate.payments.find(({ id }) => id === payment.id);
    if (payment.outcome !== (earlier?.outcome ?? null)) return [`payment.${payment.outcome} ${payment.id}`];
    if (!earlier) return [];
    if (payment.status === 'refund_pending' || earlier.status === 'refund_pending')
      return isRefundNews(earlier, payment) ? [`payment.refunded ${payment.id}`] : [];
    const isNews = earlier.status !== payment.status || (isHeld(payment) && !isHeld(earlier));
    return isNews ? [`${TOLD_AS[payment.status]} ${payment.id}`] : [];
  });
}

/** A refund is told when the provider is known to have it, when nobody knows, and when it is done: not that it is about to be asked for. */
function isRefundNews(earlier: Payment, payment: Payment): boolean {
  if (payment.status !== 'refund_pending') return payment.status === 'refunded';
  const isTaken = ({ refund }: Payment) => refund?.request?.taken === true;
  const isUnknown = ({ review }: Payment) => review?.reason === 'refund_unanswered';
  const isForeign = payment.refund === null && earlier.status !== 'refund_pending';
  return isForeign || (isTaken(payment) && !isTaken(earlier)) || (isUnknown(payment) && !isUnknown(earlier));
}

const sessionNews = (before: Session, after: Session): string[] =>
  before.status !== after.status && after.status === 'expired' ? ['session.expired null'] : [];

/** Every transition has exactly one event, and every event its transition. */
function untold(expected: readonly string[], events: readonly Event[]): string[] {
  const told = events.map(({ type, paymentId }) => `${type} ${paymentId}`);
  if (expected.toSorted().join() === told.toSorted().join()) return [];
  return [`every transition has exactly one event: expected [${expected}], got [${told}]`];
}

/** Without a gap, from 1. */
function sequenceFaults(events: readonly Event[]): string[] {
  const sequence = events.map((event) => event.sequence).join();
  const expected = events.map((_event, index) => index + 1).join();
  return sequence === expected ? [] : [`the sequence has no gap: expected ${expected}, got ${sequence}`];
}

function forbidden(before: Seen, after: Seen): string[] {
  return after.aggregate.payments.flatMap((payment) => {
    const earlier = before.aggregate.payments.find(({ id }) => id === payment.id);
    return [...forbiddenStatus(earlier, payment), ...forbiddenOutcome(earlier, payment)];
  });
}

const ENDED: readonly PaymentStatus[] = ['failed', 'expired', 'canceled'];

/** What was proven with an amount that cannot be read never ends without a person, and what had ended is open again. */
function forbiddenStatus(earlier: Payment | undefined, payment: Payment): string[] {
  const { id, status } = payment;
  if (earlier && isHeld(earlier) && ENDED.includes(status) && !isDismissed(payment))
    return [`${id} was held for a person, and is ${status}`];
  if (earlier && ENDED.includes(earlier.status) && isHeld(payment)) return [];
  if (!earlier) return status === 'launching' ? [] : [`${id} began as ${status}, not as launching`];
  if (earlier.status === status || MAY_FOLLOW[earlier.status]?.includes(status)) return [];
  return [`${id} went from ${earlier.status} to ${status}`];
}

/** An outcome is set once; a reference that is bound stays. */
function forbiddenOutcome(earlier: Payment | undefined, payment: Payment): string[] {
  const lost = (['outcome', 'providerReference'] as const).filter(
    (member) => earlier && earlier[member] !== null && earlier[member] !== payment[member],
  );
  return lost.map((member) => `${payment.id} lost its ${member}`);
}
