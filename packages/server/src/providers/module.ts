import type { z } from 'zod';
import type { Capability } from './capability.ts';
import type { MethodQuery, Provider, ProviderDeps } from './provider.ts';

/** What a provider's folder gives the registry. */
export interface ProviderModule<Config> {
  /** Checks one site's entry for this provider. */
  readonly config: z.ZodType<Config>;
  /** The addresses whose origins alone are called, and alone are trusted as redirects. */
  bases(config: Config): readonly string[];
  /** Sessions that this configuration is for, which `farebox doctor` asks about. */
  questions(config: Config): readonly MethodQuery[];
  /** Options whose defaults nobody has told us: the first to look at when an account differs. */
  readonly assumed: readonly string[];
  /** What this provider can do, each with its proof: docs/providers/capabilities.md is written from it. */
  readonly capabilities: readonly Capability[];
  /** Builds the provider of one site. */
  create(config: Config, deps: ProviderDeps): Provider;
}
