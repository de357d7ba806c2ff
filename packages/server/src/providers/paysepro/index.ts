import type { ProviderExclusion } from '../exclusions.ts';
import { trimmedText } from '../inbound-fields.ts';
import type { MethodQuery } from '../method-query.ts';
import type { ProviderModule } from '../module.ts';
import type { AccountFacts, Provider, ProviderDeps } from '../provider.ts';
import { capabilities } from './capabilities.ts';
import { type PayseproConfig, payseproConfig } from './config.ts';
import { createEmailRule } from './email-rule.ts';
import { createModule } from './module-data.ts';
import { createNotices } from './notices.ts';
import { type Ask, exclusions, offer } from './offer.ts';
import { codeRequest } from './request.ts';
import { type ModuleData, readCode } from './response.ts';

/** Paysepro: the methods of one payment module, paid on their page, proven by their notice. */
export function createPaysepro(config: PayseproConfig, deps: ProviderDeps): Provider {
  const { transport, sandbox } = deps;
  const email = createEmailRule(config, deps);
  const { fetchData, gatewayFor } = createModule(config, deps);
  const askOf = (query: MethodQuery): Ask => ({
    query,
    fixedPrices: config.fixedPrices,
    requireEmail: email.isRequired(),
  });

  return {
    name: 'paysepro',

    async methods(query, signal) {
      if (query.mode !== 'payment') return [];
      const data = await fetchData(query.country, signal);
      return data ? offer(data, askOf(query)) : [];
    },

    async exclusions(query, signal) {
      const data = await fetchData(query.country, signal);
      return data ? exclusions(data, askOf(query)) : nothingIn(query.country);
    },

    async launch(request, signal) {
      const gateway = await gatewayFor(request.country, signal);
      const response = await transport.send(codeRequest(config, request, gateway), signal);
      const { code, url } = await email.learnFrom(request, () =>
        readCode(response, request.payment, config.numberFormat),
      );
      return {
        next: { type: 'redirect', url: transport.trusted(url) },
        providerReference: code,
        providerState: { code, country: request.country },
      };
    },

    async account(query, signal) {
      const data = await fetchData(query.country, signal);
      return data ? accountFacts(data) : undefined;
    },

    notices: createNotices(config, sandbox),

    access: {
      codeOf({ fields, doubled }) {
        const code = trimmedText(fields, config.accessField);
        return code === '' || doubled.has(config.accessField) ? undefined : code;
      },
    },
  };
}

function accountFacts({ account: { price, siteUrl, apiIp }, currency, disabled }: ModuleData): AccountFacts {
  const facts = {
    'modules.price': price === undefined ? undefined : `${price} ${currency}`,
    'sites.url': siteUrl,
    'modules.api_ip': apiIp,
    status: disabled ?? 'enabled',
  };
  return { facts, callerAddress: apiIp };
}

/** What their answer "no data" or "unknown country" says to a merchant who asks. */
const nothingIn = (country: string): ProviderExclusion[] => [
  { key: null, name: 'Paysepro', reason: 'country', detail: `The module has nothing for ${country}.` },
];

/** Paysepro, as the registry knows it. */
export const paysepro: ProviderModule<PayseproConfig> = {
  displayName: 'Paysepro',
  config: payseproConfig,
  bases: ({ baseUrl, trustedUrls }) => [baseUrl, ...trustedUrls],
  soleAccount: ({ baseUrl, uid, mid }) => ({
    identities: [`${baseUrl} ${uid} ${mid}`],
    whenShared:
      'expected a Paysepro module (uid, mid) of its own, got one that another site has too. Paysepro sends the notices of a module to one address and can be asked for nothing, so money paid at one of the sites would never be known: create a module for each site, or offer it at one of them only',
  }),
  // Where a module sells stands nowhere but at Paysepro; any country shows whether they let us in.
  questions: () => [{ mode: 'payment', country: 'ES', currency: 'EUR', amount: 1000 }],
  assumed: [
    'dataMethod',
    'fixedPrices',
    'requireEmail',
    'trustedUrls',
    'numberFormat',
    'liveModes',
    'ipnAnswer',
    'accessField',
    'returnUrlField',
  ],
  capabilities,
  create: createPaysepro,
};
