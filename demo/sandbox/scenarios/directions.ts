import type { ProviderName } from '../orders.ts';
import {
  appliesTo,
  PROVIDERS,
  readProvider,
  readScenario,
  type Scenario,
  type ScenarioName,
  UnknownScenario,
} from './scenario.ts';

/** How each provider behaves at the moment. */
export interface Directions {
  /** A provider's scenario, or null when it behaves well. */
  of(provider: ProviderName): Scenario | null;
  /** The detail of this scenario if it is this provider's, else null. */
  detail(provider: ProviderName, name: ScenarioName): string | null;
  /**
   * Makes one provider, or every one that can, behave so from now on; null ends it.
   * @throws UnknownScenario when there is no such scenario or provider, or this provider cannot behave so.
   */
  set(scenario: string | null, provider?: string): void;
  /** Every provider's scenario as it is written, null for who behaves well. */
  written(): Readonly<Record<ProviderName, string | null>>;
}

/**
 * Every provider behaves well, but for what `script` says: `webhook_lost` for all who can, or one a provider as in
 * `payatom=webhook_lost,boxcharge=slow:2000`.
 * @throws UnknownScenario
 */
export function createDirections(script = ''): Directions {
  const current = new Map<ProviderName, Scenario>();
  const put = (provider: ProviderName, scenario: Scenario | null) =>
    scenario ? current.set(provider, scenario) : current.delete(provider);
  const directions: Directions = {
    of: (provider) => current.get(provider) ?? null,
    detail(provider, name) {
      const scenario = current.get(provider);
      return scenario?.name === name ? scenario.detail : null;
    },
    set(text, only) {
      const scenario = text === null ? null : readScenario(text);
      if (only !== undefined) return void put(able(readProvider(only), scenario), scenario);
      for (const provider of PROVIDERS) {
        if (!scenario || appliesTo(scenario.name, provider)) put(provider, scenario);
      }
    },
    written() {
      const entry = (provider: ProviderName) => [provider, write(current.get(provider))] as const;
      return Object.fromEntries(PROVIDERS.map(entry)) as Record<ProviderName, string | null>;
    },
  };
  for (const line of script.split(',').filter((part) => part.trim() !== '')) {
    const [left = '', right] = line.trim().split('=', 2);
    if (right === undefined) directions.set(left);
    else directions.set(right, left);
  }
  return directions;
}

function able(provider: ProviderName, scenario: Scenario | null): ProviderName {
  if (!scenario || appliesTo(scenario.name, provider)) return provider;
  throw new UnknownScenario(`${scenario.name} needs a webhook, and ${provider} sends none`);
}

const write = (scenario: Scenario | undefined): string | null =>
  scenario ? [scenario.name, scenario.detail].filter(Boolean).join(':') : null;
