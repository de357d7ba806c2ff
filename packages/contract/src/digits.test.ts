import { describe, expect, it } from 'vitest';
import { foldDigits, joinDigits } from './digits.ts';

/** Every decimal digit that this engine's Unicode knows. */
const DIGITS = [...Array(0x110000).keys()]
  .map((code) => (code >= 0xd800 && code < 0xe000 ? '' : String.fromCodePoint(code)))
  .filter((sign) => /^\p{Nd}$/u.test(sign));

describe('foldDigits', () => {
  it.each([
    ['Arabic', '٠١٢٣٤٥٦٧٨٩'],
    ['Persian and Urdu', '۰۱۲۳۴۵۶۷۸۹'],
    ['Hindi', '०१२३४५६७८९'],
    ['Bengali', '০১২৩৪৫৬৭৮৯'],
    ['Burmese', '၀၁၂၃၄၅၆၇၈၉'],
    ['Tamil', '௦௧௨௩௪௫௬௭௮௯'],
    ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
    ['full width', '０１２３４５６７８９'],
    ['mathematical sans-serif bold', '𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵'],
    ['Adlam', '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙'],
  ])('writes the digits of %s as 0 to 9', (_script, digits) => {
    expect(foldDigits(digits)).toBe('0123456789');
  });

  it('reads every decimal digit of Unicode: as many of each value', () => {
    expect(DIGITS.length).toBeGreaterThan(700);
    const values = Object.groupBy(DIGITS, foldDigits);
    expect(Object.keys(values)).toEqual([...'0123456789']);
    for (const same of Object.values(values)) expect(same).toHaveLength(DIGITS.length / 10);
  });

  it.each([
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202a',
    '\u202c',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u00ad',
    '\ufeff',
  ])('leaves out a character that nobody sees (%j)', (mark) => {
    expect(foldDigits(`${mark}12${mark}3`)).toBe('123');
  });

  it.each(['², ½, Ⅷ and 六 are no decimal digits', 'é\n'])('leaves everything else as it is: %j', (text) => {
    expect(foldDigits(text)).toBe(text);
  });
});

describe('joinDigits', () => {
  it.each([
    '4111 1111',
    '4111-1111',
    '4111\u00a01111',
    '4111\u20091111',
    '4111\u20111111',
    '4111\u20131111',
    '4111\u22121111',
    '\u202a٤١١١ ١١١١\u202c',
  ])('joins what was typed in groups: %j', (typed) => {
    expect(joinDigits(typed)).toBe('41111111');
  });

  it('keeps what is no separator, so that it is not taken for a number', () => {
    expect(joinDigits('4111/1l1')).toBe('4111/1l1');
  });
});
