import type { Site } from '../../config/sites.ts';
import type { Fitness } from '../../domain/health.ts';
import { formatAmount } from '../../domain/money.ts';
import { arrange, type Offer } from '../../domain/routing.ts';
import type { Customer, MethodRules, Session } from '../../domain/session.ts';
import type { OfferedMethod } from '../../providers/provider.ts';
import { type Context, siteOf } from '../context.ts';
import { askProviders, type Listing } from './ask-providers.ts';
import { fitnesses, subjectOf } from './method-health.ts';

/** A method with the provider that offers it. */
export interface SiteMethod extends OfferedMethod {
  /** `provider:key`. */
  readonly id: string;
  readonly provider: string;
  readonly fitness: Fitness;
}

/** For whom methods are listed: a session, or what one would be. */
export type Occasion = Pick<Session, 'site' | 'mode' | 'country' | 'currency' | 'amount' | 'methods'>;

/** A method that we keep back although its provider offers it, and the sentence that a merchant reads. */
export interface ExcludedMethod {
  readonly method: SiteMethod;
  readonly reason: 'denied' | 'below_minimum' | 'dead';
  readonly detail: string;
}

/** Everything that is known about what could be paid with. */
export interface Availability {
  /** What a shopper is shown, in this order. */
  readonly offers: readonly Offer<SiteMethod>[];
  readonly excluded: readonly ExcludedMethod[];
  readonly listings: readonly Listing[];
}

/** Everything that can be paid with now, each way once, best first. A provider that fails or is late never hides the others. */
export async function listMethods(
  context: Context,
  occasion: Occasion,
): Promise<readonly Offer<SiteMethod>[]> {
  return (await checkAvailability(context, occasion, { fresh: false })).offers;
}

/** The same with all that is not shown; `fresh` asks every provider now. */
export async function checkAvailability(
  context: Context,
  occasion: Occasion,
  { fresh }: { fresh: boolean },
): Promise<Availability> {
  const site = siteOf(context, occasion.site);
  const { mode, country, currency, amount } = occasion;
  const listings = await askProviders(context, { site, query: { mode, country, currency, amount }, fresh });
  const fitness = await fitnesses(context, site.id);
  const methods = listings.flatMap((listing) => siteMethods(listing, fitness));
  const excluded = methods.flatMap((method) => against(method, site, occasion.methods) ?? []);
  const kept = new Set(excluded.map(({ method }) => method));
  const offered = methods.filter((method) => !kept.has(method));
  return { offers: arrange(offered, site.config.routing), excluded, listings };
}

/** The fields that a method needs and the session does not know. */
export function missingFields(method: OfferedMethod, customer: Customer): string[] {
  const known: Readonly<Record<string, unknown>> = { ...customer };
  return method.requires.filter((field) => known[field] === undefined || known[field] === '');
}

/** A method of a provider that lists slowly is slow. */
function siteMethods(
  { provider, methods, fitness: ofListing }: Listing,
  fitness: (subject: string) => Fitness,
): SiteMethod[] {
  return methods.map((method) => {
    const id = `${provider.name}:${method.key}`;
    const own = fitness(subjectOf(id));
    return {
      ...method,
      id,
      provider: provider.name,
      fitness: own === 'ok' && ofListing === 'slow' ? 'slow' : own,
    };
  });
}

function against(method: SiteMethod, { config }: Site, rules: MethodRules): ExcludedMethod | undefined {
  const { id, amount, currency, fitness } = method;
  if (!isAllowed(id, config.methods))
    return { method, reason: 'denied', detail: 'The site’s configuration does not allow it (methods).' };
  if (!isAllowed(id, rules))
    return { method, reason: 'denied', detail: 'The session does not allow it (methods).' };
  const least = config.minimumAmounts[currency] ?? 0;
  if (amount < least) {
    const [is, expected] = [amount, least].map((minor) => formatAmount({ amount: minor, currency }));
    const detail = `${is} ${currency} is below ${expected} ${currency}, the least that this site takes (minimumAmounts).`;
    return { method, reason: 'below_minimum', detail };
  }
  if (fitness !== 'hidden') return undefined;
  const detail = 'Its launches failed again and again, so it is hidden for a while and then tried again.';
  return { method, reason: 'dead', detail };
}

/** A rule names a provider, or one of its methods; a denied method is never offered, and an allow list offers nothing else. */
function isAllowed(id: string, { allow, deny }: MethodRules): boolean {
  const matches = (rule: string) => id === rule || id.startsWith(`${rule}:`);
  return !(deny?.some(matches) ?? false) && (allow?.some(matches) ?? true);
}
