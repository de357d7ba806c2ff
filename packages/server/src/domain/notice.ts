import { InvalidAmount } from './errors.ts';
import { type NumberFormat, parseAmount, parseCurrency } from './money.ts';
import type { Hold } from './payment.ts';

/**
 * How much a notice can be believed. `proven`: by a MAC, by our own lookup over TLS, or by every check that the provider's page
 * lists together. `claimed`: anyone could have sent it; it moves nothing and triggers a lookup.
 */
export type Evidence = 'proven' | 'claimed';

/** What a provider says of where the money came from: a merchant's support asks for it first, and no proof of ours covers it. */
export interface Receipt {
  /** What the bank or wallet calls the transfer (PayAtom: `bank_ref`). */
  readonly bankReference?: string;
  /** The account that paid (PayAtom: `sender_upi`), which is personal data. */
  readonly payer?: string;
}

interface NoticeBase {
  /** Our payment's id. A reference bound before the redirect led to it. */
  readonly paymentId: string;
  readonly evidence: Evidence;
  /** The provider's own word for the status, as it came, for people to read. */
  readonly providerStatus: string;
  /** The provider's own reference, when this notice taught it to us. */
  readonly providerReference?: string;
  /** What it says of the money besides, where it does. */
  readonly receipt?: Receipt;
  /** Set when the notice asks for a person's eye whatever its status. */
  readonly review?: string;
  /** What the person who looks must know beside the reason, such as a text as the provider printed it. */
  readonly detail?: string;
}

/** Money came: how much is always said, in minor units. */
export interface SuccessNotice extends NoticeBase {
  readonly status: 'succeeded';
  readonly amount: number;
  readonly currency: string;
}

/** It was paid, but a detail keeps the money from being credited: the payment is held until a person decides. */
export interface HeldNotice extends NoticeBase {
  readonly status: 'held';
  readonly review: Hold;
  readonly detail: string;
}

/** Anything but a success. `unchanged`: recorded, moves nothing. */
export interface OtherNotice extends NoticeBase {
  readonly status:
    | 'pending'
    | 'failed'
    | 'expired'
    | 'refund_pending'
    | 'partially_refunded'
    | 'refunded'
    | 'disputed'
    | 'reversed'
    | 'unchanged';
  /** What was given back so far, where the notice says it, in minor units of the payment's currency. */
  readonly refundedAmount?: number;
}

/** Something a provider says about a payment: from a webhook, a lookup or a visit; always with its evidence. */
export type Notice = SuccessNotice | HeldNotice | OtherNotice;

/** How much a provider says that was paid, as it was printed; `format` is how it is known to write numbers. */
export interface PrintedMoney {
  readonly amount: string;
  readonly currency: string;
  readonly format?: NumberFormat | undefined;
}

/** The longest text of a provider that a review repeats, in characters. */
const LONGEST_DETAIL = 40;

/**
 * The notice of a success, whatever is printed of its amount: what has one meaning is read, anything else makes a notice that holds the
 * payment for a person, with the printed text. A success is never dropped because its amount cannot be read.
 */
export function successNotice(base: NoticeBase, printed: PrintedMoney): SuccessNotice | HeldNotice {
  const currency = parseCurrency(printed.currency);
  const amount = currency && amountIn(printed, currency);
  if (currency !== undefined && typeof amount === 'number')
    return { ...base, status: 'succeeded', amount, currency };
  const [said, code] = [printed.amount, printed.currency].map((text) =>
    JSON.stringify(text.slice(0, LONGEST_DETAIL)),
  );
  return {
    ...base,
    status: 'held',
    review: 'unreadable_amount',
    detail: `expected an amount with one meaning and an ISO 4217 code, got ${said} and ${code}`,
  };
}

function amountIn({ amount, format }: PrintedMoney, currency: string): number | undefined {
  try {
    return parseAmount(amount, currency, format);
  } catch (error) {
    if (error instanceof InvalidAmount) return undefined;
    throw error;
  }
}

/** What became of a notice: kept with it, so that a merchant can read why money did or did not move. */
export type Verdict =
  /** The payment moved. */
  | 'applied'
  /** The payment is already there. */
  | 'repeated'
  /** The payment is already further. */
  | 'superseded'
  /** Only claimed: a lookup was triggered. */
  | 'claimed'
  /** Recorded; this status moves nothing. */
  | 'unchanged';

/**
 * A genuine notice about no payment of its site: another site's, another system's with the same account, or nobody's. Each text is as the
 * provider printed it, null where it said nothing.
 */
export interface UnmatchedNotice {
  /** The provider's own reference, and the reference that an order was given by whoever made it. */
  readonly providerReference: string | null;
  readonly orderId: string | null;
  readonly providerStatus: string;
  readonly amount: string | null;
  readonly currency: string | null;
}
