import type { Notice } from './notice.ts';
import type { Payment } from './payment.ts';

/** One payment as a provider's own list of a day has it. */
export interface ListedPayment {
  /** Our payment's id, as they wrote it down. */
  readonly paymentId: string;
  readonly providerReference: string | null;
  /** Their word for the status, and what it means for us. */
  readonly providerStatus: string;
  readonly status: Notice['status'];
  /** In minor units of the payment's currency; null where their text is no amount. */
  readonly amount: number | null;
  /** True where the row cannot be compared: `providerStatus` says why, and `paymentId` is a name for the row where it has none of ours. */
  readonly unreadable?: boolean;
}

/** One payment as we have it. */
export type BookedPayment = Pick<
  Payment,
  'id' | 'status' | 'outcome' | 'amount' | 'receivedAmount' | 'createdAt'
>;

/**
 * How the two lists disagree about a payment. `missing`: we have its money, and they do not list it as paid. `extra`: they list it as paid,
 * and we do not know it or do not have its money. `different`: both have it, with another amount, or one says that it was given back.
 * `unreadable`: nobody knows what their row says, and it may be about money.
 */
export type DifferenceKind = 'missing' | 'extra' | 'different' | 'unreadable';

/** What one side says of a payment; `amount` in minor units. */
export interface Side {
  readonly status: string;
  readonly amount: number | null;
}

/** One payment that the two lists do not agree about. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The payment's id as they have it; ours where they have none. */
  readonly reference: string;
  /** Our payment, where it is one of ours. */
  readonly paymentId: string | null;
  readonly providerReference: string | null;
  readonly ours: Side | null;
  readonly theirs: Side | null;
}

/**
 * Compares what a provider lists with what we have: `booked` are our payments that must be in their list if they were paid, and those
 * that their rows are about. What neither side has money of is nobody's difference, whatever it is called.
 */
export function compareLists(
  booked: readonly BookedPayment[],
  listed: readonly ListedPayment[],
): readonly Difference[] {
  const ours = new Map(booked.map((payment) => [payment.id, payment]));
  const seen = new Set<string>();
  const differences: Difference[] = [];
  // Of two rows about one payment, the one with its money is compared first: the other one is money twice, or nothing.
  const rows = [...listed].sort((one, other) => MONEY.indexOf(moneyOf(one)) - MONEY.indexOf(moneyOf(other)));
  for (const row of rows) {
    if (row.unreadable) continue;
    const kind = kindOf(seen.has(row.paymentId) ? undefined : ours.get(row.paymentId), row);
    seen.add(row.paymentId);
    if (kind) differences.push(differenceOf(kind, ours.get(row.paymentId), row));
  }
  for (const row of listed) {
    if (!row.unreadable) continue;
    seen.add(row.paymentId);
    differences.push(differenceOf('unreadable', ours.get(row.paymentId), row));
  }
  for (const payment of booked)
    if (!seen.has(payment.id) && moneyOf(payment) !== 'none')
      differences.push(differenceOf('missing', payment, undefined));
  return differences;
}

/** Whether money is there, was there, or never was. */
type Money = 'paid' | 'refunded' | 'none';

const MONEY: readonly Money[] = ['paid', 'refunded', 'none'];

function moneyOf({ status, outcome }: { status: string; outcome?: unknown }): Money {
  if (['refund_pending', 'partially_refunded', 'refunded'].includes(status)) return 'refunded';
  return status === 'succeeded' || (outcome !== undefined && outcome !== null) ? 'paid' : 'none';
}

function kindOf(payment: BookedPayment | undefined, row: ListedPayment): DifferenceKind | undefined {
  const [here, there] = [payment ? moneyOf(payment) : 'none', moneyOf(row)];
  if (there === 'none') return here === 'none' ? undefined : 'missing';
  if (!payment || (here === 'none' && there === 'paid')) return 'extra';
  return here === there && row.amount === receivedOf(payment) ? undefined : 'different';
}

const receivedOf = ({ receivedAmount, amount }: BookedPayment): number => receivedAmount ?? amount;

const differenceOf = (
  kind: DifferenceKind,
  payment: BookedPayment | undefined,
  row: ListedPayment | undefined,
): Difference => ({
  kind,
  reference: row?.paymentId ?? payment?.id ?? '',
  paymentId: payment?.id ?? null,
  providerReference: row?.providerReference ?? null,
  ours: payment ? { status: payment.status, amount: receivedOf(payment) } : null,
  theirs: row ? { status: row.providerStatus, amount: row.amount } : null,
});
