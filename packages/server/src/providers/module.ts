import type { z } from 'zod';
import type { Capability } from './capability.ts';
import type { MethodQuery } from './method-query.ts';
import type { Provider, ProviderDeps } from './provider.ts';

/** An account at a provider that can serve one site only. */
export interface SoleAccount {
  /** What each names the account by itself, such as an address and an id; two sites with one of them in common share the account. */
  readonly identities: readonly string[];
  /** What a merchant reads whose sites share one: what is expected, what would go wrong, and what to do. It repeats no value. */
  readonly whenShared: string;
}

/** What a provider's folder gives the registry. */
export interface ProviderModule<Config> {
  /** The provider's name as it writes itself, which shoppers and merchants read. */
  readonly displayName: string;
  /** Checks one site's entry for this provider. */
  readonly config: z.ZodType<Config>;
  /** The addresses whose origins alone are called, and alone are trusted as redirects. */
  bases(config: Config): readonly string[];
  /**
   * The account that this configuration is for, where it must belong to one site: the provider tells of a person instead of an order, or has one
   * notice address for each account. Null where any number of sites can share one.
   */
  soleAccount(config: Config): SoleAccount | null;
  /** Whether card numbers pass through this server with this configuration; left out where they never do. */
  takesCards?(config: Config): boolean;
  /** Sessions that this configuration is for, which `farebox doctor` asks about. */
  questions(config: Config): readonly MethodQuery[];
  /** Options whose defaults nobody has told us: the first to look at when an account differs. */
  readonly assumed: readonly string[];
  /** What this provider can do: docs/capabilities has a page that is written from it. */
  readonly capabilities: readonly Capability[];
  /** Builds the provider of one site. */
  create(config: Config, deps: ProviderDeps): Provider;
}
