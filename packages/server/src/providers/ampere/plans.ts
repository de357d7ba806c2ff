import type { MethodQuery, OfferedMethod } from '../provider.ts';
import { type AmpereConfig, isPartner, PARTNERS, type Partner } from './config.ts';
import type { Plan, PlanPage } from './response.ts';

/** One plan of one partner: what a method's key `PARTNER:uuid` names. */
export interface PlanReference {
  readonly partner: Partner;
  readonly uuid: string;
}

/** The configured partners that could serve this session, with the currency of their prices. */
export function partnersFor(
  config: AmpereConfig,
  query: MethodQuery,
): { partner: Partner; currency: string }[] {
  return Object.entries(config.partners).flatMap(([partner, { currency, countries }]) => {
    const serves =
      countries.includes(query.country) && (query.mode === 'subscription' || currency === query.currency);
    return serves && isPartner(partner) ? [{ partner, currency }] : [];
  });
}

/** Reads every page, as long as pages bring plans that are new and at most `maxPages` (ampere.md, "Calls"). */
export async function allPlans(
  fetchPage: (page: number) => Promise<PlanPage>,
  { firstPage, maxPages }: { firstPage: number; maxPages: number },
): Promise<Plan[]> {
  const plans = new Map<string, Plan>();
  for (let page = firstPage; page < firstPage + maxPages; page += 1) {
    const before = plans.size;
    const { total, plans: more } = await fetchPage(page);
    for (const plan of more) plans.set(plan.uuid, plan);
    if (plans.size >= total || plans.size === before) break;
  }
  return [...plans.values()];
}

/** What a partner's plans offer this session: all of them, or in payment mode those of exactly its price (ampere.md, "What is offered"). */
export function offeredPlans(
  plans: readonly Plan[],
  { partner, currency }: { partner: Partner; currency: string },
  query: MethodQuery,
): OfferedMethod[] {
  return plans
    .filter(({ price }) => query.mode === 'subscription' || price === query.amount)
    .map(({ uuid, name, days, price }) => ({
      key: `${partner}:${uuid}`,
      kind: 'plan',
      name: `${PARTNERS[partner].name} · ${name}`,
      icon: PARTNERS[partner].icon,
      amount: price,
      currency,
      requires: ['phone'],
      next: 'redirect',
      plan: { days },
    }));
}

/** Reads a method's key back; undefined when it names no plan of a configured partner. */
export function planOf(key: string, config: AmpereConfig): PlanReference | undefined {
  const colon = key.indexOf(':');
  const [partner, uuid] = [key.slice(0, colon), key.slice(colon + 1)];
  if (colon < 0 || uuid === '' || !isPartner(partner) || !config.partners[partner]) return undefined;
  return { partner, uuid };
}
