import { PaymentInProgress } from '../../domain/errors.ts';
import { giveUp, type Transition } from '../../domain/lifecycle.ts';
import { isHeld, isLive, needsNoPage, type Payment } from '../../domain/payment.ts';
import { withTyped } from '../../domain/session.ts';
import type { SessionAggregate } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { type Attempt, assertOpen, newPayment } from './attempt.ts';
import { assertPatience } from './card-rules.ts';

/** A double click, or a burst of retries; who asks again later, with the payment still open, is another tab. In ms. */
const BURST = 1000;

/**
 * Commits the attempt with our own reference and what the shopper typed of themselves before anybody is called, and gives up what it
 * replaces in the same step; or finds the attempt of a twin of this request.
 */
export async function persistAttempt(
  context: Context,
  attempt: Attempt,
): Promise<{ payment: Payment; isTwin: boolean }> {
  return await context.store.change<{ payment: Payment; isTwin: boolean }>(
    attempt.session.id,
    (aggregate) => {
      assertOpen(aggregate.session);
      const payment = newPayment(context, attempt);
      // Who names a payment to replace knows its answer.
      const { replaces } = attempt.order;
      const twin = aggregate.payments.find(
        (live) => live.id !== replaces && isTwinOf(live, payment, context.now()),
      );
      if (twin) return { result: { payment: twin, isTwin: true } };
      if (attempt.order.card) assertPatience(aggregate);
      const left = cancelReplaced(aggregate, replaces);
      return {
        // The merchant may learn it from nobody else: a page's button opens sessions without a customer.
        session: withTyped(aggregate.session, attempt.order.customer),
        payments: [...left.map((step) => step.payment), payment],
        events: left.flatMap((step) => step.events),
        result: { payment, isTwin: false },
      };
    },
  );
}

/** Whether a request is a twin of a launch: the same, while that one is under way or was answered only a moment ago. */
function isTwinOf(live: Payment, { launchKey }: Payment, now: Date): boolean {
  if (!isLive(live) || live.launchKey !== launchKey) return false;
  const wasAnswered = live.next !== null && now.getTime() - Date.parse(live.updatedAt) < BURST;
  return live.status === 'launching' || wasAnswered;
}

/**
 * What a new attempt gives up: this browser's own payment, or an unknown launch of a redirect method, whose page was never shown. One
 * that may have asked the shopper on their phone, or taken their card, is given up only by who says so.
 * @throws PaymentInProgress when another tab or device is paying, or a person must look at what was paid.
 */
function cancelReplaced({ payments }: SessionAggregate, replaces: string | null): Transition[] {
  return payments.filter(isLive).map((live) => {
    const free = live.id === replaces || (live.status === 'unknown' && !needsNoPage(live));
    if (!free || live.outcome !== null || isHeld(live)) throw new PaymentInProgress(live.id);
    return giveUp(live);
  });
}
