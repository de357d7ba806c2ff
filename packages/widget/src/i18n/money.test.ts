import { expect, it } from 'vitest';
import { formatPrice } from './money.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it.each([
  [[1200, 'EUR', 'de-DE'], '12,00 €'],
  [[1200, 'EUR', 'en-US'], '€12.00'],
  [[120, 'JPY', 'en'], '¥120'],
  [[12345, 'KWD', 'en'], 'KWD 12.345'],
  // Intl alone would write no decimals here, and so show a hundred times the price.
  [[150000, 'PKR', 'en'], 'PKR 1,500.00'],
  [[5, 'EUR', 'en'], '€0.05'],
  [[120050, 'EGP', 'ar-EG'], '\u200f1,200.50 ج.م.\u200f'],
  [[120050, 'SAR', 'ar-SA'], '\u200f1,200.50 ر.س.\u200f'],
  [[1200, 'EUR', 'ar'], '\u200f12.00 €'],
  [[1200, 'EUR', 'fa'], '\u200e€۱۲٫۰۰'],
] as const)('%j is written %s', ([amount, currency, locale], text) => {
  expect(plain(formatPrice(amount, currency, locale))).toBe(text);
});

it('writes a code that Intl refuses instead of nothing', () => {
  expect(plain(formatPrice(1200, 'TOKEN1', 'en'))).toBe('12.00 TOKEN1');
});
