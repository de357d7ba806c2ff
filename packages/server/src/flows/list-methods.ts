import { LRUCache } from 'lru-cache';
import type { Customer, MethodRules, Session } from '../checkout/session.ts';
import type { Site } from '../config/sites.ts';
import { ProviderError } from '../providers/errors.ts';
import type { MethodQuery, OfferedMethod, Provider } from '../providers/provider.ts';
import { type Context, siteOf } from './context.ts';

/** How long a provider may take to say what it offers, in ms; later it is left out this time. */
const DEADLINE = 1500;

/** From how many ms on a provider is labelled slow. */
const SLOW = 1000;

/** A method with the provider that offers it. */
export interface SiteMethod extends OfferedMethod {
  /** `provider:key`. */
  readonly id: string;
  readonly provider: string;
  readonly health: 'ok' | 'slow';
}

/** What can be paid with, and which providers could not say. */
export interface Offer {
  readonly methods: readonly SiteMethod[];
  readonly unavailable: readonly { readonly provider: string; readonly reason: string }[];
}

/** Everything that this session can be paid with now. A provider that fails or is late never hides the others. */
export async function listMethods(context: Context, session: Session): Promise<Offer> {
  const offer = await siteOffer(context, siteOf(context, session.site), session);
  return { ...offer, methods: offer.methods.filter(({ id }) => isAllowed(id, session.methods)) };
}

/** Everything that a site offers for a country, currency, amount and mode. */
export async function siteOffer(context: Context, site: Site, query: MethodQuery): Promise<Offer> {
  const asked = { mode: query.mode, country: query.country, currency: query.currency, amount: query.amount };
  const answers = await Promise.all(
    [...site.providers.values()].map((provider) => askProvider(context, { site, provider, query: asked })),
  );
  return {
    methods: answers.flatMap(({ methods }) => methods),
    unavailable: answers.flatMap(({ unavailable }) => unavailable),
  };
}

/** The fields that a method needs and the session does not know. */
export function missingFields(method: OfferedMethod, customer: Customer): string[] {
  const known: Readonly<Record<string, unknown>> = { ...customer };
  return method.requires.filter((field) => known[field] === undefined || known[field] === '');
}

// What a provider offers hardly changes within a minute, and every shopper asks for it.
const offered = new WeakMap<Site, LRUCache<string, readonly SiteMethod[]>>();

function cacheOf(site: Site, { now }: Context): LRUCache<string, readonly SiteMethod[]> {
  const perf = { now: () => now().getTime() };
  // Resolution 0: else the cache remembers the time by a timer of its own, and misses a clock that jumps.
  const cache = offered.get(site) ?? new LRUCache({ max: 500, ttl: 60_000, ttlResolution: 0, perf });
  offered.set(site, cache);
  return cache;
}

async function askProvider(
  context: Context,
  ask: { site: Site; provider: Provider; query: MethodQuery },
): Promise<Offer> {
  const { site, provider, query } = ask;
  const cache = cacheOf(site, context);
  const key = [provider.name, query.mode, query.country, query.currency, query.amount].join(' ');
  const kept = cache.get(key);
  if (kept) return { methods: kept, unavailable: [] };
  const since = performance.now();
  try {
    const found = await provider.methods(query, context.deadline(DEADLINE));
    const health = performance.now() - since > SLOW ? 'slow' : 'ok';
    const methods = found.map(
      (method) =>
        ({ ...method, id: `${provider.name}:${method.key}`, provider: provider.name, health }) as const,
    );
    cache.set(key, methods);
    return { methods, unavailable: [] };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    context.log.warn(
      { provider: provider.name, site: site.id, code: error.code, err: error },
      'methods not listed',
    );
    return { methods: [], unavailable: [{ provider: provider.name, reason: error.code }] };
  }
}

/** A rule names a provider, or one of its methods; a denied method is never offered, and an allow list offers nothing else. */
function isAllowed(id: string, { allow, deny }: MethodRules): boolean {
  const matches = (rule: string) => id === rule || id.startsWith(`${rule}:`);
  return !(deny?.some(matches) ?? false) && (allow?.some(matches) ?? true);
}
