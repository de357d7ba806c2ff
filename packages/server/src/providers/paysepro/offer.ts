import { formatAmount, type Money } from '../../checkout/money.ts';
import { UnexpectedBody } from '../errors.ts';
import type { MethodQuery, OfferedMethod } from '../provider.ts';
import { type Because, misfit, type Withheld } from '../withheld.ts';
import type { ModuleData, ModuleMethod } from './response.ts';

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

/**
 * What a module offers for this session: enabled, in its currency and country, within its limits (paysepro.md, "getData").
 * @throws UnexpectedBody when a price is no decimal.
 */
export function offer(data: ModuleData, query: MethodQuery): OfferedMethod[] {
  const { amount, currency } = query;
  if (amount === null || currency === null || againstAll(data, query)) return [];
  const payable = data.methods.filter((method) => !against(method, query.country, { amount, currency }));
  const names = [...new Set(payable.map(({ method }) => method))];
  return names.map((name) => ({
    key: name,
    kind: 'method',
    name: nameOf(name),
    icon: iconOf(name),
    amount,
    currency,
    requires: ['email'],
    next: 'redirect',
    ...(SAME.has(name) && { sameAs: name }),
  }));
}

/** Why each other method of the module is not offered; one reason for all when it is the module's. */
export function withheld(data: ModuleData, query: MethodQuery): Withheld[] {
  const { amount, currency, country } = query;
  const all = againstAll(data, query);
  if (all) return [{ key: null, name: 'Paysepro', ...all }];
  if (amount === null || currency === null) return [];
  const offered = new Set(offer(data, query).map(({ key }) => key));
  return data.methods.flatMap((method) => {
    const because = offered.has(method.method) ? undefined : against(method, country, { amount, currency });
    return because ? [{ key: method.method, name: nameOf(method.method), ...because }] : [];
  });
}

/** An account of the shopper's own, which others lead to as well. */
const SAME: ReadonlySet<string> = new Set(['paypal']);

const nameOf = (method: string): string =>
  NAMES.get(method) ?? `${method.charAt(0).toUpperCase()}${method.slice(1)}`;

const iconOf = (method: string): string =>
  ICONS.get(method) ?? method.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function againstAll({ enabled, currency }: ModuleData, query: MethodQuery): Because | undefined {
  const because = misfit(query, { currencies: [currency] });
  if (because || enabled) return because;
  return { reason: 'disabled', detail: 'The website or its payment module is disabled at Paysepro.' };
}

/** An empty country (bitcoin) means every country. `0.000` is no fixed price; any other price is the only one that can be paid. */
function against(method: ModuleMethod, country: string, money: Money): Because | undefined {
  const { currency } = money;
  if (method.country !== '' && method.country !== country.toLowerCase())
    return {
      reason: 'country',
      detail: `It is offered in ${method.country.toUpperCase()}, not in ${country}.`,
    };
  const printed = formatAmount(money);
  const [is, fixed, least, most] = [printed, method.price, method.pmin, method.pmax].map(scaled) as Four;
  const limit = (words: string, at: string) => `${words} ${at} ${currency}.`;
  if (fixed !== 0n && fixed !== is)
    return { reason: 'amount', detail: limit('Its only price is', method.price) };
  if (is < least) return { reason: 'below_minimum', detail: limit('It takes at least', method.pmin) };
  if (is > most) return { reason: 'above_maximum', detail: limit('It takes at most', method.pmax) };
  return undefined;
}

type Four = [bigint, bigint, bigint, bigint];

/** How fine a price of theirs may be, in decimals: they print two or three, whatever the currency has. */
const FINEST = 6;

/**
 * A decimal text as a whole number of its finest part, so that a price finer than its currency takes just its own method away.
 * @throws UnexpectedBody when it is none.
 */
function scaled(text: string): bigint {
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined)
    throw new UnexpectedBody(
      `Paysepro getData: expected a price like "12.000", got ${text.length} characters`,
    );
  return BigInt(whole + fraction.padEnd(FINEST, '0'));
}
