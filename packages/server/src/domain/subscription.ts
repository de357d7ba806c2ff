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

/** The members of a memo of a payment that was refused since its number has access already: that it was, and the seed of the link to its page. */
const ALREADY_ACTIVE = 'alreadyActive';
const LINK_SEED = 'linkSeed';

/** What such a payment's memo holds; without a seed where no payment of ours bought that access. */
export const activeMemo = (seed: string | undefined): Payment['memo'] => ({
  [ALREADY_ACTIVE]: 'yes',
  ...(seed !== undefined && { [LINK_SEED]: seed }),
});

/** Whether a payment was refused since its number has access already, and the seed of the link to the page of that subscription. */
export const refusedAsActive = ({ status, memo }: Payment): { seed: string | null } | undefined =>
  status === 'failed' && memo[ALREADY_ACTIVE] !== undefined ? { seed: memo[LINK_SEED] ?? null } : undefined;

/** How many wrong phone numbers lock a link for good. */
export const MOST_TRIES = 5;

/** Whether a payment's subscription was ended through us. */
export const hasEnded = ({ memo }: Payment): boolean => memo['endedAt'] !== undefined;

/** Since when its provider was asked to end it and has not said that it did; undefined when nothing is under way. Found inactive, it has ended. */
export const endingSince = (payment: Payment): string | undefined =>
  hasEnded(payment) ? undefined : payment.memo['endingAt'];

/** The shopper wants a subscription to end. Written down before the provider is asked, whose answer may be lost. */
export const beginEnding = (payment: Payment, at: Date): Payment =>
  hasEnded(payment) ? payment : { ...payment, memo: { ...payment.memo, endingAt: at.toISOString() } };

/** The provider ended it: told once, however often it is said. */
export function endSubscription(payment: Payment, at: Date): Transition {
  if (hasEnded(payment)) return { payment, events: [] };
  return {
    payment: { ...payment, memo: { ...payment.memo, endedAt: at.toISOString() } },
    events: [{ type: 'subscription.canceled', paymentId: payment.id }],
  };
}
