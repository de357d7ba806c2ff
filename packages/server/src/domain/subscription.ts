import type { Transition } from './lifecycle.ts';
import type { Payment } from './payment.ts';

/**
 * A link to the page of the subscription that a payment bought. `id` is a digest of the token in its address, which is kept nowhere;
 * `tries` counts the phone numbers that were not the subscription's; `expiresAt` in ISO 8601 UTC.
 */
export interface SubscriptionLink {
  readonly id: string;
  readonly paymentId: string;
  readonly tries: number;
  readonly expiresAt: string;
}

/** How many wrong phone numbers lock a link for good. */
export const MOST_TRIES = 5;

/** Whether a payment's subscription was ended through us. */
export const hasEnded = ({ subscriptionEnd }: Payment): boolean =>
  (subscriptionEnd?.endedAt ?? null) !== null;

/** Since when its provider was asked to end it and has not said that it did; undefined when nothing is under way. Found inactive, it has ended. */
export const endingSince = (payment: Payment): string | undefined =>
  hasEnded(payment) ? undefined : (payment.subscriptionEnd?.askedAt ?? undefined);

/** The shopper wants a subscription to end. Written down before the provider is asked, whose answer may be lost. */
export const beginEnding = (payment: Payment, at: Date): Payment =>
  hasEnded(payment) ? payment : { ...payment, subscriptionEnd: { askedAt: at.toISOString(), endedAt: null } };

/** The provider ended it: told once, however often it is said. */
export function endSubscription(payment: Payment, at: Date): Transition {
  if (hasEnded(payment)) return { payment, events: [] };
  const askedAt = payment.subscriptionEnd?.askedAt ?? null;
  return {
    payment: { ...payment, subscriptionEnd: { askedAt, endedAt: at.toISOString() } },
    events: [{ type: 'subscription.canceled', paymentId: payment.id }],
  };
}
