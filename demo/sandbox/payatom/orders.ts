import CryptoJS from 'crypto-js';
import { type Order, openOrder, type Words } from '../orders.ts';
import { isAmount, type JsonObject, textOf, webAddress } from '../reading.ts';
import type { PayatomAccount } from './account.ts';
import { noticeText, seal } from './post-hash.ts';

/** PayAtom's page, "you may receive the following transaction statuses". */
export const WORDS: Words = {
  open: 'Pending', approve: 'Approved', decline: 'Declined', timeout: 'User Timed Out', later: 'Pending', late: 'Late Approved',
}; // biome-ignore format: a table reads better in rows

/** What is given back of an order, in hundredths of its currency, and whether it is on its way or there; times in ISO 8601 UTC. */
export interface PayatomRefund {
  readonly cents: number;
  readonly initiatedAt: string;
  readonly completedAt: string | null;
}

/** An order as PayAtom keeps it. */
export interface PayatomOrder extends Order {
  readonly refCode: string;
  /** The merchant id of the line that it was asked for through. */
  readonly pid: string;
  readonly name: string;
  readonly redirectUrl: string | null;
  readonly bankRef: string;
  /** Whether the merchant answered `acknowledge: yes` to the present status. */
  acknowledged: boolean;
  /** The UTRs and transaction ids that the merchant handed over, in their order. */
  readonly utrs: string[];
  refund: PayatomRefund | null;
  /** What the merchant complained of; pictures by their size in bytes. */
  readonly complaints: { reference: string; description: string; pictures: readonly number[] }[];
}

/** What an order is paid with, and whether the shopper's own phone asks them rather than PayAtom's page. */
export interface Paying {
  readonly method: string;
  readonly currency: string;
  readonly onPhone: boolean;
}

const MANDATORY = ['pid', 'amount', 'order_id', 'name', 'email', 'phone'];

/** The wallets of Bangladesh. */
export const WALLETS: readonly string[] = ['Nagad', 'Rocket', 'bKash'];

/** Version 2 has one more. */
export const WALLETS_V2: readonly string[] = [...WALLETS, 'Upay'];

/** The order that a request for PayAtom's page asks for, or their message about what is wrong with it. */
export function readRequest(body: JsonObject, account: PayatomAccount): PayatomOrder | string {
  const wrong = faultOf(body, account);
  if (wrong) return wrong;
  const wallet = textOf(body, 'wallet_type');
  if (wallet !== '' && !WALLETS.includes(wallet)) return 'invalid wallet_type';
  if (wallet !== '') return newOrder(body, { method: wallet, currency: 'BDT', onPhone: false });
  const method = isImps(body, account) ? 'IMPS' : 'UPI';
  return newOrder(body, { method, currency: 'INR', onPhone: false });
}

/** The merchant ids of an account: its own, and those of its lines. */
export const pidsOf = ({ pid, lines }: PayatomAccount): readonly string[] => [
  pid,
  ...lines.flatMap((line) => line.pid ?? []),
];

/** Whether a request comes through the IMPS line: its merchant id says so, and nothing else of it. */
export const isImps = (body: JsonObject, { lines }: PayatomAccount): boolean =>
  lines.some(({ id, pid }) => id === 'imps' && pid === textOf(body, 'pid'));

/** Their message about what is wrong with what every request has, or undefined. */
export function faultOf(
  body: JsonObject,
  account: PayatomAccount,
  more: readonly string[] = [],
): string | undefined {
  const missing = [...MANDATORY, ...more].find((field) => textOf(body, field) === '');
  if (missing) return `${missing} is required field`;
  if (!pidsOf(account).includes(textOf(body, 'pid'))) return 'invalid pid';
  return isAmount(textOf(body, 'amount')) ? undefined : 'invalid amount';
}

/** The order that a faultless request opens. */
export function newOrder(body: JsonObject, { method, currency, onPhone }: Paying): PayatomOrder {
  const id = CryptoJS.lib.WordArray.random(32).toString();
  const details = {
    ...({ provider: 'payatom', id, reference: textOf(body, 'order_id') } as const),
    ...{ method, amount: textOf(body, 'amount'), currency },
    ...(onPhone && { phonePage: `payatom/app?code=${id}` }),
  };
  return {
    ...openOrder(details, WORDS),
    refCode: CryptoJS.lib.WordArray.random(8).toString(),
    pid: textOf(body, 'pid'),
    name: textOf(body, 'name'),
    redirectUrl: onPhone ? null : webAddress(textOf(body, 'redirect_url')),
    bankRef: digitsOf(CryptoJS.lib.WordArray.random(12)),
    acknowledged: false,
    utrs: [],
    refund: null,
    complaints: [],
  };
}

/** PayAtom's page, "WEBHOOK INTEGRATION": the fields of a notice about the order as it stands now. */
export function webhookBody(order: PayatomOrder, secretKey: string) {
  const receivedAmount = order.charged ? order.amount : '0';
  const operands = { orderId: order.reference, receivedAmount, status: order.status };
  return {
    order_id: order.reference,
    requested_amount: order.amount,
    received_amount: receivedAmount,
    status: order.status,
    post_hash: seal(noticeText(operands, secretKey), secretKey),
    bank_ref: order.charged ? order.bankRef : '',
    sender_upi: order.charged && order.method === 'UPI' ? 'shopper@sandbox' : '',
    ref_code: order.refCode,
    refund_info: refundInfo(order),
  };
}

/** PayAtom's page, "refund_info": an empty list until something is given back. */
function refundInfo({ refund, method }: PayatomOrder) {
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

/** PayAtom's page, "STATUS POLLING INTEGRATION", second example: it knows one `amount`, which the hash then covers. */
export function pollAnswer(order: PayatomOrder, secretKey: string) {
  const operands = { orderId: order.reference, receivedAmount: order.amount, status: order.status };
  return {
    order_id: order.reference,
    upi_id: order.method === 'UPI' ? 'merchant@sandbox' : '',
    amount: order.amount,
    webhook_acknowledged: order.acknowledged ? '1' : '0',
    status: order.status,
    post_hash: seal(noticeText(operands, secretKey), secretKey),
    refund_info: refundInfo(order),
  };
}

/** Twelve digits, as an Indian bank's transaction reference (UTR) has. */
const digitsOf = (bytes: CryptoJS.lib.WordArray): string =>
  bytes
    .toString()
    .replace(/../g, (pair) => String(Number.parseInt(pair, 16) % 10))
    .slice(0, 12);

const clock = (time: string): string => time.slice(0, 19).replace('T', ' ');
