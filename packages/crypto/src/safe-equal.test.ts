import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeEqual } from './index.ts';

it('says what === says, for any two texts', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(safeEqual(a, a)).toBe(true);
      expect(safeEqual(a, b)).toBe(a === b);
      expect(safeEqual(a, `${a}b`)).toBe(false);
    }),
  );
});

it('compares bytes with text', () => {
  expect(safeEqual(new Uint8Array([0x61, 0x62]), 'ab')).toBe(true);
  expect(safeEqual(new Uint8Array([0x61]), 'ab')).toBe(false);
});
