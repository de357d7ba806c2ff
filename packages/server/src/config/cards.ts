import type { SiteConfig } from './schema.ts';

/** Whether card numbers pass through this server for a site. */
export const takesCards = ({ providers }: Pick<SiteConfig, 'providers'>): boolean =>
  providers.boxcharge?.methods.some((mop) => mop === 'CC' || mop === 'DC') ?? false;
