import { beforeCreate } from '../before-create.ts';
import { ProviderRefused } from '../errors.ts';
import type { ProviderDeps } from '../provider.ts';
import type { PayseproConfig } from './config.ts';
import { dataRequest } from './request.ts';
import { type ModuleData, readData } from './response.ts';

/** `gateway.url` hardly ever moves; a launch within this time of a listing asks once less. In ms. */
const GATEWAY_KEPT_MS = 60_000;

/** One payment module, as getData tells it. */
interface Module {
  /** Undefined when the module has nothing for the country. @throws ProviderError */
  fetchData(country: string, signal: AbortSignal): Promise<ModuleData | undefined>;
  /** Where createCode goes for a country. @throws ProviderError, each with `sent: false`: nothing was created. */
  gatewayFor(country: string, signal: AbortSignal): Promise<string>;
}

/** Makes the module of one site's account: what it offers, and where its gateway is. */
export function createModule(config: PayseproConfig, { transport, now, oddities }: ProviderDeps): Module {
  const gateways = new Map<string, { url: string; until: number }>();

  const fetchData = async (country: string, signal: AbortSignal) => {
    const data = await readData(await transport.send(dataRequest(config, country), signal), config);
    if (data) {
      for (const oddity of data.oddities) oddities?.note(oddity);
      const url = transport.trusted(data.gatewayUrl);
      gateways.set(country, { url, until: now().getTime() + GATEWAY_KEPT_MS });
    }
    return data;
  };

  return {
    fetchData,
    async gatewayFor(country, signal) {
      const kept = gateways.get(country);
      if (kept && kept.until > now().getTime()) return kept.url;
      const data = await beforeCreate(fetchData(country, signal));
      if (data) return data.gatewayUrl;
      throw new ProviderRefused(`Paysepro offers nothing in ${country}`, {
        providerCode: '32',
        faultOwner: 'merchant',
      });
    },
  };
}
