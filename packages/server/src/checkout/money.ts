import { decimalsOf } from '@farebox/contract/money';
import { InvalidAmount } from './errors.ts';

/** An amount with its currency: `amount` in minor units (an integer), `currency` as ISO 4217 upper-case code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const DECIMAL_TEXT = /^(\d+)(?:\.(\d+))?$/;

/**
 * Reads a provider's decimal text exactly into minor units, never through a float: "250.50" EUR is 25050, "120.0" JPY is 120.
 * @throws InvalidAmount when the text is no plain decimal, is finer than the currency, or is beyond 2^53 - 1.
 */
export function parseAmount(text: string, currency: string): number {
  const match = DECIMAL_TEXT.exec(text);
  if (!match)
    throw new InvalidAmount(`expected a decimal like "12.50", got ${JSON.stringify(text.slice(0, 40))}`);
  const decimals = decimalsOf(currency);
  const fraction = match[2] ?? '';
  if (/[1-9]/.test(fraction.slice(decimals))) {
    throw new InvalidAmount(
      `expected at most ${decimals} decimals for ${currency}, got ${JSON.stringify(text.slice(0, 40))}`,
    );
  }
  const amount = Number((match[1] ?? '') + fraction.slice(0, decimals).padEnd(decimals, '0'));
  if (!Number.isSafeInteger(amount))
    throw new InvalidAmount(`expected at most 2^53 - 1 minor units, got ${text.length} digits`);
  return amount;
}

/** Writes minor units as decimal text with all the currency's decimals: 25050 EUR is "250.50", 120 JPY is "120". */
export function formatAmount({ amount, currency }: Money): string {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return String(amount);
  const digits = String(amount).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Writes minor units as decimal text without trailing zeros: 10000 INR is "100", 25050 INR is "250.5" (PayAtom). */
export function formatShortAmount(money: Money): string {
  const text = formatAmount(money);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
