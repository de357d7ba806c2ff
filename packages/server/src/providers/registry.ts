import { z } from 'zod';
import { ampere } from './ampere/index.ts';
import { boxcharge } from './boxcharge/index.ts';
import type { Capability } from './capability.ts';
import type { MethodQuery } from './method-query.ts';
import type { ProviderModule, SoleAccount } from './module.ts';
import { createOddities, type Oddity } from './oddities.ts';
import { payatom } from './payatom/index.ts';
import { paysepro } from './paysepro/index.ts';
import type { Provider } from './provider.ts';
import { secretFieldsOf } from './secret-fields.ts';
import { createTransport, type TransportOptions } from './transport.ts';

/** Every provider: one folder, one line. */
const modules = {
  ampere,
  payatom,
  paysepro,
  boxcharge,
};

/** A provider's name: its folder, its configuration's key, its recipe, its sandbox. */
export type ProviderName = keyof typeof modules;

/** Each provider's own configuration. */
type ProviderConfigs = {
  readonly [Name in ProviderName]: (typeof modules)[Name] extends ProviderModule<infer Config>
    ? Config
    : never;
};

/** Every provider by its name, each with the type of its own configuration. */
const registry: { readonly [Name in ProviderName]: ProviderModule<ProviderConfigs[Name]> } = modules;

/** A provider's name as it writes itself; one that is not known any more, such as of an old payment, as it was kept. */
export const displayNameOf = (provider: string): string =>
  providerNames.includes(provider as ProviderName)
    ? registry[provider as ProviderName].displayName
    : provider;

/** What a provider can do. */
export const capabilitiesOf = (name: ProviderName): readonly Capability[] => registry[name].capabilities;

/** A provider's options whose defaults nobody has told us. */
export const assumedOf = (name: ProviderName): readonly string[] => registry[name].assumed;

/** The fields of a provider's configuration that are secret. */
export const secretsOf = (name: ProviderName): readonly string[] => secretFieldsOf(registry[name].config);

/** The names of all providers. */
export const providerNames = Object.keys(registry) as readonly ProviderName[];

/** A site's `providers`, checked. */
export type ProvidersConfig = { readonly [Name in ProviderName]?: ProviderConfigs[Name] | undefined };

type Shape = { [Name in ProviderName]: z.ZodOptional<z.ZodType<ProviderConfigs[Name]>> };

/** Checks a site's `providers`: any of them, each by its own schema, nothing else. */
export const providersConfig: z.ZodType<ProvidersConfig> = z.strictObject(
  Object.fromEntries(providerNames.map((name) => [name, z.optional(registry[name].config)])) as Shape,
);

/** Whether card numbers pass through this server for one of a site's providers. */
export const takesCards = (configs: ProvidersConfig): boolean =>
  overConfigured(configs, (name, config) => [registry[name].takesCards?.(config) ?? false]).includes(true);

/** What all providers of one site share. */
export interface SiteDeps extends Pick<TransportOptions, 'timeoutMs' | 'maxBytes' | 'fetch'> {
  readonly sandbox: boolean;
  readonly now: () => Date;
  /** Hears each distinct oddity of a provider once. */
  readonly tellOddity?: ((provider: ProviderName, oddity: Oddity) => void) | undefined;
}

/** Opens every provider that a site has configured, each with a transport that reaches nothing but its configured bases. */
export function openProviders(
  configs: ProvidersConfig,
  { sandbox, now, tellOddity, ...options }: SiteDeps,
): Map<ProviderName, Provider> {
  const opened = overConfigured<[ProviderName, Provider]>(configs, (name, config) => {
    const { bases, create } = registry[name];
    const oddities = createOddities((oddity) => tellOddity?.(name, oddity));
    const transport = createTransport({ ...options, provider: name, bases: bases(config), oddities });
    return [[name, { ...create(config, { transport, sandbox, now, oddities }), oddities }]];
  });
  return new Map(opened);
}

/** One address that a provider is called at. */
export interface ProviderBase {
  readonly name: ProviderName;
  readonly base: string;
}

/** The addresses that a site's providers are called at. */
export const providerBases = (configs: ProvidersConfig): ProviderBase[] =>
  overConfigured(configs, (name, config) => registry[name].bases(config).map((base) => ({ name, base })));

/** An account of a site that no other site may have. */
export interface ProviderAccount extends SoleAccount {
  readonly name: ProviderName;
}

/** The accounts of a site that no other site may have. */
export const providerAccounts = (configs: ProvidersConfig): ProviderAccount[] =>
  overConfigured(configs, (name, config) => {
    const account = registry[name].soleAccount(config);
    return account ? [{ name, ...account }] : [];
  });

/** A session that a configured provider is for. */
export interface ProviderQuestion {
  readonly name: ProviderName;
  readonly query: MethodQuery;
}

/** Sessions that a site's providers are configured for. */
export const providerQuestions = (configs: ProvidersConfig): ProviderQuestion[] =>
  overConfigured(configs, (name, config) =>
    registry[name].questions(config).map((query) => ({ name, query })),
  );

/** Visits every configured provider, each with the type of its own configuration. */
function overConfigured<T>(
  configs: ProvidersConfig,
  visit: <Name extends ProviderName>(name: Name, config: ProviderConfigs[Name]) => readonly T[],
): T[] {
  const visitOne = <Name extends ProviderName>(name: Name): readonly T[] => {
    const config: ProviderConfigs[Name] | undefined = configs[name];
    return config === undefined ? [] : visit(name, config);
  };
  return providerNames.flatMap((name) => visitOne(name));
}
