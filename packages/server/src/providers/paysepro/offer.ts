import { formatAmount, type Money } from '../../domain/money.ts';
import { type Exclusion, exclusionOf, type ProviderExclusion } from '../exclusions.ts';
import type { MethodQuery } from '../method-query.ts';
import type { OfferedMethod } from '../provider.ts';
import { millionthsOf } from './decimal.ts';
import type { ModuleData } from './response.ts';
import type { ModuleMethod } from './rows.ts';

/** What a shopper reads where a method's own word is no name. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['bitcoin', 'Bitcoin'],
  ['creditcard', 'Credit card'],
  ['paypal', 'PayPal'],
]);

const ICONS: ReadonlyMap<string, string> = new Map([
  ['bitcoin', 'crypto'],
  ['creditcard', 'card'],
]);

/** How a module's rows are offered, as in the configuration. */
export interface OfferRules {
  /** Whether a row with a price is offered for exactly that price alone. */
  readonly fixedPrices: boolean;
  /** Whether a launch needs the shopper's e-mail address. */
  readonly requireEmail: boolean;
}

/** What is asked for, and how it is offered. */
export interface Ask extends OfferRules {
  readonly query: MethodQuery;
}

/** What a module offers for this session: enabled, in its currency and country, within its limits (paysepro.md, "getData"). */
export function offer(data: ModuleData, ask: Ask): OfferedMethod[] {
  const { amount, currency } = ask.query;
  if (amount === null || currency === null || againstAll(data, ask.query)) return [];
  const payable = data.methods.filter((method) => !against(method, ask, { amount, currency }));
  const names = [...new Set(payable.map(({ method }) => method))];
  return names.map((name) => ({
    key: name,
    kind: 'method',
    name: nameOf(name),
    icon: iconOf(name),
    amount,
    currency,
    requires: ask.requireEmail ? ['email'] : [],
    next: 'redirect',
    ...(SAME.has(name) && { sameAs: name }),
  }));
}

/** Why each other method of the module is not offered; one reason for all when it is the module's. */
export function exclusions(data: ModuleData, ask: Ask): ProviderExclusion[] {
  const { amount, currency } = ask.query;
  const all = againstAll(data, ask.query);
  if (all) return [{ key: null, name: 'Paysepro', ...all }];
  if (amount === null || currency === null) return [];
  const offered = new Set(offer(data, ask).map(({ key }) => key));
  return data.methods.flatMap((method) => {
    const because = offered.has(method.method) ? undefined : against(method, ask, { amount, currency });
    return because ? [{ key: method.method, name: nameOf(method.method), ...because }] : [];
  });
}

/** An account of the shopper's own, which others lead to as well. */
const SAME: ReadonlySet<string> = new Set(['paypal']);

const nameOf = (method: string): string =>
  NAMES.get(method) ?? `${method.charAt(0).toUpperCase()}${method.slice(1)}`;

const iconOf = (method: string): string =>
  ICONS.get(method) ?? method.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function againstAll({ disabled, currency }: ModuleData, query: MethodQuery): Exclusion | undefined {
  const because = exclusionOf(query, { currencies: [currency] });
  if (because || disabled === undefined) return because;
  return { reason: 'disabled', detail: disabled };
}

/**
 * An empty country (bitcoin) means every country. A row's price is information unless prices are fixed (paysepro.md, "getData"); `0.000` is
 * no fixed price in any case.
 */
function against(method: ModuleMethod, { query, fixedPrices }: Ask, money: Money): Exclusion | undefined {
  const { currency } = money;
  if (method.country !== '' && method.country !== query.country.toLowerCase())
    return {
      reason: 'country',
      detail: `It is offered in ${method.country.toUpperCase()}, not in ${query.country}.`,
    };
  const [is, fixed, least, most] = [formatAmount(money), method.price, method.pmin, method.pmax].map(
    (text) => millionthsOf(text) ?? 0n,
  ) as [bigint, bigint, bigint, bigint];
  const limit = (words: string, at: string | undefined) => `${words} ${at} ${currency}.`;
  if (fixedPrices && fixed !== 0n && fixed !== is)
    return { reason: 'amount', detail: limit('Its only price is', method.price) };
  if (is < least) return { reason: 'below_minimum', detail: limit('It takes at least', method.pmin) };
  if (is > most) return { reason: 'above_maximum', detail: limit('It takes at most', method.pmax) };
  return undefined;
}
