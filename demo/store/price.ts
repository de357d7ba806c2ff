import { decimalsOf } from '@farebox/contract/money';

/** Writes an amount in minor units the way people read prices: 1250 EUR is "€12.50". `currency` is ISO 4217. */
export function formatPrice(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(amount / 10 ** decimals);
}

/** Reads a typed amount such as "12.50" into minor units, never through a float; null when it is none of this currency. */
export function toMinorUnits(typed: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(typed) ?? [];
  if (whole === '' || fraction.length > decimals) return null;
  return Number(whole + fraction.padEnd(decimals, '0'));
}
