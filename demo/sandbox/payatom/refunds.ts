import { isAmount, type JsonObject, textOf } from '../reading.ts';
import type { PayatomOrder } from './orders.ts';

/** What is given back of an order, in hundredths of its currency, and whether it is on its way or there; times in ISO 8601 UTC. */
export interface PayatomRefund {
  readonly cents: number;
  readonly initiatedAt: string;
  readonly completedAt: string | null;
}

/** PayAtom's page, "refund_info": an empty list until something is given back. */
export function refundInfo({ refund, method }: PayatomOrder) {
  if (!refund) return [];
  return {
    refunded_upi: method === 'UPI' ? 'shopper@sandbox' : '',
    refund_amount: (refund.cents / 100).toString(),
    refund_initiated_time: clock(refund.initiatedAt),
    refund_completed_time: refund.completedAt ? clock(refund.completedAt) : '',
    refund_status: refund.completedAt ? 'Completed' : 'Initiated',
    refund_notes: '',
  };
}

/** Begins to give an order back, or says why not; all of it, unless an amount is asked for. */
export function beginRefund(order: PayatomOrder, body: JsonObject, now: Date): string | undefined {
  const { refund, charged } = order;
  if (!charged) return 'Order is not approved';
  if (refund && !refund.completedAt) return 'Refund already initiated';
  const asked = textOf(body, 'amount') || order.amount;
  if (!isAmount(asked)) return 'invalid amount';
  const cents = (refund?.cents ?? 0) + centsOf(asked);
  if (cents > centsOf(order.amount)) return 'Refund amount exceeds the received amount';
  order.refund = { cents, initiatedAt: now.toISOString(), completedAt: null };
  order.status = 'Refund Initiated';
  return undefined;
}

/** The money is back. */
export function completeRefund(order: PayatomOrder, now: Date): void {
  if (!order.refund) return;
  order.refund = { ...order.refund, completedAt: now.toISOString() };
  order.status = 'Refund Completed';
}

const centsOf = (amount: string): number => Math.round(Number(amount) * 100);

const clock = (time: string): string => time.slice(0, 19).replace('T', ' ');
