import { isAmount, type JsonObject, textOf } from '../reading.ts';
import type { PayatomOrder } from './orders.ts';

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
