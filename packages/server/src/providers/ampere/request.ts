import * as ampere from '@farebox/crypto/ampere';
import type { ProviderData } from '../../domain/session.ts';
import { jsonBody } from '../body.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import { type AmpereConfig, PAGE_LIMIT, type Partner } from './config.ts';
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

/** One page of a partner's plans; the first is asked for as their page shows it, without a number, unless its length is another. */
export function plansRequest(config: AmpereConfig, token: string, of: { partner: Partner; page: number }) {
  const { firstPage, pageLimit } = config;
  const isAsShown = of.page === firstPage && pageLimit === PAGE_LIMIT;
  const page = isAsShown ? {} : { page: String(of.page), limit: String(pageLimit) };
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
  {
    mobileNumber,
    partner,
    data,
  }: { mobileNumber: string; partner: Partner; data?: ProviderData | undefined },
): ProviderRequest {
  const told = dataOf(config.partners[partner]?.data, data);
  const signature = encrypted({ mobile_number: mobileNumber, payment_partner: partner, ...told }, config);
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
  const { plans, data, ...partner } = config.partners[plan.partner] ?? {};
  const { contentUuid, recurring } = { ...partner, ...plans?.[plan.uuid] };
  const returning = config.returnUrlField ? { [config.returnUrlField]: launch.returnUrl } : undefined;
  return {
    order_id: launch.payment.id,
    mobile_number: mobileNumber,
    subscription_uuid: plan.uuid,
    payment_partner: plan.partner,
    ...(contentUuid && { content_uuid: contentUuid }),
    recurring: recurring ?? '0',
    ...dataOf(data, launch.data, returning),
  };
}

/** The partner's own object: what is configured, what the session says, and our return address; none where there is nothing to say. */
function dataOf(...parts: readonly (ProviderData | undefined)[]): { data?: ProviderData } {
  const given = parts.filter((part) => part !== undefined);
  return given.length ? { data: Object.assign({}, ...given) } : {};
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
