import type { Context } from '../../src/flows/context.ts';
import type { Provider } from '../../src/providers/provider.ts';

/** The same context with another in every provider's place, at each site: what a test build passes as `wrap`. */
export const replaceProviders = (context: Context, replace: (provider: Provider) => Provider): Context => ({
  ...context,
  sites: new Map(
    [...context.sites].map(([id, site]) => {
      const providers = [...site.providers].map(([name, provider]) => [name, replace(provider)] as const);
      return [id, { ...site, providers: new Map(providers) }];
    }),
  ),
});

/** The same for one provider, and no other. */
export const replaceProvider = (
  context: Context,
  name: string,
  replace: (provider: Provider) => Provider,
): Context =>
  replaceProviders(context, (provider) => (provider.name === name ? replace(provider) : provider));
