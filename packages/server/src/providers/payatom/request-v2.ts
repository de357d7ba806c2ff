import { decimalsOf } from '@farebox/contract/money';
import { payatom } from '@farebox/crypto';
import type { Money } from '../../checkout/money.ts';
import type { Payment } from '../../checkout/payment.ts';
import { jsonBody } from '../body.ts';
import { ProviderRefused } from '../errors.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import type { PayatomAccount } from './config.ts';
import { wayOf } from './lines.ts';
import { type PayatomTarget, pollFields, shopperFields } from './request.ts';

/**
 * Asks for a payment in version 2: a key in a header, whole units, and more about the shopper (payatom.md, "Version 2").
 * @throws ProviderRefused when something of the shopper is missing, or the amount is not whole.
 */
export function launchRequestV2(
  account: PayatomAccount,
  { payment, customer, returnUrl, shopperIp }: LaunchRequest,
  target: PayatomTarget,
): ProviderRequest {
  const { latitude, longitude } = requireV2(account);
  const path = wayOf(target) === 'page' ? 'pay/v2' : 'api/v2';
  const shopper = shopperFields(customer, account);
  const params = {
    pid: account.pid,
    amount: wholeAmount(payment),
    order_id: payment.id,
    ip: shopperIp,
    ...shopper,
    latitude,
    longitude,
    customer_id: customerId(account, { session: payment.sessionId, ...shopper }),
    redirect_url: returnUrl,
  };
  return signedRequest(account, `${path}/request.php`, params);
}

/** Asks for a payment's status in version 2; that it is asked and answered with a post_hash as in version 1 is assumed. */
export const pollRequestV2 = (account: PayatomAccount, payment: Payment): ProviderRequest =>
  signedRequest(account, 'api/v2/status_polling.php', pollFields(account, payment));

function signedRequest(
  account: PayatomAccount,
  path: string,
  params: payatom.PayatomV2Params,
): ProviderRequest {
  const { headers, body } = jsonBody({ ...params, signature: payatom.signV2(params, account) });
  return {
    method: 'POST',
    url: `${account.baseUrl}/${path}`,
    headers: { ...headers, 'x-api-key': requireV2(account).apiKey },
    body,
  };
}

type CustomerIds = Readonly<Record<NonNullable<PayatomAccount['v2']>['customerId'], string>>;

const customerId = (account: PayatomAccount, ids: CustomerIds): string => ids[requireV2(account).customerId];

/** The configuration's check has said so before: a line of version 2 without it is a mistake. */
function requireV2({ v2 }: PayatomAccount): NonNullable<PayatomAccount['v2']> {
  if (v2) return v2;
  throw new ProviderRefused('PayAtom version 2 is not configured', {
    providerCode: 'v2 is missing',
    mender: 'merchant',
  });
}

function wholeAmount({ amount, currency }: Money): number {
  const unit = 10 ** decimalsOf(currency);
  if (amount % unit === 0) return amount / unit;
  throw new ProviderRefused('PayAtom version 2 takes whole units only', {
    providerCode: 'amount must be an integer',
    mender: 'merchant',
  });
}
