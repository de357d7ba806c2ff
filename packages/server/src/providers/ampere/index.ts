import { beforeCreate } from '../before-create.ts';
import { ProviderRefused } from '../errors.ts';
import type { ProviderModule } from '../module.ts';
import { formatPhone } from '../phone.ts';
import type {
  Launch,
  LaunchRequest,
  MethodQuery,
  OfferedMethod,
  Operations,
  Provider,
  ProviderDeps,
} from '../provider.ts';
import { type Calls, createCalls } from './calls.ts';
import { type AmpereConfig, ampereConfig, isPartner } from './config.ts';
import { offeredPlans, partnersFor, planOf } from './plans.ts';
import { ALREADY_ACTIVE, isProvable, judgeAccess, unprovable } from './proof.ts';
import { paymentUrl } from './request.ts';

/** AMPERE: subscription plans, paid on their page, proven by the access of the shopper's mobile number going from 0 to 1. */
export function createAmpere(config: AmpereConfig, deps: ProviderDeps): Provider {
  const calls = createCalls(config, deps);
  return {
    name: 'ampere',
    methods: (query, signal) => listMethods({ config, calls }, query, signal),
    launch: (request, signal) => launch({ config, calls }, request, signal),
    async lookup(ref, signal) {
      const { mobileNumber } = ref.payment.memo;
      if (mobileNumber === undefined || !isProvable(ref)) return unprovable(ref);
      const { active } = await calls.access(mobileNumber, signal);
      return judgeAccess(ref, active);
    },
    operations: createOperations({ config, calls }),
  };
}

interface Account {
  readonly config: AmpereConfig;
  readonly calls: Calls;
}

/** Asks every partner at once. One that fails does not hide the others; when all fail, the first failure is told. */
async function listMethods(
  { config, calls }: Account,
  query: MethodQuery,
  signal: AbortSignal,
): Promise<OfferedMethod[]> {
  const listings = await Promise.allSettled(
    partnersFor(config, query).map(async (partner) =>
      offeredPlans(await calls.plans(partner, signal), partner, query),
    ),
  );
  const answered = listings.filter((listing) => listing.status === 'fulfilled');
  const failure = listings.find((listing) => listing.status === 'rejected');
  if (failure && answered.length === 0) throw failure.reason;
  return answered.flatMap(({ value }) => value);
}

/** Reads the access just before the redirect: without it nothing could be proven afterwards. */
async function launch(
  { config, calls }: Account,
  request: LaunchRequest,
  signal: AbortSignal,
): Promise<Launch> {
  const plan = planOf(request.method.key, config);
  if (!plan) throw notOffered(request.method.key);
  const mobileNumber = formatPhone(phoneOf(request), config.phoneFormat);
  const { active, token } = await beforeCreate(calls.access(mobileNumber, signal));
  return {
    next: { type: 'redirect', url: paymentUrl(config, token, { launch: request, mobileNumber, plan }) },
    memo: { accessBefore: active ? '1' : '0', mobileNumber },
    subject: mobileNumber,
    ...(active && { review: ALREADY_ACTIVE }),
  };
}

const createOperations = ({ config, calls }: Account): Operations => ({
  async subscriptionStatus(phone, signal) {
    const { active } = await calls.access(formatPhone(phone, config.phoneFormat), signal);
    return { active };
  },
  async unsubscribe({ phone, method }, signal) {
    if (!isPartner(method) || !config.partners[method]) throw notOffered(method);
    await calls.unsubscribe(
      { mobileNumber: formatPhone(phone, config.phoneFormat), partner: method },
      signal,
    );
  },
});

function phoneOf({ customer }: LaunchRequest): string {
  if (customer.phone) return customer.phone;
  throw new ProviderRefused('AMPERE needs a mobile number', {
    providerCode: 'phone_missing',
    mender: 'shopper',
    field: 'phone',
  });
}

const notOffered = (key: string): ProviderRefused =>
  new ProviderRefused('AMPERE: expected a configured partner', { providerCode: key, mender: 'merchant' });

/** AMPERE, as the registry knows it. */
export const ampere: ProviderModule<AmpereConfig> = {
  config: ampereConfig,
  bases: ({ apiUrl, paymentUrl: pages }) => [apiUrl, pages],
  create: createAmpere,
};
