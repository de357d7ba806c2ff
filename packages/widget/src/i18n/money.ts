import { decimalsOf } from '@farebox/contract/money';

/** Browsers and servers disagree on the digits of Arabic, by region and by the age of their tables: prices have Western ones everywhere. */
export const digitsOf = (locale: string): Intl.NumberFormatOptions =>
  locale.startsWith('ar') ? { numberingSystem: 'latn' } : {};

/** Writes minor units as people of this locale write money: 1200 EUR is "12,00 €" in German. */
export function formatPrice(amount: number, currency: string, locale: string): string {
  const digits = decimalsOf(currency);
  const format = { ...digitsOf(locale), minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...format }).format(
      amount / 10 ** digits,
    );
  } catch {
    // A code that is no currency's by its form: the number and the code still say what is to be paid.
    return `${new Intl.NumberFormat(locale, format).format(amount / 10 ** digits)} ${currency}`;
  }
}
