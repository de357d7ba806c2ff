import { beforeCreate } from '../before-create.ts';
import { ProviderRefused } from '../errors.ts';
import type { ProviderModule } from '../module.ts';
import type { Provider, ProviderDeps } from '../provider.ts';
import type { Withheld } from '../withheld.ts';
import { capabilities } from './capabilities.ts';
import { type PayseproConfig, payseproConfig } from './config.ts';
import { createNotices } from './notices.ts';
import { offer, withheld } from './offer.ts';
import { codeRequest, dataRequest } from './request.ts';
import { readCode, readData } from './response.ts';

/** `gateway.url` hardly ever moves; a launch within this time of a listing asks once less. */
const GATEWAY_KEPT_MS = 60_000;

/** Paysepro: the methods of one payment module, paid on their page, proven by their notice. */
export function createPaysepro(config: PayseproConfig, { transport, sandbox, now }: ProviderDeps): Provider {
  const gateways = new Map<string, { url: string; until: number }>();

  const fetchData = async (country: string, signal: AbortSignal) => {
    const data = await readData(await transport.send(dataRequest(config, country), signal));
    if (data) {
      const url = transport.trusted(data.gatewayUrl);
      gateways.set(country, { url, until: now().getTime() + GATEWAY_KEPT_MS });
    }
    return data;
  };

  const gatewayFor = async (country: string, signal: AbortSignal): Promise<string> => {
    const kept = gateways.get(country);
    if (kept && kept.until > now().getTime()) return kept.url;
    const data = await beforeCreate(fetchData(country, signal));
    if (data) return data.gatewayUrl;
    throw new ProviderRefused(`Paysepro offers nothing in ${country}`, {
      providerCode: '32',
      mender: 'merchant',
    });
  };

  return {
    name: 'paysepro',

    async methods(query, signal) {
      if (query.mode !== 'payment') return [];
      const data = await fetchData(query.country, signal);
      return data ? offer(data, query) : [];
    },

    async withheld(query, signal) {
      const data = await fetchData(query.country, signal);
      return data ? withheld(data, query) : nothingIn(query.country);
    },

    async launch(request, signal) {
      const gateway = await gatewayFor(request.country, signal);
      const response = await transport.send(codeRequest(config, request, gateway), signal);
      const { code, url } = await readCode(response, request.payment);
      return {
        next: { type: 'redirect', url: transport.trusted(url) },
        providerReference: code,
        memo: { code, country: request.country },
      };
    },

    notices: createNotices(config, sandbox),

    access: {
      codeOf(fields) {
        const [code, ...others] = new Set(fields.getAll(config.accessField));
        return code && others.length === 0 ? code : undefined;
      },
    },
  };
}

/** What their answer "no data" or "unknown country" says to a merchant who asks. */
const nothingIn = (country: string): Withheld[] => [
  { key: null, name: 'Paysepro', reason: 'country', detail: `The module has nothing for ${country}.` },
];

/** Paysepro, as the registry knows it. */
export const paysepro: ProviderModule<PayseproConfig> = {
  config: payseproConfig,
  bases: ({ baseUrl, trustedUrls }) => [baseUrl, ...trustedUrls],
  // Where a module sells stands nowhere but at Paysepro; any country shows whether they let us in.
  questions: () => [{ mode: 'payment', country: 'ES', currency: 'EUR', amount: 1000 }],
  assumed: ['dataMethod', 'trustedUrls', 'ipnAnswer', 'accessField', 'returnUrlField'],
  capabilities,
  create: createPaysepro,
};
