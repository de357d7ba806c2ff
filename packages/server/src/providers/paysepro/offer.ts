import { parseAmount } from '../../checkout/money.ts';
import { reading } from '../body.ts';
import type { MethodQuery, OfferedMethod } from '../provider.ts';
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
 * @throws UnexpectedBody when a price is no amount of the currency.
 */
export function offeredMethods(data: ModuleData, query: MethodQuery): OfferedMethod[] {
  const { amount, currency, country } = query;
  if (!data.enabled || amount === null || currency === null || data.currency !== currency) return [];
  const payable = data.methods.filter(
    (method) => isFor(method, country) && isWithin(method, { amount, currency }),
  );
  const names = [...new Set(payable.map(({ method }) => method))];
  return names.map((name) => ({
    key: name,
    kind: 'method',
    name: NAMES.get(name) ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    icon: ICONS.get(name) ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    amount,
    currency,
    requires: ['email'],
    next: 'redirect',
  }));
}

/** An empty country (bitcoin) means every country. */
const isFor = (method: ModuleMethod, country: string): boolean =>
  method.country === '' || method.country === country.toLowerCase();

/** `0.000` is no fixed price; any other price is the only one that can be paid. */
function isWithin(method: ModuleMethod, { amount, currency }: { amount: number; currency: string }): boolean {
  return reading('Paysepro getData', () => {
    const fixed = parseAmount(method.price, currency);
    return (
      (fixed === 0 || fixed === amount) &&
      parseAmount(method.pmin, currency) <= amount &&
      amount <= parseAmount(method.pmax, currency)
    );
  });
}
