import * as paysepro from '@farebox/crypto/paysepro';
import { formatAmount } from '../../domain/money.ts';
import { formBody } from '../body.ts';
import type { LaunchRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import type { PayseproConfig } from './config.ts';

/** getData: what this module offers in one country (ISO 3166-1 alpha-2, upper case). */
export function dataRequest(config: PayseproConfig, country: string): ProviderRequest {
  const query = new URLSearchParams({ uid: config.uid, mid: config.mid, cc: toCc(country) });
  return {
    method: config.dataMethod,
    url: `${config.baseUrl}/getData.php?${query}`,
    headers: { ...signed(config, country), accept: 'application/json' },
  };
}

/** createCode: one payment of the bound amount; `ucode` carries our payment id and comes back in the notice. */
export function codeRequest(
  config: PayseproConfig,
  launch: LaunchRequest,
  gatewayUrl: string,
): ProviderRequest {
  const { payment, method, country, customer } = launch;
  const { headers, body } = formBody({
    uid: config.uid,
    mid: config.mid,
    type: method.key,
    cc: toCc(country),
    price: formatAmount(payment),
    ...(customer.name && { name: customer.name }),
    ...(customer.email && { email: customer.email }),
    ucode: payment.id,
    ...(config.returnUrlField && { [config.returnUrlField]: launch.returnUrl }),
  });
  return { method: 'POST', url: gatewayUrl, headers: { ...headers, ...signed(config, country) }, body };
}

/** Signed over the account's address, never the shopper's (paysepro.md, "Request signature"). */
function signed({ uid, mid, email, apiKey }: PayseproConfig, country: string) {
  return { signature: paysepro.sign({ uid, mid, country: toCc(country), email }, { apiKey }) };
}

const toCc = (country: string): string => country.toLowerCase();
