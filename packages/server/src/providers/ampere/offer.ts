import { formatAmount } from '../../domain/money.ts';
import { ProviderError } from '../errors.ts';
import { type Exclusion, exclusionByPlace, type ProviderExclusion } from '../exclusions.ts';
import type { MethodQuery } from '../method-query.ts';
import type { OfferedMethod } from '../provider.ts';
import type { Account } from './calls.ts';
import { type AmpereConfig, isPartner, PARTNERS, type Partner } from './config.ts';
import type { Plan } from './plans.ts';

/** Asks every partner at once. One that fails does not hide the others; when all fail, the first failure is told. */
export async function offer(
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

/** Why each other partner, or plan, is not offered. */
export async function exclusions(
  { config, calls }: Account,
  query: MethodQuery,
  signal: AbortSignal,
): Promise<ProviderExclusion[]> {
  const partners = Object.entries(config.partners).flatMap(([key, { currency, countries }]) => {
    const because = exclusionByPlace(query, { countries, currencies: [currency] });
    return because && isPartner(key) ? [{ key, name: PARTNERS[key].name, ...because }] : [];
  });
  const plans = await Promise.all(
    partnersFor(config, query).map((partner) =>
      calls.plans(partner, signal).then(
        (known) => excludedPlans(known, partner, query),
        (error: unknown) => [unansweredFor(partner, error)],
      ),
    ),
  );
  return [...partners, ...plans.flat()];
}

function unansweredFor({ partner }: PricedPartner, error: unknown): ProviderExclusion {
  if (!(error instanceof ProviderError)) throw error;
  const detail = `AMPERE did not tell its plans: ${error.message}.`;
  return { key: partner, name: PARTNERS[partner].name, reason: 'unanswered', detail };
}

/** A partner, the currency of its prices, and whether its plans are paid once and for nothing in particular. */
interface PricedPartner {
  readonly partner: Partner;
  readonly currency: string;
  readonly isPlain: boolean;
}

/** The configured partners that could serve this session, with the currency of their prices. */
function partnersFor(config: AmpereConfig, query: MethodQuery): PricedPartner[] {
  return Object.entries(config.partners).flatMap(
    ([partner, { currency, countries, recurring, contentUuid }]) => {
      if (!isPartner(partner) || exclusionByPlace(query, { countries, currencies: [currency] })) return [];
      return [{ partner, currency, isPlain: recurring === '0' && contentUuid === undefined }];
    },
  );
}

/** A plan that costs nothing is no way to pay; in payment mode only one of exactly that price is (ampere.md, "What is offered"). */
function against({ price }: Plan, currency: string, { mode, amount }: MethodQuery): Exclusion | undefined {
  if (price > 0 && (mode === 'subscription' || price === amount)) return undefined;
  const detail = `The plan costs ${formatAmount({ amount: price, currency })} ${currency}.`;
  return { reason: 'amount', detail };
}

/** What a partner's plans offer this session. The only one of exactly the price that is asked for is no choice of a plan: it is the wallet. */
function offeredPlans(
  plans: readonly Plan[],
  { partner, currency, isPlain }: PricedPartner,
  query: MethodQuery,
): OfferedMethod[] {
  const offered = plans.filter((plan) => !against(plan, currency, query));
  const isWallet = isPlain && query.mode === 'payment' && offered.length === 1;
  return offered.map(({ uuid, name, days, price }) => ({
    key: `${partner}:${uuid}`,
    kind: 'plan',
    name: `${PARTNERS[partner].name} · ${name}`,
    icon: PARTNERS[partner].icon,
    amount: price,
    currency,
    requires: ['phone'],
    next: 'redirect',
    plan: { days },
    ...(isWallet && { sameAs: PARTNERS[partner].icon }),
  }));
}

const excludedPlans = (
  plans: readonly Plan[],
  { partner, currency }: PricedPartner,
  query: MethodQuery,
): ProviderExclusion[] =>
  plans.flatMap((plan) => {
    const because = against(plan, currency, query);
    const name = `${PARTNERS[partner].name} · ${plan.name}`;
    return because ? [{ key: `${partner}:${plan.uuid}`, name, ...because }] : [];
  });
