import type { ProviderName } from '../orders.ts';

/** Every provider of the sandbox, in the order in which it is listed. */
export const PROVIDERS = ['ampere', 'payatom', 'paysepro', 'boxcharge'] as const satisfies ProviderName[];

const WITH_WEBHOOK: readonly ProviderName[] = ['payatom', 'paysepro', 'boxcharge'];

interface Kind {
  /** What happens, in a sentence for people. */
  readonly effect: string;
  /** Who can misbehave so: AMPERE sends no notices. */
  readonly providers: readonly ProviderName[];
  /** What may follow the name after a colon: a time in milliseconds, or one of these words, the first of which is the default. */
  readonly detail?: 'ms' | readonly string[];
}

/** Every way in which a provider can behave other than well. */
export const SCENARIOS = {
  webhook_first: { effect: 'The notice arrives before the answer to the launch.', providers: WITH_WEBHOOK },
  webhook_lost: { effect: 'No notice arrives.', providers: WITH_WEBHOOK },
  webhook_twice: { effect: 'Every notice arrives twice at the same moment.', providers: WITH_WEBHOOK },
  out_of_order: { effect: 'After the final notice, stale ones arrive.', providers: WITH_WEBHOOK },
  paid_after_expiry: { effect: 'Approve: expired now, paid later.', providers: PROVIDERS, detail: 'ms' },
  charged_then_timeout: {
    effect:
      'The launch, or the end of a subscription, does its work, then its connection is cut, or no answer ever comes.',
    providers: PROVIDERS,
    detail: ['cut', 'silent'],
  },
  decline_then_pay: { effect: 'Approve: declined now, paid later.', providers: PROVIDERS, detail: 'ms' },
  odd_rows: {
    effect: 'Lists hold rows that nobody can read, beside the others.',
    providers: ['ampere', 'payatom', 'paysepro'],
  },
  odd_pages: {
    effect: 'There are 150 plans, in pages that are counted in another way.',
    providers: ['ampere'],
    detail: [
      ...['from_one', 'page_ignored', 'limit_ignored', 'no_total', 'total_high', 'total_low', 'overlapping'],
    ],
  },
  email_needed: {
    effect: 'A launch without an e-mail address is refused with error 02.',
    providers: ['paysepro'],
  },
  slow: { effect: 'Every answer takes its time.', providers: PROVIDERS, detail: 'ms' },
  down: {
    effect: 'Nothing works: an HTML page, a bare 500, or a connection that is cut.',
    providers: PROVIDERS,
    detail: ['html', '500', 'cut'],
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** The name of a scenario. */
export type ScenarioName = keyof typeof SCENARIOS;

/** A scenario at work; `detail` is what followed its name, or its default, '' where that is the sandbox's own pace. */
export interface Scenario {
  readonly name: ScenarioName;
  readonly detail: string;
}

/** A wish that the sandbox cannot fulfil; the message says why, for people. */
export class UnknownScenario extends Error {}

const names = Object.keys(SCENARIOS).join(', ');
const isScenario = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name);
const isProvider = (name: string): name is ProviderName => PROVIDERS.some((known) => known === name);

/** Whether a provider can behave so. */
export const appliesTo = (name: ScenarioName, provider: ProviderName): boolean =>
  SCENARIOS[name].providers.some((able) => able === provider);

/**
 * Reads `name` or `name:detail`, such as `slow:2000` or `down:cut`.
 * @throws UnknownScenario when there is no such scenario, or it takes no such detail.
 */
export function readScenario(text: string): Scenario {
  const [name = '', detail = ''] = text.trim().split(':', 2);
  if (!isScenario(name)) throw new UnknownScenario(`expected one of ${names}, got "${name}"`);
  return { name, detail: readDetail(SCENARIOS[name], detail) };
}

function readDetail({ detail: allowed }: Kind, detail: string): string {
  if (allowed === 'ms') {
    if (/^\d{0,6}$/.test(detail)) return detail;
    throw new UnknownScenario(`expected milliseconds, at most 999999, got "${detail}"`);
  }
  if (detail === '') return allowed?.[0] ?? '';
  if (allowed?.includes(detail)) return detail;
  throw new UnknownScenario(`expected ${allowed?.join(' or ') ?? 'no detail'}, got "${detail}"`);
}

/**
 * Reads a provider's name.
 * @throws UnknownScenario when there is no such provider.
 */
export function readProvider(name: string): ProviderName {
  if (isProvider(name)) return name;
  throw new UnknownScenario(`expected one of ${PROVIDERS.join(', ')}, got "${name}"`);
}
