import { createHash } from 'node:crypto';
import { type NumberFormat, parseAmount } from '../../domain/money.ts';
import type { ListedPayment } from '../../domain/reconciliation.ts';
import { isObject, type JsonObject, textOf } from '../body.ts';
import { inWords } from '../oddities.ts';
import { isKnownStatus, ourStatus } from './report.ts';

/**
 * Reads a row of a day's list (payatom.md, "Reconciliation"); `amount` in minor units of `currency`, written as `format` says. A row that cannot be read is about money
 * all the same, so it stays in the list with why it cannot be compared.
 */
export function listedPayment(row: unknown, currency: string, format?: NumberFormat): ListedPayment {
  if (!isObject(row)) return unreadable(row, {}, `a row is expected, and it is ${inWords(row)}`);
  const [orderId, status] = ['order_id', 'transaction_status'].map((member) => filled(row, member));
  const known = {
    paymentId: orderId,
    providerReference: filled(row, 'ref_code')?.slice(0, LONGEST) ?? null,
    amount: amountOf(textOf(row, 'amount_received') ?? '', currency, format),
  };
  if (orderId === undefined) return unreadable(row, known, `its "order_id" is ${inWords(row['order_id'])}`);
  if (status === undefined)
    return unreadable(row, known, `its "transaction_status" is ${inWords(row['transaction_status'])}`);
  if (!isKnownStatus(status) && hasMoney(row, known.amount))
    return unreadable(
      row,
      known,
      `it has money under the status ${inWords(status)}, which is none of theirs`,
    );
  const ours = ourStatus(status);
  return {
    ...known,
    paymentId: orderId,
    providerStatus: status.slice(0, LONGEST),
    status: ours === 'amount_mismatch' ? 'pending' : ours,
  };
}

/** In characters, of what is kept of a text of theirs. */
const LONGEST = 200;

const filled = (row: JsonObject, member: string): string | undefined => {
  const text = textOf(row, member);
  return text === undefined || text.trim() === '' ? undefined : text;
};

/** What can be read of a row in any case. */
interface Known {
  readonly paymentId?: string | undefined;
  readonly providerReference?: string | null;
  readonly amount?: number | null;
}

/** A row without an order is known by its own text, so that the same row is told once. */
function unreadable(row: unknown, known: Known, why: string): ListedPayment {
  const digest = createHash('sha256')
    .update(JSON.stringify(row) ?? '')
    .digest('hex');
  return {
    paymentId: known.paymentId ?? `row ${digest.slice(0, 16)}`,
    providerReference: known.providerReference ?? null,
    providerStatus: why,
    status: 'unchanged',
    amount: known.amount ?? null,
    unreadable: true,
  };
}

/** Whether a row says that something was received; what cannot be read may be money. */
const hasMoney = (row: JsonObject, amount: number | null): boolean =>
  amount === null ? filled(row, 'amount_received') !== undefined : amount > 0;

/** Null when nobody paid yet, or their text is no amount: the row is compared without one. */
function amountOf(text: string, currency: string, format?: NumberFormat): number | null {
  try {
    return parseAmount(text, currency, format);
  } catch {
    return null;
  }
}
