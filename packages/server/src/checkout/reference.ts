import { joinDigits } from '@farebox/contract/digits';
import type { Payment } from './payment.ts';

/** How a bank or a wallet names what the shopper paid: India's twelve digits (UTR), or a wallet's transaction id. */
export type ReferenceKind = 'utr' | 'transaction-id';

const FORMS: Readonly<Record<ReferenceKind, RegExp>> = {
  utr: /^\d{12}$/,
  'transaction-id': /^[A-Z0-9]{6,24}$/,
};

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
