import type { MethodQuery, OfferedMethod } from '../provider.ts';
import type { Account } from './calls.ts';
import { type AmpereConfig, isPartner, PARTNERS, type Partner } from './config.ts';
import type { Plan } from './response.ts';

/** Asks every partner at once. One that fails does not hide the others; when all fail, the first failure is told. */
export async function listMethods(
  { config, calls }: Account,
  query: MethodQuery,
  signal: AbortSignal,
): Promise<OfferedMethod[]> {
  const listings = await Promise.allSettled(
    partnersFor(config, query).map(async (partner) =>
      offeredPlans(await calls.plans(partner, signal), partner, query),
    ),
  );
  const answered = listings.filter((listing) => listing.status === 'fulfilled');
  const failure = listings.find((listing) => listing.status === 'rejected');
  if (failure && answered.length === 0) throw failure.reason;
  return answered.flatMap(({ value }) => value);
}

/** The configured partners that could serve this session, with the currency of their prices. */
function partnersFor(config: AmpereConfig, query: MethodQuery): { partner: Partner; currency: string }[] {
  return Object.entries(config.partners).flatMap(([partner, { currency, countries }]) => {
    const serves =
      countries.includes(query.country) && (query.mode === 'subscription' || currency === query.currency);
    return serves && isPartner(partner) ? [{ partner, currency }] : [];
  });
}

/**
 * What a partner's plans offer this session: all of them, or in payment mode those of exactly its price (ampere.md, "What is offered").
 * A plan that costs nothing is no way to pay.
 */
function offeredPlans(
  plans: readonly Plan[],
  { partner, currency }: { partner: Partner; currency: string },
  query: MethodQuery,
): OfferedMethod[] {
  return plans
    .filter(({ price }) => price > 0 && (query.mode === 'subscription' || price === query.amount))
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
