import { type JsonObject, textOf } from '../reading.ts';
import type { PayatomAccount } from './account.ts';
import { faultOf, newOrder, type PayatomOrder, type Paying, WALLETS } from './orders.ts';

/** An order that is paid without PayAtom's page, and what its answer says beyond the rest. */
export interface SeamlessOrder {
  readonly order: PayatomOrder;
  readonly extra: Readonly<Record<string, string>>;
}

/** The number that shoppers of Bangladesh send their money to. */
const WALLET_ID = '01700000017';

const PAK_WALLETS = ['JAZZCASH', 'EASYPAISA'];

/** The order that a request without a page asks for: Pakistan's wallets, Bangladesh's, or a UPI code. Or their message about a mistake. */
export function readSeamless(body: JsonObject, account: PayatomAccount): SeamlessOrder | string {
  const wrong = faultOf(body, account);
  if (wrong) return wrong;
  if (textOf(body, 'pak_wallet') !== '') return readPakistan(body);
  if (!Number.isInteger(body['amount'])) return 'amount must be an integer';
  return openOnTheirPage(body, WALLETS);
}

/** An order that is paid by a code or to a number that the merchant's page shows, in either version. */
export function openOnTheirPage(body: JsonObject, wallets: readonly string[]): SeamlessOrder | string {
  const wallet = textOf(body, 'wallet_type');
  if (wallet !== '') {
    if (!wallets.includes(wallet)) return 'invalid wallet_type';
    const order = newOrder(body, onPhone(wallet, 'BDT'));
    return { order, extra: { wallet_id: WALLET_ID } };
  }
  if (textOf(body, 'upi_id') === '') return 'upi_id is required field';
  const order = newOrder(body, onPhone('UPI', 'INR'));
  return { order, extra: { qr_code: upiLink(order) } };
}

function readPakistan(body: JsonObject): SeamlessOrder | string {
  const wallet = textOf(body, 'pak_wallet');
  if (!PAK_WALLETS.includes(wallet)) return "We support only 'JAZZCASH', 'EASYPAISA'";
  const number = textOf(body, 'account_number');
  if (number === '') return 'account_number is required when pak_wallet is provided';
  // That nobody has this number is the sandbox's own, so that their no to a number can be tried out.
  if (!/^03\d{9}$/.test(number) || number === '03000000000') return 'account_number is invalid';
  return { order: newOrder(body, onPhone(wallet, 'PKR')), extra: { wallet } };
}

const onPhone = (method: string, currency: string): Paying => ({ method, currency, onPhone: true });

/** `upi://pay?pa=…&pn=…&am=…&tn=…&cu=INR&mc=…`, with the payee's name as people write it. */
const upiLink = ({ amount, refCode }: PayatomOrder): string =>
  `upi://pay?pa=sandbox@upi&pn=Payment Sandbox&am=${amount}&tn=${refCode}&cu=INR&mc=5411`;
