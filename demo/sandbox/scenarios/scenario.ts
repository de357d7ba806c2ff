import type { ProviderName } from '../provider-name.ts';

interface Kind {
  /** What happens, in a sentence for people. */
  readonly effect: string;
  /** Who can misbehave so: every provider, every one that sends notices, or those whose stand-ins say that they can. */
  readonly of: 'every' | 'notifying' | 'able';
  /** What may follow the name after a colon: a time in milliseconds, or one of these words, the first of which is the default. */
  readonly detail?: 'ms' | readonly string[];
}

/** Every way in which a provider can behave other than well. */
export const SCENARIOS = {
  webhook_first: { effect: 'The notice arrives before the answer to the launch.', of: 'notifying' },
  webhook_lost: { effect: 'No notice arrives.', of: 'notifying' },
  webhook_twice: { effect: 'Every notice arrives twice at the same moment.', of: 'notifying' },
  out_of_order: { effect: 'After the final notice, stale ones arrive.', of: 'notifying' },
  paid_after_expiry: { effect: 'Approve: expired now, paid later.', of: 'every', detail: 'ms' },
  charged_then_timeout: {
    effect:
      'The launch, or the end of a subscription, does its work, then its connection is cut, or no answer ever comes.',
    of: 'every',
    detail: ['cut', 'silent'],
  },
  decline_then_pay: { effect: 'Approve: declined now, paid later.', of: 'every', detail: 'ms' },
  odd_rows: {
    effect: 'Lists hold rows that nobody can read, beside the others.',
    of: 'able',
  },
  odd_pages: {
    effect: 'There are 150 plans, in pages that are counted in another way.',
    of: 'able',
    detail: [
      ...['from_one', 'page_ignored', 'limit_ignored', 'no_total', 'total_high', 'total_low', 'overlapping'],
    ],
  },
  email_needed: {
    effect: 'A launch without an e-mail address is refused with error 02.',
    of: 'able',
  },
  slow: { effect: 'Every answer takes its time.', of: 'every', detail: 'ms' },
  down: {
    effect: 'Nothing works: an HTML page, a bare 500, or a connection that is cut.',
    of: 'every',
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

/** A wish that the sandbox cannot fulfil; the message says why, for people. */
export class UnknownScenario extends Error {}

const names = Object.keys(SCENARIOS).join(', ');
const isScenario = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name);

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
