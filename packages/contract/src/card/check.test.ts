import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandOf, grouped } from './brands.ts';
import { readCard, type TypedCard } from './check.ts';

const NOW = new Date('2026-03-15T12:00:00Z');

const typed = (over: Partial<TypedCard> = {}): TypedCard => ({
  number: '4111 1111 1111 1111',
  expiry: '12/30',
  code: '123',
  holder: 'Ana García',
  ...over,
});

const problemsOf = (over: Partial<TypedCard>, now = NOW) => {
  const read = readCard(typed(over), now);
  return 'problems' in read ? read.problems : {};
};

describe('a card', () => {
  it('is read as a provider is told it', () => {
    expect(readCard(typed({ holder: '  Ana   García ' }), NOW)).toEqual({
      card: { number: '4111111111111111', month: '12', year: '30', code: '123', holder: 'Ana García' },
    });
  });

  it.each([
    '4111-1111-1111-1111',
    '٤١١١١١١١١١١١١١١١',
    '۴۱۱۱ ۱۱۱۱ ۱۱۱۱ ۱۱۱۱',
    '４１１１１１１１１１１１１１１１',
    '၄၁၁၁ ၁၁၁၁ ၁၁၁၁ ၁၁၁၁',
    '4111\u20111111\u20111111\u20111111',
    '4111\u00a01111\u20091111\u202f1111',
    '\u202a4111 1111 1111 1111\u202c',
  ])('may be typed %s', (number) => {
    expect(readCard(typed({ number }), NOW)).toMatchObject({ card: { number: '4111111111111111' } });
  });

  it.each([
    ['', 'missing'],
    ['4111 1111 1111 1112', 'one digit is wrong'],
    ['4111 1111 1111 111', 'one digit is missing'],
    ['4111 1111 1111 1111 1', 'one digit too many'],
    ['41111111111l1111', 'a letter'],
    ['5111 1111 1111 111', 'too short for its brand'],
  ])('is refused with the number %j: %s', (number) => {
    expect(problemsOf({ number })).toEqual({ number: 'number' });
  });

  it.each([
    ['1/30', '01', '30'],
    ['01 / 30', '01', '30'],
    ['0130', '01', '30'],
    ['130', '01', '30'],
    ['12/2030', '12', '30'],
    ['١٢/٣٠', '12', '30'],
    ['03-26', '03', '26'],
    ['2030-03', '03', '30'],
    ['2030/3', '03', '30'],
    ['203003', '03', '30'],
    ['20303', '03', '30'],
    ['203012', '12', '30'],
    ['032030', '03', '30'],
    ['3/2030', '03', '30'],
    ['03 30', '03', '30'],
    ['03\u201330', '03', '30'],
    ['۰۳／۳۰', '03', '30'],
    ['၂၀၃၀-၀၃', '03', '30'],
    ['\u200f03/30\u200f', '03', '30'],
  ])('may be good until %s', (expiry, month, year) => {
    expect(readCard(typed({ expiry }), NOW)).toMatchObject({ card: { month, year } });
  });

  it.each([
    '',
    '13/30',
    '00/30',
    '12',
    '12/3',
    'soon',
    '1/1/30',
    '2030',
    '202030',
    '2030-13',
    '2030-00',
    '30/03',
    '2030-03-01',
    '1930-03',
  ])('is refused with the date %j', (expiry) => {
    expect(problemsOf({ expiry })).toEqual({ expiry: 'expiry' });
  });

  it('is good to the end of its last month, wherever the shopper is', () => {
    expect(problemsOf({ expiry: '02/26' })).toEqual({ expiry: 'expired' });
    expect(problemsOf({ expiry: '03/26' }, new Date('2026-04-01T11:59:59Z'))).toEqual({});
    expect(problemsOf({ expiry: '03/26' }, new Date('2026-04-01T12:00:00Z'))).toEqual({ expiry: 'expired' });
  });

  it.each(['', '12', '1234', 'abc'])('is refused with the code %j', (code) => {
    expect(problemsOf({ code })).toEqual({ code: 'code' });
  });

  it.each(['١٢٣', '१२३', '၁၂၃', '\u200e123', '1 2 3'])('may have its code typed %j', (code) => {
    expect(readCard(typed({ code }), NOW)).toMatchObject({ card: { code: '123' } });
  });

  it('of American Express has a code of four digits', () => {
    const number = '3782 822463 10005';
    expect(problemsOf({ number, code: '1234' })).toEqual({});
    expect(problemsOf({ number, code: '123' })).toEqual({ code: 'code' });
  });

  it.each(['', ' ', 'A', '4111 1111 1111 1111', '4111111111111111', '٤١١١١١١١١١١١١١١١', 'x'.repeat(101)])(
    'is refused with the name %j',
    (holder) => {
      expect(Object.keys(problemsOf({ holder }))).toEqual(['holder']);
    },
  );

  it('says all that is wrong at once', () => {
    expect(problemsOf({ number: '', expiry: '', code: '', holder: '' })).toEqual({
      number: 'number',
      expiry: 'expiry',
      code: 'code',
      holder: 'holder',
    });
  });

  it.each([
    '4111111111111111',
    '4012000033330026',
    '4043409999991437',
    '5111111111111111',
    '5123450000000008',
    '5555229999997722',
  ])('of the sandbox is taken: %s', (number) => {
    expect(problemsOf({ number })).toEqual({});
  });

  it('with any one digit changed is refused', () => {
    const number = '4012000033330026';
    fc.assert(
      fc.property(fc.nat({ max: 15 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = String((Number(number[at]) + by) % 10);
        expect(problemsOf({ number: number.slice(0, at) + changed + number.slice(at + 1) })).toHaveProperty(
          'number',
        );
      }),
    );
  });

  it('never breaks the reading, whatever is typed', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.record({ number: any, expiry: any, code: any, holder: any }), (card) => {
        expect(Object.keys(readCard(card, NOW))).toHaveLength(1);
      }),
    );
  });
});

describe('a brand', () => {
  it.each([
    ['4', 'Visa'],
    ['51', 'Mastercard'],
    ['2221', 'Mastercard'],
    ['2720', 'Mastercard'],
    ['2721', undefined],
    ['34', 'American Express'],
    ['3528', 'JCB'],
    ['36', 'Diners Club'],
    ['6011', 'Discover'],
    ['6070', 'RuPay'],
    ['62', 'UnionPay'],
    ['67', 'Maestro'],
    ['9', undefined],
    ['', undefined],
  ])('is known by its first digits: %s', (digits, name) => {
    expect(brandOf(digits)?.name).toBe(name);
  });

  it('groups its digits as they stand on the card', () => {
    expect(grouped('4111111111111111')).toBe('4111 1111 1111 1111');
    expect(grouped('37828')).toBe('3782 8');
    expect(grouped('378282246310005')).toBe('3782 822463 10005');
    expect(grouped('411')).toBe('411');
  });
});
