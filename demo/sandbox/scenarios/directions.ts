import type { ProviderName } from '../provider-name.ts';
import { PROVIDERS, standIns } from '../stand-ins.ts';
import {
  type Directions,
  readScenario,
  SCENARIOS,
  type Scenario,
  type ScenarioName,
  UnknownScenario,
} from './scenario.ts';

/** Whether a provider can behave so. */
export function appliesTo(name: ScenarioName, provider: ProviderName): boolean {
  const { sendsNotices, scenarios } = standIns[provider];
  const { of } = SCENARIOS[name];
  return of === 'every' || (of === 'notifying' ? sendsNotices : scenarios.includes(name));
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

const isProvider = (name: string): name is ProviderName => PROVIDERS.some((known) => known === name);

function readProvider(name: string): ProviderName {
  if (isProvider(name)) return name;
  throw new UnknownScenario(`expected one of ${PROVIDERS.join(', ')}, got "${name}"`);
}
