import { createHmac } from 'node:crypto';
import { textOf } from '../domain/ids.ts';
import type { Oddity } from '../providers/oddities.ts';
import type { Provider } from '../providers/provider.ts';
import { openProviders } from '../providers/registry.ts';
import type { Config, SiteConfig } from './schema.ts';

/** One shop of the merchant, ready to work: its configuration and its providers. */
export interface Site {
  readonly id: string;
  readonly config: SiteConfig;
  readonly providers: ReadonlyMap<string, Provider>;
  /** What stands in a provider's hook address, so that only who was given the address can use it. */
  hookToken(provider: string): string;
  /** The address to register with a provider. */
  hookUrl(provider: string): string;
  /** What stands in the address of the page where a provider's shoppers use their code. They see it, so it opens nothing else. */
  accessToken(provider: string): string;
  accessUrl(provider: string): string;
  /** What stands in the address of a subscriber's page, of 160 bits that only who holds this site's secret can make from its seed. */
  linkToken(seed: string): string;
}

/** Every site by its id. */
export type Sites = ReadonlyMap<string, Site>;

/** An oddity of a provider, with the site whose provider it is. */
export interface SiteOddity extends Oddity {
  readonly site: string;
  readonly provider: string;
}

/** Builds every site of a configuration with the providers that it names; `tellOddity` hears each distinct oddity of a site's provider once. */
export function createSites(
  config: Config,
  now: () => Date,
  tellOddity?: (oddity: SiteOddity) => void,
): Sites {
  const { publicUrl } = config;
  return new Map(
    Object.entries(config.sites).map(([id, site]) => [
      id,
      createSite(id, { site, publicUrl, now, tellOddity }),
    ]),
  );
}

interface SiteParts {
  readonly site: SiteConfig;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly tellOddity: ((oddity: SiteOddity) => void) | undefined;
}

function createSite(id: string, { site, publicUrl, now, tellOddity }: SiteParts): Site {
  const sealOf = (purpose: 'hook' | 'access' | 'link', what: string) =>
    createHmac('sha256', site.hookSecret ?? site.secretKey).update(`farebox ${purpose} ${id} ${what}`);
  const tokenOf = (purpose: 'hook' | 'access') => (provider: string) =>
    sealOf(purpose, provider).digest('base64url');
  const [hookToken, accessToken] = [tokenOf('hook'), tokenOf('access')];
  return {
    id,
    config: site,
    providers: openProviders(site.providers, {
      sandbox: site.mode === 'sandbox',
      now,
      tellOddity: (provider, oddity) => tellOddity?.({ ...oddity, site: id, provider }),
    }),
    hookToken,
    hookUrl: (provider) => `${publicUrl}/hooks/${id}/${provider}/${hookToken(provider)}`,
    accessToken,
    accessUrl: (provider) => `${publicUrl}/a/${id}/${provider}/${accessToken(provider)}`,
    linkToken: (seed) => textOf(sealOf('link', seed).digest()),
  };
}
