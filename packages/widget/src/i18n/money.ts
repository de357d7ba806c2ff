import { decimalsOf } from '@farebox/contract/money';

/** Browsers and servers disagree on the digits of Arabic, by region and ICU version, so numbers have Western digits everywhere. */
export const westernDigits = (locale: string): string | Intl.Locale =>
  locale.startsWith('ar') ? new Intl.Locale(locale, { numberingSystem: 'latn' }) : locale;

/** Writes minor units as people of this locale write money: 1200 EUR is "12,00 €" in German. */
export function formatPrice(amount: number, currency: string, locale: string): string {
  const digits = decimalsOf(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const people = westernDigits(locale);
  try {
    return new Intl.NumberFormat(people, { style: 'currency', currency, ...format }).format(
      amount / 10 ** digits,
    );
  } catch {
    // A code that is no currency's by its form: the number and the code still say what is to be paid.
    return `${new Intl.NumberFormat(people, format).format(amount / 10 ** digits)} ${currency}`;
  }
}
