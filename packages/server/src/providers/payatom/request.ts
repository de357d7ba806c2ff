import { foldDigits } from '@farebox/contract/digits';
import { decimalsOf } from '@farebox/contract/money';
import * as payatom from '@farebox/crypto/payatom';
import { formatAmount, formatShortAmount, type Money } from '../../domain/money.ts';
import type { Payment } from '../../domain/payment.ts';
import { readPhone } from '../../domain/phone.ts';
import type { Customer } from '../../domain/session.ts';
import { jsonBody } from '../body.ts';
import { ProviderRefused } from '../errors.ts';
import { formatPhone } from '../phone.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import type { PayatomAccount, PayatomLine } from './config.ts';
import { isWholeOnly, type PayatomMethod, type Way, wayOf } from './lines.ts';

/** What a launch is about, and where it is paid. */
export type PayatomTarget = Pick<PayatomMethod, 'line' | 'wallet'>;

/**
 * Asks for a payment in version 1 (payatom.md, "Pay-in, non-seamless" and "Pakistan host-to-host").
 * @throws ProviderRefused when something of the shopper is missing or cannot be: they would refuse it.
 */
export function launchRequest(
  account: PayatomAccount,
  request: LaunchRequest,
  target: PayatomTarget,
): ProviderRequest {
  const url = `${account.baseUrl}/${wayOf(target) === 'page' ? 'pay' : 'api'}/request.php`;
  return requestBy(target.line.method, url, {
    pid: account.pid,
    amount: isWholeOnly(target) ? wholeAmount(request.payment) : amountText(request.payment, account),
    order_id: request.payment.id,
    ...shopperFields(request.customer, account),
    ...extraFields(account, request, target),
  });
}

/** A value of a launch; one that is undefined is left out. */
export type LaunchFields = Readonly<Record<string, string | number | undefined>>;

/** Writes a launch as JSON, or in the query where a line asks by GET. */
export function requestBy(method: PayatomLine['method'], url: string, fields: LaunchFields): ProviderRequest {
  if (method === 'POST') return { method, url, ...jsonBody(fields) };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, String(value));
  return { method, url: `${url}?${query}`, headers: { accept: 'application/json' } };
}

/** What a launch sends only for where the shopper pays: a page's way back, a wallet, the shopper's own address. */
export const extraFields = (
  account: PayatomAccount,
  request: LaunchRequest,
  target: PayatomTarget,
): Readonly<Record<string, string | undefined>> =>
  EXTRAS[wayOf(target)](request, { wallet: target.wallet, upiId: account.upiId });

/**
 * An amount as an integer of whole units, which is all that some of their calls take (payatom.md, "Seamless UPI" and "Version 2").
 * @throws ProviderRefused when it is not whole.
 */
export function wholeAmount({ amount, currency }: Money): number {
  const unit = 10 ** decimalsOf(currency);
  if (amount % unit === 0) return amount / unit;
  throw new ProviderRefused('PayAtom takes whole units only here', {
    providerCode: 'amount must be an integer',
    faultOwner: 'merchant',
  });
}

/**
 * The members that every launch has about the shopper.
 * @throws ProviderRefused when one is not known.
 */
export const shopperFields = (customer: Customer, { phoneFormat }: PayatomAccount) => ({
  name: required(customer, 'name'),
  email: required(customer, 'email'),
  phone: formatPhone(required(customer, 'phone'), phoneFormat),
});

/** Asks for a payment's status. The answer to a launch may lack the ref_code: until we know it, the hash is over order_id. */
export function pollRequest(account: PayatomAccount, payment: Payment): ProviderRequest {
  const { id, providerReference: refCode } = payment;
  const reference = account.pollHashOver === 'ref_code' && refCode !== null ? refCode : id;
  const hash = payatom.pollHash({ reference, pid: account.pid }, account);
  const body = jsonBody({ ...orderFields(account, payment), post_hash: payatom.seal(hash, account) });
  return { method: 'POST', url: `${account.baseUrl}/api/status_polling.php`, ...body };
}

/** How an order is named, in either version (payatom.md, "Status poll"). */
export const orderFields = (account: PayatomAccount, { id, providerReference: refCode }: Payment) => ({
  pid: account.pid,
  ...(refCode === null ? {} : { ref_code: refCode }),
  order_id: id,
});

/** What only one of the ways to pay sends. */
type Extra = (
  request: LaunchRequest,
  target: { wallet: string | undefined; upiId: PayatomAccount['upiId'] },
) => Readonly<Record<string, string | undefined>>;

const EXTRAS: Readonly<Record<Way, Extra>> = {
  page: ({ returnUrl }, { wallet }) => ({ redirect_url: returnUrl, wallet_type: wallet }),
  code: ({ fields }, { upiId }) => (upiId === 'ask' ? { upi_id: upiIdOf(fields['upi_id'] ?? '') } : {}),
  number: (_request, { wallet }) => ({ wallet_type: wallet }),
  app: ({ fields }, { wallet }) => ({
    pak_wallet: wallet,
    account_number: accountNumberOf(fields['account_number'] ?? ''),
  }),
};

/** A UPI address (NPCI, "Virtual Payment Address"): a name, an at sign, a bank's handle. */
function upiIdOf(typed: string): string {
  const id = foldDigits(typed).trim();
  if (/^[\w.-]{2,256}@[a-z][a-z\d.-]{1,63}$/i.test(id)) return id;
  throw shopperMust('upi_id', 'expected a UPI address such as name@bank');
}

/** A Pakistani mobile number as it is dialled there, eleven digits from 03 on, however it was typed. */
function accountNumberOf(typed: string): string {
  const [, number] = /^\+92(3\d{9})$/.exec(readPhone(typed, 'PK') ?? '') ?? [];
  if (number !== undefined) return `0${number}`;
  throw shopperMust('account_number', 'expected eleven digits that start with 03');
}

/** An amount as this account wants it printed. */
export const amountText = (money: Money, { amountFormat }: PayatomAccount): string =>
  amountFormat === 'short' ? formatShortAmount(money) : formatAmount(money);

function required(customer: Customer, field: 'name' | 'email' | 'phone'): string {
  const value = customer[field];
  if (value) return value;
  throw shopperMust(field, `${field} is required field`);
}

/** What they would refuse is not sent: the shopper corrects the field. */
const shopperMust = (field: string, providerCode: string): ProviderRefused =>
  new ProviderRefused(`PayAtom needs the shopper's ${field}`, { providerCode, faultOwner: 'shopper', field });
