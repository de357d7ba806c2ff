import { launchRefused, launchUnanswered, type Transition } from '../../domain/lifecycle.ts';
import type { AlreadyActiveLink, Payment } from '../../domain/payment.ts';
import { changedNothing, ProviderRefused } from '../../providers/errors.ts';
import { changePayment } from '../change-payment.ts';
import type { Context } from '../context.ts';
import { type Attempt, newPayment } from './attempt.ts';

/** A launch that threw. */
interface Failure {
  readonly payment: Payment;
  readonly error: unknown;
  /** Set when it was refused because its person has access already. */
  readonly alreadyActive?: AlreadyActiveLink;
}

/** What is to be launched instead. */
interface NextAttempt {
  readonly attempt: Attempt;
  readonly payment: Payment;
}

/**
 * Writes down what came of a launch that threw. Where nothing can have been made over there, and the shopper can mend nothing, the same
 * through the next provider is written ahead in the same transaction: nobody ever finds one without the other.
 */
export async function recordFailure(
  context: Context,
  attempt: Attempt,
  { payment, error, alreadyActive }: Failure,
): Promise<NextAttempt | undefined> {
  return await changePayment(context, payment, (current, session) => {
    const step = afterFailure({ ...current, alreadyActive: alreadyActive ?? current.alreadyActive }, error);
    const failedNow = current.status === 'launching' && step.payment.status === 'failed';
    const next =
      failedNow && session.status === 'open' && !isMendedByShopper(error)
        ? nextAttempt(context, attempt)
        : undefined;
    return {
      payments: [step.payment, ...(next ? [next.payment] : [])],
      events: step.events,
      result: next,
    };
  });
}

function nextAttempt(context: Context, attempt: Attempt): NextAttempt | undefined {
  const [method, ...fallbacks] = attempt.fallbacks;
  if (!method) return undefined;
  const next: Attempt = { ...attempt, method, fallbacks };
  return { attempt: next, payment: newPayment(context, next) };
}

/** A failure for certain, or a launch of which nobody knows what became. */
function afterFailure(payment: Payment, error: unknown): Transition {
  if (!changedNothing(error)) return launchUnanswered(payment);
  return launchRefused(payment, error instanceof ProviderRefused ? error.providerCode : error.code);
}

/** A wrong field stays wrong with the next provider, and is better said. */
const isMendedByShopper = (error: unknown): boolean =>
  error instanceof ProviderRefused && error.faultOwner === 'shopper';
