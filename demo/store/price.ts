/** Writes an amount in minor units the way people read prices: 1250 EUR is "€12.50". `currency` is ISO 4217. */
export function formatPrice(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** decimals);
}
