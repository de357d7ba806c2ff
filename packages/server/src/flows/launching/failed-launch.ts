import { AlreadyActive } from '../../domain/errors.ts';
import { launchRefused, launchUnanswered, type Transition } from '../../domain/lifecycle.ts';
import type { Payment } from '../../domain/payment.ts';
import { type AccessActive, changedNothing, ProviderRefused } from '../../providers/errors.ts';
import { changeOf, changePayment } from '../change-payment.ts';
import type { Context } from '../context.ts';
import { activePage, linkInSession } from '../subscriptions/subscription.ts';
import { type Attempt, newPayment } from './attempt.ts';

/** A launch that threw. */
export interface FailedLaunch {
  readonly payment: Payment;
  readonly error: unknown;
}

/** What is launched instead of a failed attempt. */
export interface Fallback {
  readonly attempt: Attempt;
  readonly payment: Payment;
}

/** The same through the next provider; undefined when there is none, or when the shopper must mend something, which no provider can. */
export function fallbackOf(context: Context, attempt: Attempt, error: unknown): Fallback | undefined {
  const [method, ...fallbacks] = attempt.fallbacks;
  if (!method || (error instanceof ProviderRefused && error.faultOwner === 'shopper')) return undefined;
  const next: Attempt = { ...attempt, method, fallbacks };
  return { attempt: next, payment: newPayment(context, next) };
}

/**
 * Commits what came of a launch that threw. Where nothing can have been made at the provider, the fallback is committed in the same
 * transaction: nobody ever finds one without the other. Tells whether it was.
 */
export async function recordFailure(
  context: Context,
  { payment, error }: FailedLaunch,
  fallback: Payment | undefined,
): Promise<boolean> {
  return await changePayment(context, payment, (current, session) => {
    const { payment: after, events } = afterFailure(current, error);
    const failedNow = current.status === 'launching' && after.status === 'failed';
    const begun = fallback && failedNow && session.status === 'open' ? [fallback] : [];
    return { payments: [after, ...begun], events, result: begun.length > 0 };
  });
}

/** Commits that the person has access already, and gives the way to the page of it. */
export async function refuseAsActive(
  context: Context,
  { session }: Attempt,
  { payment, error }: { payment: Payment; error: AccessActive },
): Promise<AlreadyActive> {
  const person = { provider: payment.provider, subject: error.subject };
  const alreadyActive = { linkSeed: (await linkInSession(context, session, person)) ?? null };
  await changePayment(context, payment, (current) =>
    changeOf(afterFailure({ ...current, alreadyActive }, error)),
  );
  return new AlreadyActive(activePage(context, { ...payment, status: 'failed', alreadyActive }) ?? null);
}

/** A failure for certain, or a launch of which nobody knows what became. */
function afterFailure(payment: Payment, error: unknown): Transition {
  if (!changedNothing(error)) return launchUnanswered(payment);
  return launchRefused(payment, error instanceof ProviderRefused ? error.providerCode : error.code);
}
