import CryptoJS from 'crypto-js';
import type { PayatomAccount } from '../accounts.ts';
import { type Order, openOrder, type Words } from '../orders.ts';
import { isAmount, type JsonObject, textOf, webAddress } from '../reading.ts';
import { noticeText, seal } from './post-hash.ts';

/** PayAtom's page, "you may receive the following transaction statuses". */
export const WORDS: Words = {
  open: 'Pending', approve: 'Approved', decline: 'Declined', timeout: 'User Timed Out', later: 'Pending', late: 'Late Approved',
}; // biome-ignore format: a table reads better in rows

/** An order as PayAtom keeps it. */
export interface PayatomOrder extends Order {
  readonly refCode: string;
  readonly name: string;
  readonly redirectUrl: string | null;
  readonly bankRef: string;
  /** Whether the merchant answered `acknowledge: yes` to the present status. */
  acknowledged: boolean;
}

const MANDATORY = ['pid', 'amount', 'order_id', 'name', 'email', 'phone'];
const WALLETS = ['Nagad', 'Rocket', 'bKash'];

/** The order that a payment request asks for, or their message about what is wrong with it. */
export function readRequest(body: JsonObject, account: PayatomAccount): PayatomOrder | string {
  const missing = MANDATORY.find((field) => textOf(body, field) === '');
  if (missing) return `${missing} is required field`;
  if (textOf(body, 'pid') !== account.pid) return 'invalid pid';
  const amount = textOf(body, 'amount');
  if (!isAmount(amount)) return 'invalid amount';
  const wallet = textOf(body, 'wallet_type');
  if (wallet !== '' && !WALLETS.includes(wallet)) return 'invalid wallet_type';
  const [method, currency] = wallet === '' ? ['UPI', 'INR'] : [wallet, 'BDT'];
  const id = CryptoJS.lib.WordArray.random(32).toString();
  return {
    ...openOrder(
      { provider: 'payatom', id, reference: textOf(body, 'order_id'), method, amount, currency },
      WORDS,
    ),
    refCode: CryptoJS.lib.WordArray.random(8).toString(),
    name: textOf(body, 'name'),
    redirectUrl: webAddress(textOf(body, 'redirect_url')),
    bankRef: digitsOf(CryptoJS.lib.WordArray.random(12)),
    acknowledged: false,
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
    refund_info: [],
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
    refund_info: [],
  };
}

/** Twelve digits, as an Indian bank's transaction reference (UTR) has. */
const digitsOf = (bytes: CryptoJS.lib.WordArray): string =>
  bytes
    .toString()
    .replace(/../g, (pair) => String(Number.parseInt(pair, 16) % 10))
    .slice(0, 12);
