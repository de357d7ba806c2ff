import { joinDigits } from '@farebox/contract/digits';
import type { Payment, ReferenceKind } from './payment.ts';

const FORMS: Readonly<Record<ReferenceKind, RegExp>> = {
  utr: /^\d{12}$/,
  'transaction-id': /^[A-Z0-9]{6,24}$/,
};

/** What the shopper says that their bank or wallet calls a payment, in the form of its kind. */
export interface BankReference {
  readonly payment: Payment;
  readonly reference: string;
}

/** The kind of reference that the shopper of this payment may give, or undefined. */
export const askedReference = ({ next }: Payment): ReferenceKind | undefined =>
  next !== null && 'reference' in next ? next.reference : undefined;

/** A reference as banks write it, out of what somebody typed or copied; undefined when it cannot be one. */
export function readReference(typed: string, kind: ReferenceKind): string | undefined {
  const text = joinDigits(typed).toUpperCase();
  return FORMS[kind].test(text) ? text : undefined;
}

/** Kept among what is remembered of a payment: it moves nothing. */
const KEY = 'bankReference';

/** The payment with what its shopper says that their bank calls it. */
export const withReference = (payment: Payment, reference: string): Payment => ({
  ...payment,
  memo: { ...payment.memo, [KEY]: reference },
});

/** What the shopper said that their bank calls it, or null. */
export const givenReference = ({ memo }: Payment): string | null => memo[KEY] ?? null;

/**
 * How far the provider has a reference. It is `unanswered` from before it is sent until it is answered, so that a crash never sends it again;
 * `not_sent` certainly never left, and may be sent when the shopper says it again.
 */
export interface ReferenceHandover {
  readonly status: 'unanswered' | 'accepted' | 'refused' | 'not_sent';
  /** The provider's own words for a no. */
  readonly reason: string | null;
}

/** How many references of one payment a provider is given: a shopper corrects a mistake, and a stranger may not try numbers out. */
const MOST_HANDOVERS = 5;

const HANDOVERS = 'bankReferenceHandovers';

/** The payment with its reference about to be handed over; undefined when that was done before, or too often. */
export function beginHandover(payment: Payment, reference: string): Payment | undefined {
  const earlier = handoversOf(payment);
  const known = earlier[reference];
  if (known !== undefined && known.status !== 'not_sent') return undefined;
  if (known === undefined && Object.keys(earlier).length >= MOST_HANDOVERS) return undefined;
  return endHandover(payment, reference, { status: 'unanswered', reason: null });
}

/** The payment with what became of handing a reference over. */
export function endHandover(payment: Payment, reference: string, handover: ReferenceHandover): Payment {
  const handovers = { ...handoversOf(payment), [reference]: handover };
  return { ...payment, memo: { ...payment.memo, [HANDOVERS]: JSON.stringify(handovers) } };
}

/** What became of the reference that the shopper gave last; null where it was never to be handed over. */
export function handoverOf(payment: Payment): ReferenceHandover | null {
  const reference = givenReference(payment);
  return reference === null ? null : (handoversOf(payment)[reference] ?? null);
}

/** Our own JSON, written above. */
const handoversOf = ({ memo }: Payment): Readonly<Record<string, ReferenceHandover>> =>
  JSON.parse(memo[HANDOVERS] ?? '{}') as Record<string, ReferenceHandover>;
