import { isAmount, type JsonObject, textOf } from '../reading.ts';

/** How much of an order is given back, in cents, and whether it is on its way or there. */
export interface Refund {
  readonly cents: number;
  readonly isDone: boolean;
}

/** An order's status while it is given back, as their page numbers and words it. */
interface RefundWords {
  readonly order_status: string;
  readonly status: string;
  readonly response: string;
}

/** What stands in an order that is being refunded, instead of its approval. */
export function refundWords({ cents, isDone }: Refund, amount: string): RefundWords {
  if (!isDone) return { order_status: '8', status: 'Refund Pending', response: 'Refund is requested' };
  return cents < centsOf(amount)
    ? { order_status: '12', status: 'Partial Refund', response: 'Payment is partly refunded' }
    : { order_status: '3', status: 'Refunded', response: 'Payment is refunded' };
}

/** What an order becomes when so much more is asked for, or why it cannot. */
export function askRefund(
  { amount, charged, refund }: { amount: string; charged: boolean; refund: Refund | null },
  body: JsonObject,
): Refund | string {
  const asked = textOf(body, 'refundAmount');
  if (!charged) return 'Transaction is not approved';
  if (refund && !refund.isDone) return 'A refund is under way';
  if (!isAmount(asked)) return 'refundAmount is not a valid amount';
  const cents = (refund?.cents ?? 0) + centsOf(asked);
  return cents > centsOf(amount) ? 'refundAmount is more than was paid' : { cents, isDone: false };
}

const centsOf = (amount: string): number => Math.round(Number(amount) * 100);
