import * as boxcharge from '@farebox/crypto/boxcharge';
import type { Payment } from '../../domain/payment.ts';
import { formBody } from '../body.ts';
import { ProviderRefused } from '../errors.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import { billAmount } from './bill-amount.ts';
import { cardFields } from './card.ts';
import type { BoxchargeConfig, Mop } from './config.ts';
import { fieldsOf, mopOf } from './offer.ts';

/**
 * Starts a payment: encrypted (boxcharge.md, "Encrypted request"), or with the same parameters in plain where that is configured.
 * @throws ProviderRefused when the method is gone, a field is missing or the amount does not fit: they would refuse it.
 */
export function launchRequest(config: BoxchargeConfig, launch: LaunchRequest): ProviderRequest {
  const mop = mopOf(config, launch.method.key);
  if (mop === undefined) throw refused('mop', 'merchant');
  const parameters = { ...orderFields(config, launch), mop, ...mopFields(mop, launch) };
  const query = queryOf(parameters);
  // A card always goes encrypted, so that its number stands in clear in no request of ours.
  if (config.plainPath !== undefined && launch.card === undefined)
    return { method: 'POST', url: config.baseUrl + config.plainPath, ...formBody(Object.fromEntries(query)) };
  const token = boxcharge.seal(query.toString(), config, config);
  return {
    method: 'POST',
    url: `${config.baseUrl}/api/s2s/encrypt`,
    ...formBody({ [config.encryptedField]: token + config.publicKey }),
  };
}

/** Asks for the status of their transaction. */
export function statusRequest(config: BoxchargeConfig, transID: string): ProviderRequest {
  return {
    method: 'GET',
    url: `${config.baseUrl}/api/authurl/s2s/${encodeURIComponent(transID)}`,
    headers: { accept: 'application/json' },
  };
}

/** The order, in the sequence of their sample. */
function orderFields(config: BoxchargeConfig, launch: LaunchRequest): Record<string, string | undefined> {
  const { payment, customer } = launch;
  return {
    public_key: config.publicKey,
    terNO: config.terNO,
    'integration-type': 's2s',
    bill_amt: amountOf(payment),
    bill_currency: payment.currency,
    product_name: launch.description,
    reference: payment.id,
    unique_reference: config.uniqueReference ? 'Y' : undefined,
    webhook_url: launch.hookUrl,
    return_url: launch.returnUrl,
    bill_ip: launch.shopperIp,
    encryption_method: config.encryptionMethod,
    fullname: customer.name,
    bill_email: customer.email,
  };
}

function amountOf(payment: Payment): string {
  const amount = billAmount(payment);
  if (amount === undefined) throw refused('bill_amt', 'merchant');
  return amount;
}

/** What their pages call each device; `web` gives a page with the code. */
const OS = { android: 'device_android', ios: 'device_ios', web: 'web' } as const;

function mopFields(mop: Mop, { fields, device, card }: LaunchRequest): Record<string, string> {
  if (mop === 'CC' || mop === 'DC') return cardFields(card);
  if (mop === 'QRINTENT') return { os: OS[device] };
  return Object.fromEntries(fieldsOf(mop).map((field) => [field, required(fields, field)]));
}

/** What a field must look like, where more than something is needed: `name@bank` (NPCI, virtual payment address). */
const FORMS: Readonly<Record<string, RegExp>> = { upi_address: /^[\w.-]+@[a-z][a-z\d.-]*$/i };

function required(fields: LaunchRequest['fields'], field: string): string {
  const value = fields[field];
  if (value && FORMS[field]?.test(value) !== false) return value;
  throw refused(field, 'shopper');
}

function refused(field: string, faultOwner: 'shopper' | 'merchant'): ProviderRefused {
  const refusal = { providerCode: `${field} missing or unfit`, faultOwner };
  return new ProviderRefused(
    `BoxCharge launch: expected a fitting ${field}, got none`,
    faultOwner === 'shopper' ? { ...refusal, field } : refusal,
  );
}

/** Their server drops pairs with an empty value, so they are left out. */
function queryOf(parameters: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.append(name, value);
  return query;
}
