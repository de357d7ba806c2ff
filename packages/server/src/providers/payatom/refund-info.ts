import { type NumberFormat, parseAmount } from '../../domain/money.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import { type JsonObject, textOf } from '../body.ts';

/**
 * What was given back so far by a report's `refund_info`, in minor units; undefined where it says nothing (payatom.md, "Webhook"). It is an
 * empty list before, one object after; of several objects the sum counts.
 * @throws InvalidAmount when an amount in it cannot be read exactly.
 */
export function refundedAmountOf(
  refundInfo: unknown,
  currency: string,
  format?: NumberFormat,
): number | undefined {
  const entries: readonly unknown[] = Array.isArray(refundInfo) ? refundInfo : [refundInfo];
  const amounts = entries
    .filter(isObject)
    .map((entry) => textOf(entry, 'refund_amount'))
    .filter((text) => text !== undefined && text !== '')
    .map((text) => parseAmount(text ?? '', currency, format));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > 0 ? total : undefined;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;

/**
 * What of a webhook its post_hash proves: the status, and no word of `refund_info`. A refund that may be of a part only is one that is
 * under way until a poll says how much; after an earlier one it is a claim, which makes us poll at once.
 */
export function hashedPart(notice: Notice, payment: Payment): Notice {
  if (notice.status !== 'refunded' || notice.refundedAmount === undefined) return notice;
  const { refundedAmount, ...proven } = notice;
  if (refundedAmount >= (payment.receivedAmount ?? payment.amount)) return proven;
  const evidence = payment.status === 'partially_refunded' ? 'claimed' : 'proven';
  return { ...proven, status: 'refund_pending', evidence };
}
