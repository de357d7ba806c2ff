import type { Site } from '../../config/sites.ts';
import type { Offer } from '../../domain/routing.ts';
import { ConnectionFailed } from '../../providers/connection-failed.ts';
import { ProviderError, ProviderRefused, ProviderUnreachable } from '../../providers/errors.ts';
import type { ExclusionReason, ProviderExclusion } from '../../providers/exclusions.ts';
import type { Oddity } from '../../providers/oddities.ts';
import { type Context, siteOf } from '../context.ts';
import { DEADLINE, type Listing } from './ask-providers.ts';
import { checkAvailability, type ExcludedMethod, type Occasion, type SiteMethod } from './list-methods.ts';
import { healthOf } from './method-health.ts';

/**
 * Why a method is not offered. The provider's own: `mode`, `country`, `currency`, `amount`, `below_minimum`, `above_maximum`, `disabled`, `unanswered`.
 * `unreadable` where its row could not be read.
 * Ours: `denied` by the merchant, `dead`, `same_as` another that comes first. Of a provider that could not say what it offers:
 * `timed_out`, `unreachable`, `credentials` (they refused us), `refused`, `unexpected_answer`, `dead`.
 * Of an answer that was odd: `unreadable` (a row without a name was left out), `incomplete` (a list may be longer), `tolerated` (nothing was lost).
 */
export type WhyNot =
  | ExclusionReason
  | ExcludedMethod['reason']
  | 'same_as'
  | Oddity['kind']
  | 'timed_out'
  | 'unreachable'
  | 'credentials'
  | 'refused'
  | 'unexpected_answer';

/** What a merchant reads of one method, or of all that a provider has when `method` is null. */
export interface Explanation {
  readonly provider: string;
  readonly method: string | null;
  readonly name: string;
  /** Null when it is offered. */
  readonly reason: WhyNot | null;
  readonly detail: string;
  /** How long a provider that could not say kept us waiting. */
  readonly ms?: number | undefined;
}

/** What is offered, and for each configured method why, or why not. Every provider is asked anew. */
export async function explainMethods(
  context: Context,
  occasion: Occasion,
): Promise<{ offers: readonly Offer<SiteMethod>[]; explained: Explanation[] }> {
  const oddities = collectOddities(siteOf(context, occasion.site));
  const { offers, excluded, listings } = await checkAvailability(context, occasion, { fresh: true });
  const exclusions = await Promise.all(listings.map((listing) => exclusionsBy(context, occasion, listing)));
  const failures = listings.flatMap((listing) => ofFailure(context, occasion.site, listing) ?? []);
  return {
    offers,
    explained: [
      ...offers.flatMap(ofOffer),
      ...excluded.map(({ method, ...because }) => ({ ...nameOf(method), ...because })),
      ...exclusions.flat(),
      ...failures,
      ...oddities(),
    ],
  };
}

/** Gives what the providers' answers had of oddities since it was called. A shopper who asks meanwhile may add theirs: they are as true. */
function collectOddities({ providers }: Site): () => Explanation[] {
  const marks = [...providers.values()].map(({ name, oddities }) => ({
    name,
    oddities,
    mark: oddities?.mark() ?? 0,
  }));
  return () =>
    marks.flatMap(({ name, oddities, mark }) =>
      (oddities?.since(mark) ?? []).map((oddity) => ofOddity(name, oddity)),
    );
}

const ofOddity = (provider: string, { kind, what, detail, method }: Oddity): Explanation => ({
  provider,
  method: method ? `${provider}:${method.key}` : null,
  name: method?.name ?? provider,
  reason: kind,
  detail: `${what}: ${detail}.`,
});

const nameOf = ({ provider, id, name }: SiteMethod) => ({ provider, method: id, name });

function ofOffer({ first, fallbacks }: Offer<SiteMethod>): Explanation[] {
  const detail = `The same as ${first.id}, which comes first; a launch that fails there falls to this one.`;
  return [
    { ...nameOf(first), reason: null, detail: DETAIL[first.fitness] },
    ...fallbacks.map((other) => ({ ...nameOf(other), reason: 'same_as' as const, detail })),
  ];
}

const DETAIL: Readonly<Record<SiteMethod['fitness'], string>> = {
  ok: 'It is offered.',
  slow: 'It is offered below the others, since it is slow.',
  'half-open':
    'It was hidden because its launches failed, and is offered again, last, to see whether they work.',
  hidden: 'It is hidden.',
};

/** A provider that cannot say why is one that could not say what either, which is told already. */
async function exclusionsBy(
  context: Context,
  { mode, country, currency, amount }: Occasion,
  { provider, failure }: Listing,
): Promise<Explanation[]> {
  if (failure) return [];
  try {
    const query = { mode, country, currency, amount };
    const exclusions = (await provider.exclusions?.(query, context.deadline(DEADLINE))) ?? [];
    return exclusions.map((method) => explainExclusion(provider.name, method));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    context.log.warn({ provider: provider.name, code: error.code, err: error }, 'methods not explained');
    return [];
  }
}

const explainExclusion = (provider: string, { key, ...told }: ProviderExclusion): Explanation => ({
  provider,
  method: key === null ? null : `${provider}:${key}`,
  ...told,
});

function ofFailure(context: Context, site: string, { provider, failure }: Listing): Explanation | undefined {
  if (!failure) return undefined;
  const told = { provider: provider.name, method: null, name: provider.name };
  if (failure === 'dead') {
    const since = new Date(healthOf(context, siteOf(context, site).id, provider.name).since).toISOString();
    const detail = `It failed again and again since ${since}; it is asked again from time to time.`;
    return { ...told, reason: 'dead', detail };
  }
  const { error, ms } = failure;
  return { ...told, ms, ...why(error, ms) };
}

function why(error: ProviderError, ms: number): { reason: WhyNot; detail: string } {
  if (error instanceof ProviderRefused) {
    const detail = `It refused us after ${ms} ms: ${error.message}.`;
    return error.faultOwner === 'merchant'
      ? { reason: 'credentials', detail: `${detail} Check the credentials, and that they allow our address.` }
      : { reason: 'refused', detail };
  }
  if (!(error instanceof ProviderUnreachable))
    return { reason: 'unexpected_answer', detail: `It answered what nobody understands: ${error.message}.` };
  return ms >= DEADLINE || isTimeout(error)
    ? { reason: 'timed_out', detail: `It was not waited for any longer after ${ms} ms.` }
    : { reason: 'unreachable', detail: `No answer: ${error.message}, after ${ms} ms.` };
}

const isTimeout = ({ cause }: ProviderError): boolean =>
  cause instanceof ConnectionFailed && cause.failure === 'timeout';
