import { joinDigits } from '@farebox/contract/digits';
import type { Payment, ReferenceHandover, ReferenceKind } from './payment.ts';

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

/** The payment with what its shopper says that their bank calls it. */
export const withReference = (payment: Payment, reference: string): Payment => ({
  ...payment,
  bankReference: reference,
});

/** How many references of one payment a provider is given: a shopper corrects a mistake, and a stranger may not try numbers out. */
const MOST_HANDOVERS = 5;

/** The payment with its reference about to be handed over; undefined when that was done before, or too often. */
export function beginHandover(payment: Payment, reference: string): Payment | undefined {
  const earlier = payment.referenceHandovers;
  const known = earlier[reference];
  if (known !== undefined && known.status !== 'not_sent') return undefined;
  if (known === undefined && Object.keys(earlier).length >= MOST_HANDOVERS) return undefined;
  return endHandover(payment, reference, { status: 'unanswered', reason: null });
}

/** The payment with what became of handing a reference over. */
export function endHandover(payment: Payment, reference: string, handover: ReferenceHandover): Payment {
  return { ...payment, referenceHandovers: { ...payment.referenceHandovers, [reference]: handover } };
}

/** What became of the reference that the shopper gave last; null where it was never to be handed over. */
export const handoverOf = ({ bankReference, referenceHandovers }: Payment): ReferenceHandover | null =>
  bankReference === null ? null : (referenceHandovers[bankReference] ?? null);
