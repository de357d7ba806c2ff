import { describe, expect, it } from 'vitest';
import { readPhone } from './phone.ts';

describe('readPhone', () => {
  it.each([
    ['+90 (0)555 111 22 33', 'ES', '+905551112233'],
    ['+49 (0) 170 / 123 45 67', 'ES', '+491701234567'],
    ['+36 (06) 20 123 4567', 'ES', '+36201234567'],
    ['+39 (0)6 1234 5678', 'IT', '+390612345678'],
    ['+39 (0)347 123 4567', 'IT', '+393471234567'],
  ])('drops the zero that is not dialled from abroad, and keeps Italy’s: %s', (typed, country, e164) => {
    expect(readPhone(typed, country)).toBe(e164);
  });

  it.each([
    ['0034 600 111 222', 'ES'],
    ['0034 600 111 222', 'US'],
    ['0034 600 111 222', 'JP'],
    ['+0034 600 111 222', 'FR'],
    ['(+34) 600 111 222', 'FR'],
    ['0011 34 600 111 222', 'AU'],
    ['810 34 600 111 222', 'RU'],
    ['600 111 222', 'ES'],
    ['34 600 111 222', 'ES'],
    ['＋３４ ６００ １１１ ２２２', 'FR'],
    ['\u202a+34 600 111 222\u202c', 'FR'],
    ['\u200e+٣٤٦٠٠١١١٢٢٢', 'FR'],
    ['+34\u00a0600\u2009111\u202f222', 'FR'],
    ['+34\u2011600\u2013111\u2212222', 'FR'],
    ['+34.600.111.222\n', 'FR'],
    ['+၃၄ ၆၀၀ ၁၁၁ ၂၂၂', 'FR'],
  ])('reads %j, typed in %s, as one Spanish number', (typed, country) => {
    expect(readPhone(typed, country)).toBe('+34600111222');
  });

  it.each([
    ['٠٥٥٥ ١١١ ٢٢ ٣٣', 'TR', '+905551112233'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['00 90 555 111 22 33', 'FR', '+905551112233'],
    ['0300-1234567', 'PK', '+923001234567'],
    ['98198 12345', 'IN', '+919819812345'],
    ['9198123456', 'IN', '+919198123456'],
    ['8 916 123-45-67', 'RU', '+79161234567'],
    ['011 15 2345-6789', 'AR', '+5491123456789'],
    ['(0)50 123 4567', 'AE', '+971501234567'],
  ])('reads %s as it is dialled in %s', (typed, country, e164) => {
    expect(readPhone(typed, country)).toBe(e164);
  });

  it.each([
    ['', 'ES'],
    ['112', 'ES'],
    ['600 111 22', 'ES'],
    ['+34 600 111 222 333', 'ES'],
    ['+34 600 111 222 ext. 4', 'ES'],
    ['600 111 222 / 600 111 333', 'ES'],
    ['+999 600 111 222', 'ES'],
    ['++34 600 111 222', 'ES'],
    ['1-800-FLOWERS', 'US'],
    ['0555 111 22 33', 'CY'],
    ['90 555 111 22 33', 'CY'],
    ['600 111 222', 'AQ'],
    ['600 111 222', undefined],
    ['34 600 111 222', undefined],
    ['٦٠٠'.repeat(30), 'ES'],
  ])('takes %j, typed in %s, for no number that is certain', (typed, country) => {
    expect(readPhone(typed, country)).toBeUndefined();
  });

  it('takes a text with two valid readings for none: Singapore’s way abroad and home again, or Florida', () => {
    expect(readPhone('001 65 6234 5678', 'SG')).toBeUndefined();
    expect(readPhone('001 65 6234 5678', 'ES')).toBe('+16562345678');
    expect(readPhone('001 65 9123 4567', 'SG')).toBe('+6591234567');
  });
});
