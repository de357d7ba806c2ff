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

/**
 * Asks for a payment page (payatom.md, "Pay-in, non-seamless"); `wallet` is the Bangladesh lines' wallet_type.
 * @throws ProviderRefused when the shopper's name, email or phone is missing: they would refuse it.
 */
export function launchRequest(
  account: PayatomAccount,
  { payment, customer, returnUrl }: LaunchRequest,
  wallet?: string,
): ProviderRequest {
  return {
    method: 'POST',
    url: `${account.baseUrl}/pay/request.php`,
    ...jsonBody({
      pid: account.pid,
      amount: amountText(payment, account),
      order_id: payment.id,
      name: required(customer, 'name'),
      email: required(customer, 'email'),
      phone: formatPhone(required(customer, 'phone'), account.phoneFormat),
      redirect_url: returnUrl,
      ...(wallet === undefined ? {} : { wallet_type: wallet }),
    }),
  };
}

/** Asks for a payment's status. The answer to a launch may lack the ref_code: until we know it, we poll by order_id. */
export function pollRequest(account: PayatomAccount, payment: Payment): ProviderRequest {
  const refCode = payment.providerReference;
  const reference = account.pollHashOver === 'ref_code' && refCode !== null ? refCode : payment.id;
  const hash = payatom.pollHash({ reference, pid: account.pid }, account);
  return {
    method: 'POST',
    url: `${account.baseUrl}/api/status_polling.php`,
    ...jsonBody({
      pid: account.pid,
      ...(refCode === null ? {} : { ref_code: refCode }),
      order_id: payment.id,
      post_hash: payatom.seal(hash, account),
    }),
  };
}

const amountText = (money: Money, { amountFormat }: PayatomAccount): string =>
  amountFormat === 'short' ? formatShortAmount(money) : formatAmount(money);

function required(customer: Customer, field: 'name' | 'email' | 'phone'): string {
  const value = customer[field];
  if (value) return value;
  throw new ProviderRefused(`PayAtom needs the shopper's ${field}`, {
    providerCode: `${field} is required field`,
    mender: 'shopper',
    field,
  });
}
