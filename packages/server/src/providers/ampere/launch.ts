import { beforeCreate } from '../before-create.ts';
import { AccessActive, ProviderRefused } from '../errors.ts';
import { formatPhone } from '../phone.ts';
import type { Launch, LaunchRequest } from '../provider.ts';
import type { Account } from './calls.ts';
import { planOf } from './plan-reference.ts';
import { ALREADY_ACTIVE } from './proof.ts';
import { paymentUrl } from './request.ts';

/** Reads the access just before the redirect: without it nothing could be proven afterwards. */
export async function launch(
  { config, calls }: Account,
  request: LaunchRequest,
  signal: AbortSignal,
): Promise<Launch> {
  const plan = planOf(request.method.key, config);
  if (!plan) throw notOffered(request.method.key);
  const phone = phoneOf(request);
  const mobileNumber = formatPhone(phone, config.phoneFormat);
  const { active, token } = await beforeCreate(calls.access(mobileNumber, signal));
  if (active && config.whenActive === 'refuse' && isMerchants(request))
    throw new AccessActive('AMPERE: this number has access already', mobileNumber);
  return {
    next: { type: 'redirect', url: paymentUrl(config, token, { launch: request, mobileNumber, plan }) },
    providerState: { accessBefore: active ? '1' : '0', mobileNumber, phone, plan: request.method.name },
    subject: mobileNumber,
    ...(active && { review: ALREADY_ACTIVE }),
  };
}

/** Whoever typed a number is not told whether it has access: only the merchant's server knows whose it is. */
const isMerchants = ({ customerSource }: LaunchRequest): boolean => customerSource.phone === 'merchant';

function phoneOf({ customer }: LaunchRequest): string {
  if (customer.phone) return customer.phone;
  throw new ProviderRefused('AMPERE needs a mobile number', {
    providerCode: 'phone_missing',
    faultOwner: 'shopper',
    field: 'phone',
  });
}

/** What a method or partner that is not configured is answered with. */
export const notOffered = (key: string): ProviderRefused =>
  new ProviderRefused('AMPERE: expected a configured partner', { providerCode: key, faultOwner: 'merchant' });
