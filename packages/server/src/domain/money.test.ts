import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalSpellings, formatAmount, formatShortAmount, parseAmount, parseCurrency } from './money.ts';

describe('parseAmount', () => {
  it.each([
    ['250.50', 'EUR', 25050],
    ['120.0', 'JPY', 120],
    ['120', 'JPY', 120],
    ['0.000', 'USD', 0],
    ['90071992547409.91', 'EUR', 9007199254740991],
  ])('reads %s %s exactly', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  it.each([
    ['1,000.00', 'EUR', 100_000],
    ['1,234,567.8', 'EUR', 123_456_780],
    ['1,00,000.00', 'INR', 10_000_000],
    ['1,23,45,678.90', 'INR', 1_234_567_890],
    ['1,234,567', 'EUR', 123_456_700],
    ['1,00,000', 'INR', 10_000_000],
    ['1 000.00', 'EUR', 100_000],
    ['1\u00a0000.00', 'EUR', 100_000],
    ['1\u202f000', 'EUR', 100_000],
    ["1'000.00", 'CHF', 100_000],
    [' 12.50\n', 'EUR', 1250],
    ['\ufeff12.50', 'EUR', 1250],
    ['012.50', 'EUR', 1250],
    ['12.5000', 'EUR', 1250],
    ['0.500', 'EUR', 50],
    ['1234.500', 'EUR', 123_450],
    // A point before all of a currency's decimals is how the amount is written out.
    ['1.234', 'KWD', 1234],
    ['1.000', 'KWD', 1000],
    ['1,000.000', 'KWD', 1_000_000],
    ['1.0000', 'CLF', 10_000],
  ])('reads %j %s, which has one meaning', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  it.each([
    ['19.989999999999998', 'EUR', 1999],
    ['19.990000000000002', 'EUR', 1999],
    ['0.999999999', 'EUR', 100],
    ['99.99999999999999', 'EUR', 10_000],
    ['1,019.9899999999999', 'EUR', 101_999],
    ['119.99999999999999', 'JPY', 120],
    ['1.2340000000000002', 'KWD', 1234],
    ['0.01000001', 'EUR', 1],
  ])('reads %s %s, a binary artefact, as the minor unit beside it', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  it.each([
    ['1.000', 'EUR'],
    ['2.990', 'EUR'],
    ['1,000', 'EUR'],
    ['1,234', 'EUR'],
    ['999,000', 'KWD'],
    ['1,000', 'KWD'],
    ['1.000', 'JPY'],
    ['1,000', 'JPY'],
    ['1.000', 'CLF'],
  ])('does not read %s %s, which is one amount here and another in another country', (text, currency) => {
    expect(() => parseAmount(text, currency)).toThrow(expect.objectContaining({ code: 'invalid_amount' }));
  });

  it.each([
    ['1.000,00', 'comma', 100_000],
    ['1.000', 'comma', 100_000],
    ['1,00', 'comma', 100],
    ['1 000,5', 'comma', 100_050],
    ['1.234.567,89', 'comma', 123_456_789],
    ['19,989999999999998', 'comma', 1999],
    ['1.000', 'point', 100],
    ['1,000', 'point', 100_000],
    ['2.990', 'point', 299],
  ] as const)('reads %s where the provider writes decimals with a %s', (text, format, amount) => {
    expect(parseAmount(text, 'EUR', format)).toBe(amount);
  });

  it.each([
    ['12.50', 'comma'],
    ['1,000.00', 'comma'],
    ['1,00,000', 'comma'],
    ['1.000,00', 'point'],
    ['1,00', 'point'],
  ] as const)('refuses %s where the provider writes decimals with a %s', (text, format) => {
    expect(() => parseAmount(text, 'EUR', format)).toThrow(
      expect.objectContaining({ code: 'invalid_amount' }),
    );
  });

  it.each([
    ['12.345', 'EUR'],
    ['12.3450000001', 'EUR'],
    ['0.010001', 'EUR'],
    ['120.5', 'JPY'],
    ['1,00', 'EUR'],
    ['1.000,00', 'EUR'],
    ['1.234.567', 'EUR'],
    ['1,0000.00', 'EUR'],
    ['1,00,00.00', 'EUR'],
    ['0,100.00', 'EUR'],
    ['1,000 000.00', 'EUR'],
    ['1,000.000.00', 'EUR'],
    ['-1', 'EUR'],
    ['+1', 'EUR'],
    ['1e3', 'EUR'],
    ['', 'EUR'],
    ['1 ,000.00', 'EUR'],
    ['1.', 'EUR'],
    ['.5', 'EUR'],
    ['0x10', 'EUR'],
    ['EUR 1.00', 'EUR'],
    ['１,０００.００', 'EUR'],
    ['٣.٥٠', 'EUR'],
    ['90071992547409.92', 'EUR'],
    ['90071992547409.919999999999', 'EUR'],
    [`${'0'.repeat(60)}1`, 'EUR'],
    ['NaN', 'EUR'],
  ])('refuses %j %s', (text, currency) => {
    expect(() => parseAmount(text, currency)).toThrow(expect.objectContaining({ code: 'invalid_amount' }));
  });

  it('reads back what formatAmount and formatShortAmount write, for every amount and number of decimals', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        expect(parseAmount(formatAmount({ amount, currency }), currency)).toBe(amount);
        expect(parseAmount(formatShortAmount({ amount, currency }), currency, 'point')).toBe(amount);
      }),
    );
  });

  it('never gives an amount that another country would not read in the same text', () => {
    const text = fc.stringMatching(/^[0-9]{1,4}([.,' ][0-9]{1,4}){0,3}$/);
    fc.assert(
      fc.property(text, fc.constantFrom('EUR', 'JPY'), (printed, currency) => {
        const read = (format?: 'point' | 'comma') => {
          try {
            return parseAmount(printed, currency, format);
          } catch {
            return undefined;
          }
        };
        const amount = read();
        if (amount === undefined) return;
        expect(read('point')).toBe(amount);
        expect([amount, undefined]).toContain(read('comma'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('equalSpellings', () => {
  it.each([
    ['1,000.00', ['1000', '1000.0', '1000.00']],
    ['250.5', ['250.5', '250.50']],
    ['19.989999999999998', ['19.99']],
    ['1.000', ['1', '1.0', '1.00', '1000', '1000.0', '1000.00']],
    ['a lot', []],
    ['', []],
  ])('of %s are %j', (text, spellings) => {
    expect(equalSpellings(text, 'INR')).toEqual(spellings);
  });
});

describe('parseCurrency', () => {
  it.each([
    ['EUR', 'EUR'],
    ['eur', 'EUR'],
    [' Eur ', 'EUR'],
    ['EUR\r\n', 'EUR'],
    ['', undefined],
    ['€', undefined],
    ['EURO', undefined],
    ['978', undefined],
    ['E UR', undefined],
    ['ßu', undefined],
  ])('reads %j as %s', (text, code) => {
    expect(parseCurrency(text)).toBe(code);
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
