import { expect, it } from 'vitest';
import { isTooHeavy, weigh } from './sizes.ts';

const weights = weigh();

it('the script with styles and English is within its limit, each other language within 2 kB', () => {
  expect(weights.filter(isTooHeavy)).toEqual([]);
});

it('weighs the script and everything that it loads later', () => {
  const files = weights.map(({ file }) => file);
  const later = ['payment', 'modal', 'qr', 'diagnose'].map((name) => `later/${name}.js`);
  expect(files).toEqual(expect.arrayContaining(['farebox.js', ...later, 'later/zh-TW.json']));
});
