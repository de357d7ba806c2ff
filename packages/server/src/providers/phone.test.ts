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
    ['+390612345678', '0612345678'],
    ['+77012345678', '7012345678'],
    ['+35799123456', '99123456'],
    ['+999600111222', '999600111222'],
  ])('finds where the country code of %s ends', (e164, national) => {
    expect(formatPhone(e164, 'national')).toBe(national);
  });
});

describe('isSamePhone', () => {
  const E164 = '+447911123456';

  test.each([
    '+447911123456',
    '447911123456',
    '00447911123456',
    '07911123456',
    '7911123456',
    '+44 7911-123.456',
    '+44 (0)7911 123456',
    '(0)7911 123456',
    '٠٧٩١١١٢٣٤٥٦',
    '۰۷۹۱۱۱۲۳۴۵۶',
    '०७९११１２３４５６',
    '０７９１１１２３４５６',
    '၀၇၉၁၁ ၁၂၃၄၅၆',
    '\u202a+44\u00a07911\u2011123456\u202c',
  ])('knows the number as %s', (typed) => {
    expect(isSamePhone(typed, E164)).toBe(true);
  });

  test.each([
    '',
    '+',
    '0',
    '123456',
    '7911123457',
    '+457911123456',
    '+447911123456 1',
    '447911123456447911123456',
    '+44 (0)7911 123457',
  ])('takes %s for another one', (typed) => {
    expect(isSamePhone(typed, E164)).toBe(false);
  });

  test('knows a number by its digits that no numbering plan has any more', () => {
    expect(isSamePhone('+44 7700 900123', '+447700900123')).toBe(true);
    expect(isSamePhone('0044 7700 900123', '+447700900123')).toBe(true);
    expect(isSamePhone('+44 7700 900124', '+447700900123')).toBe(false);
  });
});
