import * as payatom from '@farebox/crypto/payatom';
import { equalSpellings, type NumberFormat } from '../../domain/money.ts';
import { type Notice, type OtherNotice, type Receipt, successNotice } from '../../domain/notice.ts';
import type { Payment } from '../../domain/payment.ts';
import { type JsonObject, requireText, textOf } from '../body.ts';
import type { PayatomAccount } from './config.ts';
import { refundedAmountOf } from './refund-info.ts';

/** What a webhook or the answer of a poll says of an order, each field as it was printed. */
export interface Report extends payatom.PayatomReport {
  readonly postHash: string;
  readonly refCode: string | undefined;
  /** As it came: an empty list as long as nothing is given back. No hash covers it. */
  readonly refundInfo: unknown;
  /** `bank_ref` and `sender_upi`; no hash covers them. */
  readonly receipt: Receipt | undefined;
}

/** The spellings of one field across their pages (payatom.md, "Traps"). */
export const RECEIVED_AMOUNT = ['received_amount', 'recieved_amount', 'amount_received'] as const;

/**
 * Reads the fields of a report. Without a received amount (nobody paid yet) it is the empty text, as in their hash.
 * @throws UnexpectedBody when order_id, status or post_hash is missing.
 */
export function readReport(
  fields: JsonObject,
  what: string,
  amountFields: readonly string[] = RECEIVED_AMOUNT,
): Report {
  return {
    orderId: requireText(fields, 'order_id', what),
    receivedAmount: amountFields.map((field) => textOf(fields, field)).find(isText) ?? '',
    status: requireText(fields, 'status', what),
    postHash: requireText(fields, 'post_hash', what),
    refCode: textOf(fields, 'ref_code') || undefined,
    refundInfo: fields['refund_info'],
    receipt: receiptOf(fields),
  };
}

/** What they say of the money (payatom.md, "Traps"); empty texts say nothing. */
function receiptOf(fields: JsonObject): Receipt | undefined {
  const bankReference = lineOf(textOf(fields, 'bank_ref'));
  const payer = lineOf(textOf(fields, 'sender_upi'));
  if (bankReference === undefined && payer === undefined) return undefined;
  return { ...(bankReference !== undefined && { bankReference }), ...(payer !== undefined && { payer }) };
}

/** One line for people to read, at most 100 characters, without what a text could be hidden or turned around by. */
const lineOf = (text = ''): string | undefined =>
  text
    .slice(0, 200)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 100) || undefined;

/** Whether the post_hash was made by PayAtom over these very fields (payatom.md, "post_hash"). */
export function isGenuine(report: Report, account: PayatomAccount): boolean {
  const spellings = account.hashedAmounts.flatMap((form) => SPELLINGS[form](report.receivedAmount));
  return [...new Set(spellings)].some((receivedAmount) =>
    payatom.verify(report.postHash, payatom.noticeHash({ ...report, receivedAmount }, account), account),
  );
}

/** All their currencies have two decimals, as this one. */
const ANY_OF_THEIRS = 'INR';

/** The forms of a printed amount that a hash may be made of. The equal ones make no other amount genuine: they are all the same number. */
const SPELLINGS: Readonly<
  Record<PayatomAccount['hashedAmounts'][number], (printed: string) => readonly string[]>
> = {
  printed: (printed) => [printed],
  shortest: (printed) => [shortest(printed)],
  equal: (printed) => equalSpellings(printed, ANY_OF_THEIRS),
};

/**
 * What a genuine report about this payment means for us. What was received is what counts, not what we asked for.
 * `format` is how their numbers are known to be written.
 * @throws InvalidAmount when it reports a refund with an unreadable amount.
 */
export function noticeOf(report: Report, payment: Payment, format?: NumberFormat): Notice {
  const base = {
    paymentId: payment.id,
    evidence: 'proven',
    providerStatus: report.status.slice(0, 200),
    ...(report.refCode === undefined ? {} : { providerReference: report.refCode }),
    ...(report.receipt === undefined ? {} : { receipt: report.receipt }),
  } as const;
  const status = ourStatus(report.status);
  if (status === 'succeeded') {
    const { receivedAmount: amount } = report;
    return successNotice(base, { amount, currency: payment.currency, format });
  }
  if (status === 'amount_mismatch') return { ...base, status: 'pending', review: 'amount_mismatch' };
  const refundedAmount =
    status === 'refunded' ? refundedAmountOf(report.refundInfo, payment.currency, format) : undefined;
  return { ...base, status, ...(refundedAmount === undefined ? {} : { refundedAmount }) };
}

/** What their word for a status means for us; one that we do not know is pending. */
export const ourStatus = (status: string): OtherNotice['status'] | 'succeeded' | 'amount_mismatch' =>
  OUR_STATUS.get(status.trim().replaceAll(/\s+/g, ' ').toLowerCase()) ?? 'pending';

/** Whether a word for a status is one of theirs. */
export const isKnownStatus = (status: string): boolean => OUR_STATUS.has(status.toLowerCase());

/** payatom.md, "Webhook"; compared without regard to case. Time-outs are failed for now: a Late Approved may follow. */
const OUR_STATUS: ReadonlyMap<string, OtherNotice['status'] | 'succeeded' | 'amount_mismatch'> = new Map([
  ['pending', 'pending'],
  ['approved', 'succeeded'],
  ['late approved', 'succeeded'],
  ['declined', 'failed'],
  ['cancelled', 'failed'],
  ['failed', 'failed'],
  ['no matching payment for utr', 'failed'],
  ['user timed out', 'failed'],
  ['amount mismatch', 'amount_mismatch'],
  ['refund initiated', 'refund_pending'],
  ['refund completed', 'refunded'],
] as const);

const isText = (text: string | undefined): text is string => text !== undefined;

/**
 * A decimal as PHP prints the number: "100.00" is "100", "250.50" is "250.5". What is longer than any amount stays as it is: over a
 * long run of zeros the replacement would take minutes.
 */
const shortest = (amount: string): string =>
  /^\d{1,20}\.\d{1,20}$/.test(amount) ? amount.replace(/\.?0+$/, '') : amount;
