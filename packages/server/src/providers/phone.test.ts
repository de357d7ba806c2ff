import { describe, expect, test } from 'vitest';
import { formatPhone, isSamePhone } from './phone.ts';

describe('formatPhone', () => {
  test('leaves the plus out, keeps it, or leaves the country out', () => {
    expect(formatPhone('+905551112233', 'digits')).toBe('905551112233');
    expect(formatPhone('+905551112233', 'e164')).toBe('+905551112233');
    expect(formatPhone('+905551112233', 'national')).toBe('5551112233');
  });

  test.each([
    ['+12025550123', '2025550123'],
    ['+79161234567', '9161234567'],
    ['+919876543210', '9876543210'],
    ['+923001234567', '3001234567'],
    ['+6281234567890', '81234567890'],
    ['+8801712345678', '1712345678'],
    ['+351912345678', '912345678'],
  ])('finds where the country code of %s ends', (e164, national) => {
    expect(formatPhone(e164, 'national')).toBe(national);
  });
});

describe('isSamePhone', () => {
  const E164 = '+447700900123';

  test.each([
    '+447700900123',
    '447700900123',
    '00447700900123',
    '07700900123',
    '7700900123',
    '+44 7700-900.123',
    '(0)7700 900123',
    '٠٧٧٠٠٩٠٠١٢٣',
    '۰۷۷۰۰۹۰۰۱۲۳',
    '०७७००९००१२३',
    '０７７００９００１２３',
  ])('knows the number as %s', (typed) => {
    expect(isSamePhone(typed, E164)).toBe(true);
  });

  test.each([
    '',
    '+',
    '0',
    '900123',
    '7700900124',
    '+457700900123',
    '+447700900123 1',
    '447700900123447700900123',
  ])('takes %s for another one', (typed) => {
    expect(isSamePhone(typed, E164)).toBe(false);
  });
});
