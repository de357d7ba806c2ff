import type { ProviderModule } from '../module.ts';
import { formatPhone } from '../phone.ts';
import type { Operations, Provider, ProviderDeps } from '../provider.ts';
import { type Account, createCalls } from './calls.ts';
import { capabilities } from './capabilities.ts';
import { type AmpereConfig, ampereConfig, isPartner } from './config.ts';
import { launch, notOffered } from './launch.ts';
import { exclusions, offer } from './offer.ts';
import { isProvable, judgeAccess, unprovable } from './proof.ts';

/** AMPERE: subscription plans, paid on their page, proven by the access of the shopper's mobile number going from 0 to 1. */
export function createAmpere(config: AmpereConfig, deps: ProviderDeps): Provider {
  const calls = createCalls(config, deps);
  return {
    name: 'ampere',
    methods: (query, signal) => offer({ config, calls }, query, signal),
    exclusions: (query, signal) => exclusions({ config, calls }, query, signal),
    launch: (request, signal) => launch({ config, calls }, request, signal),
    async lookup(ref, signal) {
      const { mobileNumber } = ref.payment.providerState;
      if (mobileNumber === undefined) return unprovable(ref);
      // Asked where nothing can be proven, too: how long an answer takes must not tell whether a number had access.
      const { active } = await calls.access(mobileNumber, signal);
      return isProvable(ref) ? judgeAccess(ref, active) : unprovable(ref);
    },
    operations: createOperations({ config, calls }),
  };
}

const createOperations = ({ config, calls }: Account): Operations => ({
  subscriptionOf({ method, providerState: { phone, plan } }) {
    const partner = method.split(':')[1];
    return phone && plan && partner ? { phone, method: partner, plan } : undefined;
  },
  async subscriptionStatus(phone, signal) {
    const { active } = await calls.access(formatPhone(phone, config.phoneFormat), signal);
    return { active };
  },
  async unsubscribe({ phone, method, data }, signal) {
    if (!isPartner(method) || !config.partners[method]) throw notOffered(method);
    await calls.unsubscribe(
      { mobileNumber: formatPhone(phone, config.phoneFormat), partner: method, data },
      signal,
    );
  },
});

/** AMPERE, as the registry knows it. */
export const ampere: ProviderModule<AmpereConfig> = {
  displayName: 'AMPERE',
  config: ampereConfig,
  bases: ({ apiUrl, paymentUrl: pages }) => [apiUrl, pages],
  soleAccount: ({ apiUrl, apiKey, username }) => ({
    identities: [`${apiUrl} apiKey ${apiKey}`, `${apiUrl} username ${username}`],
    whenShared:
      'expected an AMPERE account (apiKey, username) of its own, got one that another site has too. AMPERE tells whether a person has access, not which site was paid, so one payment would be credited at both: ask AMPERE for an account for each site, or offer it at one of them only',
  }),
  questions: ({ partners }) =>
    Object.values(partners).flatMap(({ countries }) =>
      countries
        .slice(0, 1)
        .map((country) => ({ mode: 'subscription', country, currency: null, amount: null })),
    ),
  assumed: [
    'partners.*.currency',
    'authPath',
    'authorizationScheme',
    'renewTokenSeconds',
    'phoneFormat',
    'numberFormat',
    'firstPage',
    'pageLimit',
    'maxPages',
    'returnUrlField',
  ],
  capabilities,
  create: createAmpere,
};
