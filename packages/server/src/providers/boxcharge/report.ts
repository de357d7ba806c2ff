import type { NumberFormat } from '../../domain/money.ts';
import { type Evidence, type Notice, type OtherNotice, successNotice } from '../../domain/notice.ts';
import { type JsonObject, requireText, textOf } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import { withoutNumbers } from './card.ts';

/** What an answer or a webhook says of a transaction, each field as it was printed. */
export interface Report {
  readonly transID: string;
  readonly reference: string;
  readonly orderStatus: string;
  /** Their word beside the number, for people to read; nothing is decided on it. */
  readonly statusText: string;
  readonly billAmt: string;
  readonly billCurrency: string;
}

/**
 * Reads the fields of a report.
 * @throws UnexpectedBody when transID, reference or order_status is missing or out of shape.
 */
export function readReport(fields: JsonObject, what: string): Report {
  const transID = requireText(fields, 'transID', what);
  if (!/^\d{1,40}$/.test(transID))
    throw new UnexpectedBody(`${what}: expected digits in "transID", got other`);
  return {
    transID,
    reference: requireText(fields, 'reference', what),
    orderStatus: withoutNumbers(requireText(fields, 'order_status', what).trim()),
    statusText: withoutNumbers(textOf(fields, 'status') ?? '').slice(0, 80),
    billAmt: textOf(fields, 'bill_amt') ?? '',
    billCurrency: textOf(fields, 'bill_currency') ?? '',
  };
}

/** What one of their statuses means for us; a test status succeeds in a sandbox alone. */
export type Meaning = 'succeeded' | 'test_succeeded' | OtherNotice['status'];

/** Decides on `order_status`, never on `status` (boxcharge.md, the table). Whatever is not in the table moves nothing. */
export const meaningOf = ({ orderStatus }: Report): Meaning => MEANINGS.get(orderStatus) ?? 'unchanged';

// 22 and 23 can still become 1: failed for now.
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['0', 'pending'],
  ['27', 'pending'],
  ['1', 'succeeded'],
  ['25', 'test_succeeded'],
  ['9', 'test_succeeded'],
  ['2', 'failed'],
  ['10', 'failed'],
  ['22', 'failed'],
  ['23', 'failed'],
  ['24', 'failed'],
  ['26', 'failed'],
  ['28', 'failed'],
  ['3', 'refunded'],
  ['8', 'refund_pending'],
  ['12', 'partially_refunded'],
  ['5', 'disputed'],
  ['11', 'disputed'],
  ['7', 'reversed'],
] as const);

/** How a report is read: how far it is believed, whether the site is a sandbox, and how its numbers are known to be written. */
export interface Reading {
  readonly evidence: Evidence;
  readonly sandbox: boolean;
  readonly numberFormat?: NumberFormat | undefined;
}

/** What a report about our payment, which is its `reference`, means for us. */
export function noticeOf(report: Report, { evidence, sandbox, numberFormat }: Reading): Notice {
  const base = {
    paymentId: report.reference,
    evidence,
    providerStatus: `${report.orderStatus} ${report.statusText}`.trim().slice(0, 200),
    providerReference: report.transID,
  };
  const meaning = meaningOf(report);
  if (meaning === 'succeeded' || (meaning === 'test_succeeded' && sandbox)) {
    const { billAmt: amount, billCurrency: currency } = report;
    return withoutDigits(successNotice(base, { amount, currency, format: numberFormat }));
  }
  return meaning === 'test_succeeded'
    ? { ...base, status: 'unchanged', review: 'test_status' }
    : { ...base, status: meaning };
}

/** What is printed in place of an amount could be a card's number. */
const withoutDigits = (notice: Notice): Notice =>
  notice.status === 'held' ? { ...notice, detail: withoutNumbers(notice.detail) } : notice;
