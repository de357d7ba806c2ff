import { expect, it } from 'vitest';
import { drawCode } from './qr.ts';

/** The dark modules of a code, as `x,y`. */
const darkOf = (path: string) =>
  new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_module, at) => `${Number(x) + at},${y}`),
    ),
  );

it('leaves four light modules around, and draws the three corners that a camera looks for', () => {
  const { size, path } = drawCode('https://pay.example/c/cs_1_secret');
  const dark = darkOf(path);
  const [first, last] = [4, size - 5];
  for (const at of dark) {
    for (const part of at.split(',').map(Number)) expect(part >= first && part <= last).toBe(true);
  }
  for (const corner of [`${first},${first}`, `${last},${first}`, `${first},${last}`])
    expect(dark.has(corner), corner).toBe(true);
  expect(dark.has(`${first + 1},${first + 1}`)).toBe(false);
});

it('refuses a text that no code can hold', () => {
  expect(() => drawCode('x'.repeat(3000))).toThrow();
});
