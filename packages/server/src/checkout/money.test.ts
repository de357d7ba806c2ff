import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatShortAmount, parseAmount } from './money.ts';

describe('parseAmount', () => {
  it.each([
    ['250.50', 'EUR', 25050],
    ['120.0', 'JPY', 120],
    ['120', 'JPY', 120],
    ['1.234', 'KWD', 1234],
    ['0.000', 'USD', 0],
    ['2.990', 'EUR', 299],
    ['90071992547409.91', 'EUR', 9007199254740991],
  ])('reads %s %s exactly', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  it.each([
    ['12.345', 'EUR'],
    ['120.5', 'JPY'],
    ['1,00', 'EUR'],
    ['-1', 'EUR'],
    ['1e3', 'EUR'],
    ['', 'EUR'],
    [' 1', 'EUR'],
    ['1.', 'EUR'],
    ['.5', 'EUR'],
    ['0x10', 'EUR'],
    ['90071992547409.92', 'EUR'],
    ['NaN', 'EUR'],
  ])('refuses %j %s', (text, currency) => {
    expect(() => parseAmount(text, currency)).toThrow(expect.objectContaining({ code: 'invalid_amount' }));
  });

  it('reads back what formatAmount and formatShortAmount write, for every amount and number of decimals', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        expect(parseAmount(formatAmount({ amount, currency }), currency)).toBe(amount);
        expect(parseAmount(formatShortAmount({ amount, currency }), currency)).toBe(amount);
      }),
    );
  });
});

describe('formatting', () => {
  it('writes all decimals, or none that say nothing', () => {
    expect(formatAmount({ amount: 5, currency: 'EUR' })).toBe('0.05');
    expect(formatAmount({ amount: 1000, currency: 'KWD' })).toBe('1.000');
    expect(formatShortAmount({ amount: 10000, currency: 'INR' })).toBe('100');
    expect(formatShortAmount({ amount: 25050, currency: 'INR' })).toBe('250.5');
    expect(formatShortAmount({ amount: 100, currency: 'JPY' })).toBe('100');
  });
});
