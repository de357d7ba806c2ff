import { payatom } from '@farebox/crypto';
import { formatAmount, formatShortAmount, type Money } from '../../checkout/money.ts';
import type { Payment } from '../../checkout/payment.ts';
import type { Customer } from '../../checkout/session.ts';
import { jsonBody } from '../body.ts';
import { ProviderRefused } from '../errors.ts';
import { formatPhone } from '../phone.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import type { PayatomAccount } from './config.ts';
import { type PayatomMethod, type Way, wayOf } from './lines.ts';

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
  const way = wayOf(target);
  return {
    method: 'POST',
    url: `${account.baseUrl}/${way === 'page' ? 'pay' : 'api'}/request.php`,
    ...jsonBody({
      pid: account.pid,
      amount: amountText(request.payment, account),
      order_id: request.payment.id,
      ...shopperFields(request.customer, account),
      ...EXTRAS[way](request, { wallet: target.wallet, upiId: account.upiId }),
    }),
  };
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

/** Asks for a payment's status. The answer to a launch may lack the ref_code: until we know it, we poll by order_id. */
export function pollRequest(account: PayatomAccount, payment: Payment): ProviderRequest {
  return {
    method: 'POST',
    url: `${account.baseUrl}/api/status_polling.php`,
    ...jsonBody(pollFields(account, payment)),
  };
}

/** What a poll says in either version (payatom.md, "Status poll"). */
export function pollFields(account: PayatomAccount, payment: Payment): Readonly<Record<string, string>> {
  const refCode = payment.providerReference;
  const reference = account.pollHashOver === 'ref_code' && refCode !== null ? refCode : payment.id;
  const hash = payatom.pollHash({ reference, pid: account.pid }, account);
  return {
    pid: account.pid,
    ...(refCode === null ? {} : { ref_code: refCode }),
    order_id: payment.id,
    post_hash: payatom.seal(hash, account),
  };
}

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
  const id = typed.trim();
  if (/^[\w.-]{2,256}@[a-z][a-z\d.-]{1,63}$/i.test(id)) return id;
  throw shopperMust('upi_id', 'expected a UPI address such as name@bank');
}

/** A Pakistani mobile number as it is dialled there: eleven digits from 03 on. One with the country's code is the same number. */
function accountNumberOf(typed: string): string {
  const number = typed.replace(/[\s().-]/g, '').replace(/^(?:\+|00)92/, '0');
  if (/^03\d{9}$/.test(number)) return number;
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
  new ProviderRefused(`PayAtom needs the shopper's ${field}`, { providerCode, mender: 'shopper', field });
