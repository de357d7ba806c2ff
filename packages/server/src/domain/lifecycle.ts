import type { EventDraft } from './events.ts';
import { isHeld, isLive, type Next, type Payment } from './payment.ts';
import type { Session } from './session.ts';
import { statusEvent } from './settle.ts';

/** A payment after a step that is ours, not the provider's, and the events that tell it. */
export interface Transition {
  readonly payment: Payment;
  readonly events: readonly EventDraft[];
}

/** What the provider's answer to a launch gave us to keep. */
export interface LaunchFacts {
  readonly next: Next;
  readonly providerReference?: string | undefined;
  readonly providerState?: Readonly<Record<string, string>> | undefined;
  readonly subject?: string | undefined;
  readonly review?: string | undefined;
}

/** The provider took the payment: it is pending, also when a look at it meanwhile found nothing. A faster notice keeps what it made of it. */
export function launched(payment: Payment, facts: LaunchFacts): Transition {
  const bound: Payment = {
    ...payment,
    next: facts.next,
    providerReference: facts.providerReference ?? payment.providerReference,
    providerState: { ...payment.providerState, ...facts.providerState },
    subject: facts.subject ?? payment.subject,
    review: payment.review ?? (facts.review === undefined ? null : { reason: facts.review }),
  };
  const isOpen = payment.status === 'launching' || payment.status === 'unknown';
  return isOpen ? move(bound, 'pending') : { payment: bound, events: [] };
}

/** The provider said no: nothing can have been charged. */
export function launchRefused(payment: Payment, reason: string): Transition {
  return payment.status === 'launching'
    ? move({ ...payment, failure: reason }, 'failed')
    : { payment, events: [] };
}

/** No answer came, so nobody knows: it will be looked up, and never sent again. */
export function launchUnanswered(payment: Payment): Transition {
  return payment.status === 'launching' ? move(payment, 'unknown') : { payment, events: [] };
}

/** The shopper chose another way. The payment stays watched: people do pay in the tab that they left. */
export function giveUp(payment: Payment): Transition {
  return mayEnd(payment) ? move(payment, 'canceled') : { payment, events: [] };
}

/** Whether a payment may end without a person's decision: no money came, and no success waits for one. */
const mayEnd = (payment: Payment): boolean => isLive(payment) && payment.outcome === null && !isHeld(payment);

/** The merchant looked, and nothing came of it: nobody has to look for the same reason again. */
export const dismissReview = (payment: Payment): Payment =>
  payment.review === null
    ? payment
    : { ...payment, review: null, dismissed: [...payment.dismissed, payment.review.reason] };

/** The session ran out of time: it expires, and its live payment with it, unless that is held. A late success will be told as late. */
export function expire(
  session: Session,
  payments: readonly Payment[],
): { session: Session; payments: readonly Payment[]; events: readonly EventDraft[] } {
  if (session.status !== 'open') return { session, payments: [], events: [] };
  const steps = payments.filter(mayEnd).map((live) => move(live, 'expired'));
  return {
    session: { ...session, status: 'expired' },
    payments: steps.map((step) => step.payment),
    events: [...steps.flatMap((step) => step.events), { type: 'session.expired', paymentId: null }],
  };
}

function move(
  payment: Payment,
  status: 'pending' | 'failed' | 'unknown' | 'canceled' | 'expired',
): Transition {
  return { payment: { ...payment, status }, events: [statusEvent(status, payment.id)] };
}
