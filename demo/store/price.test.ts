import { expect, it } from 'vitest';
import { formatPrice, toMinorUnits } from './price.ts';

it.each([
  [1250, 'EUR', '€12.50'],
  // Intl alone would write none of the two decimals that the checkout charges by, and so show a hundred times the price.
  [150_000, 'PKR', 'PKR 1,500.00'],
  [5000, 'HUF', 'HUF 50.00'],
  [120, 'JPY', '¥120'],
  [12_345, 'KWD', 'KWD 12.345'],
])('%i %s is written %s, as the checkout writes it', (amount, currency, text) => {
  expect(formatPrice(amount, currency).replaceAll('\u00a0', ' ')).toBe(text);
});

it.each([
  ['1500.50', 'PKR', 150_050],
  ['12.5', 'EUR', 1250],
  ['12.345', 'KWD', 12_345],
  ['12.5', 'JPY', null],
])('%s %s is read as %j minor units', (typed, currency, amount) => {
  expect(toMinorUnits(typed, currency)).toBe(amount);
});
