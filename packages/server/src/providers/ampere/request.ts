import { ampere } from '@farebox/crypto';
import { jsonBody } from '../body.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import type { AmpereConfig, Partner } from './config.ts';
import type { PlanReference } from './plan-reference.ts';

/** Authenticate: asks for a token. */
export function authenticateRequest(config: AmpereConfig): ProviderRequest {
  const { username, password, apiKey } = config;
  const { headers, body } = jsonBody({ data: encrypted({ username, password }, config) });
  return {
    method: 'POST',
    url: `${config.apiUrl}${config.authPath}`,
    headers: { ...headers, 'x-api-key': apiKey },
    body,
  };
}

/** One page of a partner's plans; the first is asked for as their page shows it, without a number. */
export function plansRequest(config: AmpereConfig, token: string, of: { partner: Partner; page: number }) {
  const page = of.page === config.firstPage ? {} : { page: String(of.page) };
  return authorized(
    config,
    token,
    `subscriptions?${new URLSearchParams({ payment_partner: of.partner, ...page })}`,
  );
}

/** Whether a mobile number has access now. */
export function statusRequest(config: AmpereConfig, token: string, mobileNumber: string): ProviderRequest {
  const signature = encrypted({ mobile_number: mobileNumber }, config);
  return authorized(config, token, `user/subscription/status?${new URLSearchParams({ signature })}`);
}

/** Ends what a mobile number pays through one partner. */
export function unsubscribeRequest(
  config: AmpereConfig,
  token: string,
  { mobileNumber, partner }: { mobileNumber: string; partner: Partner },
): ProviderRequest {
  const data = config.partners[partner]?.data;
  const signature = encrypted(
    { mobile_number: mobileNumber, payment_partner: partner, ...(data && { data }) },
    config,
  );
  return authorized(config, token, `unsubscribe?${new URLSearchParams({ signature })}`);
}

/** A plan that a launch is about to pay, for the mobile number as AMPERE writes it. */
export interface Order {
  readonly launch: LaunchRequest;
  readonly mobileNumber: string;
  readonly plan: PlanReference;
}

/** Initiate payment: where the shopper's browser goes. The address carries the apikey and the token: it is for that browser alone. */
export function paymentUrl(config: AmpereConfig, token: string, order: Order): string {
  const signature = encrypted(paymentFields(config, order), config);
  return `${config.paymentUrl}/index.html?${new URLSearchParams({ apikey: config.apiKey, token, signature })}`;
}

function paymentFields(config: AmpereConfig, { launch, mobileNumber, plan }: Order) {
  const { contentUuid, recurring, data } = config.partners[plan.partner] ?? {};
  const returning = config.returnUrlField && { [config.returnUrlField]: launch.returnUrl };
  return {
    order_id: launch.payment.id,
    mobile_number: mobileNumber,
    subscription_uuid: plan.uuid,
    payment_partner: plan.partner,
    ...(contentUuid && { content_uuid: contentUuid }),
    recurring: recurring ?? '0',
    ...((data || returning) && { data: { ...data, ...returning } }),
  };
}

function authorized(config: AmpereConfig, token: string, call: string): ProviderRequest {
  const authorization = config.authorizationScheme ? `${config.authorizationScheme} ${token}` : token;
  return {
    method: 'GET',
    url: `${config.apiUrl}/v1/api/gateway/${call}`,
    headers: { accept: 'application/json', 'x-api-key': config.apiKey, authorization },
  };
}

const encrypted = (value: object, config: AmpereConfig): string =>
  ampere.encrypt(JSON.stringify(value), config);
