// ISO 4217, table A.1, column "minor unit". Intl's own digits follow what people write (PKR 0, HUF 0), not the minor unit.
const NO_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const FOUR_DECIMALS = ['CLF', 'UYW'];

/** How many decimals an ISO 4217 currency has: 2 unless the standard says otherwise. */
export function decimalsOf(currency: string): number {
  if (NO_DECIMALS.includes(currency)) return 0;
  if (THREE_DECIMALS.includes(currency)) return 3;
  return FOUR_DECIMALS.includes(currency) ? 4 : 2;
}

/** Writes minor units as people of this locale write money: 1200 EUR is "12,00 €" in German. */
export function formatPrice(amount: number, currency: string, locale: string): string {
  const digits = decimalsOf(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...format }).format(
      amount / 10 ** digits,
    );
  } catch {
    // A code that is no currency's by its form: the number and the code still say what is to be paid.
    return `${new Intl.NumberFormat(locale, format).format(amount / 10 ** digits)} ${currency}`;
  }
}
