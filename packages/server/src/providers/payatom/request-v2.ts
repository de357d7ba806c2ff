import * as payatom from '@farebox/crypto/payatom';
import type { Payment } from '../../domain/payment.ts';
import { jsonBody } from '../body.ts';
import { ProviderRefused } from '../errors.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import type { PayatomAccount } from './config.ts';
import { wayOf } from './lines.ts';
import {
  extraFields,
  type LaunchFields,
  orderFields,
  type PayatomTarget,
  requestBy,
  shopperFields,
  wholeAmount,
} from './request.ts';

/**
 * Asks for a payment in version 2: a key in a header, whole units, and more about the shopper (payatom.md, "Version 2").
 * @throws ProviderRefused when something of the shopper is missing, or the amount is not whole.
 */
export function launchRequestV2(
  account: PayatomAccount,
  request: LaunchRequest,
  target: PayatomTarget,
): ProviderRequest {
  const { payment, customer, returnUrl, shopperIp } = request;
  const { latitude, longitude, signature: recipe } = requireV2(account);
  const path = wayOf(target) === 'page' ? 'pay/v2' : 'api/v2';
  const shopper = shopperFields(customer, account);
  const params = withoutUndefined({
    pid: account.pid,
    amount: wholeAmount(payment),
    order_id: payment.id,
    ip: shopperIp,
    ...shopper,
    latitude,
    longitude,
    customer_id: customerId(account, { session: payment.sessionId, ...shopper }),
    ...extraFields(account, request, target),
    redirect_url: returnUrl,
  });
  const signed = recipe === 'none' ? params : { ...params, signature: payatom.signV2(params, account) };
  return withKey(account, requestBy(target.line.method, `${account.baseUrl}/${path}/request.php`, signed));
}

/** Asks for a payment's status in version 2, which has neither `signature` nor `post_hash`. */
export const pollRequestV2 = (account: PayatomAccount, payment: Payment): ProviderRequest =>
  withKey(account, {
    method: 'POST',
    url: `${account.baseUrl}/api/v2/status_polling.php`,
    ...jsonBody(orderFields(account, payment)),
  });

const withKey = (account: PayatomAccount, request: ProviderRequest): ProviderRequest => ({
  ...request,
  headers: { ...request.headers, 'x-api-key': requireV2(account).apiKey },
});

const withoutUndefined = (fields: LaunchFields): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

type CustomerIds = Readonly<Record<NonNullable<PayatomAccount['v2']>['customerId'], string>>;

const customerId = (account: PayatomAccount, ids: CustomerIds): string => ids[requireV2(account).customerId];

/** The configuration's check has said so before: a line of version 2 without it is a mistake. */
function requireV2({ v2 }: PayatomAccount): NonNullable<PayatomAccount['v2']> {
  if (v2) return v2;
  throw new ProviderRefused('PayAtom version 2 is not configured', {
    providerCode: 'v2 is missing',
    faultOwner: 'merchant',
  });
}
