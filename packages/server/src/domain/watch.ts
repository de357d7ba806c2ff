import type { Payment } from './payment.ts';
import { endingSince } from './subscription.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after its creation a payment can still be paid as far as we watch: 72 hours, in ms. */
const WATCH_FOR = 72 * HOUR;

/** The oldest payment of a person that may still be paid: whoever is not settled and began earlier competes with nobody. */
export const competingSince = (now: Date): Date => new Date(now.getTime() - WATCH_FOR);

/** How often to ask, by the payment's age: often while a shopper waits, seldom for who pays in a tab left open. */
const PACE: readonly { readonly until: number; readonly every: number }[] = [
  { until: MINUTE, every: 5 * SECOND },
  { until: 10 * MINUTE, every: 20 * SECOND },
  { until: HOUR, every: 2 * MINUTE },
  { until: 24 * HOUR, every: 15 * MINUTE },
  { until: WATCH_FOR, every: 2 * HOUR },
];

/** A launch that is older than this and has no answer was cut off: 30 s, in ms. */
const LAUNCH_GRACE = 30 * SECOND;

/** When the provider is to be asked about this payment next, or null when there is nothing left to learn. */
export function nextLookupAt(payment: Payment, now: Date): Date | null {
  // Money on its way back is watched as money on its way here is, from the step that sent it.
  if (payment.status === 'refund_pending') return nextAt(payment.updatedAt, now);
  // A subscription that is to end is watched until it has: the answer that said so may have been lost.
  const ending = endingSince(payment);
  if (ending !== undefined) return nextAt(ending, now);
  if (payment.outcome !== null || !WATCHED.has(payment.status)) return null;
  if (payment.status === 'launching' && !isCutOff(payment, now))
    return new Date(Date.parse(payment.createdAt) + LAUNCH_GRACE);
  return nextAt(payment.createdAt, now);
}

/** When a request is to be read again that came at `receivedAt` and is not done yet, or null when it is not worth it any more. */
export const nextReadingAt = (receivedAt: string, now: Date): Date | null => nextAt(receivedAt, now);

function nextAt(since: string, now: Date): Date | null {
  const age = now.getTime() - Date.parse(since);
  const pace = PACE.find(({ until }) => age < until);
  return pace ? new Date(now.getTime() + pace.every) : null;
}

/** Providers approve late, and people pay in the tab they left: an ended payment is watched like a live one. */
const WATCHED: ReadonlySet<Payment['status']> = new Set([
  'launching',
  'pending',
  'unknown',
  'failed',
  'expired',
  'canceled',
]);

/** Whether a launch has no answer after so long that there was a crash between: it will have none. */
export const isCutOff = (payment: Payment, now: Date): boolean =>
  payment.status === 'launching' && now.getTime() - Date.parse(payment.createdAt) >= LAUNCH_GRACE;
