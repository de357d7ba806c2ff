import { type NewOrder, type Order, type Outcome, openOrder, type Words } from '../orders.ts';
import { isAmount, webAddress } from '../reading.ts';
import type { BoxchargeAccount } from './account.ts';
import { cardVerdict } from './cards.ts';
import { type Refund, refundWords } from './refunds.ts';

/** An order as BoxCharge keeps it. */
export interface BoxchargeOrder extends Order {
  /** The random part of its authurl. */
  readonly token: string;
  readonly name: string;
  readonly returnUrl: string | null;
  readonly webhookUrl: string | null;
  readonly encrypted: boolean;
  readonly maskedCard: string;
  /** Whether the card's bank asks its holder first (3-D Secure). */
  readonly isChallenged: boolean;
  /** What their app link or their page is opened with; empty where the shopper is asked in an app of theirs. */
  readonly os: string;
  refund: Refund | null;
}

/** An error as their server prints it. */
export interface BoxchargeError {
  readonly error_number: string;
  readonly error_message: string;
  readonly status: 'Error';
}

/** The sandbox knows test statuses only. */
export const WORDS: Words = {
  open: 'Pending', approve: 'Test Approved', decline: 'Test Declined', timeout: 'Expired', later: 'Pending', late: 'Test Approved',
}; // biome-ignore format: a table reads better in rows

const ORDER_STATUS: Readonly<Record<Outcome, string>> = {
  open: '0', approve: '25', decline: '26', timeout: '22', later: '0', late: '25',
}; // biome-ignore format: a table reads better in rows

const RESPONSES: Readonly<Record<Outcome, string>> = {
  open: 'Payment is pending',
  approve: 'Payment is approved',
  decline: 'Payment was declined',
  timeout: 'Payment session expired',
  later: 'Payment is pending',
  late: 'Payment is approved',
};

const MANDATORY = [
  'bill_amt',
  'bill_currency',
  'product_name',
  'reference',
  'webhook_url',
  'return_url',
  'mop',
];

const FIELDS_BY_MOP: Readonly<Record<string, readonly string[]>> = {
  CC: ['ccno', 'ccvv', 'month', 'year'],
  DC: ['ccno', 'ccvv', 'month', 'year'],
  NB: ['bankcode'],
  WALLET: ['bankcode'],
  UPICOLLECT: ['upi_address'],
  QRINTENT: ['os'],
};

/** Makes an error. */
export const errorOf = (number: string, message: string): BoxchargeError => ({
  error_number: number,
  error_message: message,
  status: 'Error',
});

/** What is wrong with the parameters of a request, or undefined. */
export function faultOf(fields: URLSearchParams, account: BoxchargeAccount): BoxchargeError | undefined {
  // A wrong IV spoils only the first 16 bytes, so the first field is what tells.
  if (fields.get('public_key') !== account.publicKey) return errorOf('5001', 'Payload cannot be decrypted');
  const amount = fields.get('bill_amt') ?? '';
  if (amount === '') return errorOf('1111', 'bill_amt is missing');
  if (!isAmount(amount)) return errorOf('1112', 'bill_amt is not a valid amount');
  const mop = fields.get('mop') ?? '';
  const missing = [...MANDATORY, ...(FIELDS_BY_MOP[mop] ?? [])].find((field) => !fields.get(field));
  if (missing) return errorOf('500', `${missing} is missing`);
  if (!FIELDS_BY_MOP[mop]) return errorOf('5015', `No connector for mop ${mop}`);
  const card = fields.get('ccno');
  return card && !cardVerdict(card) ? errorOf('1113', 'Card number is not a test card') : undefined;
}

/** The order that a faultless request asks for. */
export function readOrder(fields: URLSearchParams, ids: { transId: string; token: string }): BoxchargeOrder {
  const text = (field: string) => fields.get(field) ?? '';
  const details: NewOrder = {
    provider: 'boxcharge',
    id: ids.transId,
    reference: text('reference'),
    method: text('mop'),
    amount: text('bill_amt'),
    currency: text('bill_currency'),
    ...(isOnPhone(fields) && { phonePage: `boxcharge/app/${ids.token}` }),
  };
  return {
    ...openOrder(details, WORDS),
    token: ids.token,
    name: text('fullname'),
    returnUrl: webAddress(text('return_url')),
    webhookUrl: webAddress(text('webhook_url')),
    encrypted: text('encryption_method') === 'aes256',
    maskedCard: text('ccno').replace(/^(.{6}).*(.{4})$/, '$1XXXXXX$2'),
    isChallenged: cardVerdict(text('ccno')) === 'page',
    os: text('os'),
    refund: null,
  };
}

/** A collect request reaches the app by itself, an intent opens it; in a browser (`web`) an intent is a page with a code. */
const isOnPhone = (fields: URLSearchParams): boolean =>
  fields.get('mop') === 'UPICOLLECT' || (fields.get('mop') === 'QRINTENT' && fields.get('os') !== 'web');

/** An order's public fields, in the order of their page; every value is text. */
export const fieldsOf = (order: BoxchargeOrder) => ({
  transID: order.id,
  reference: order.reference,
  ...(order.isChallenged && order.outcome === 'open'
    ? { order_status: '27', status: 'Test 3DS' }
    : { order_status: ORDER_STATUS[order.outcome], status: order.status }),
  bill_amt: order.outcome === 'open' ? order.amount : javaDouble(order.amount),
  bill_currency: order.currency,
  response: RESPONSES[order.outcome],
  ...(order.refund && refundWords(order.refund, order.amount)),
});

/** Once stored, their Java server prints amounts as doubles: "130.00" comes back as "130.0". */
const javaDouble = (amount: string): string =>
  Number.isInteger(Number(amount)) ? `${Number(amount)}.0` : String(Number(amount));
