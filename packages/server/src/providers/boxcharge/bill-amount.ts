import { formatAmount, type Money } from '../../domain/money.ts';

/**
 * Writes `bill_amt`, which is dec(10,2): always two decimals, at most eight digits before them. Undefined when the amount is finer
 * or larger than that (1.255 KWD), for then it cannot be asked for exactly.
 */
export function billAmount(money: Money): string | undefined {
  const [whole = '', fraction = ''] = formatAmount(money).split('.');
  if (whole.length > 8 || /[1-9]/.test(fraction.slice(2))) return undefined;
  return `${whole}.${fraction.slice(0, 2).padEnd(2, '0')}`;
}
