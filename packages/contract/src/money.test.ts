import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { decimalsOf } from './money.ts';

it.each([
  ['EUR', 2],
  ['PKR', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['UYI', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['XYZ', 2],
])('%s has %i decimals', (currency, decimals) => {
  expect(decimalsOf(currency)).toBe(decimals);
});

/** What betrays another table of exponents, or Intl taken for one. */
const ANOTHER_SOURCE = String.raw`\bUYI\b|\bUYW\b|\bKMF\b|\bLYD\b|resolvedOptions\(\)\.m(ax|in)imumFractionDigits`;

it('is the only table of exponents in the repository', () => {
  const root = new URL('../../../', import.meta.url).pathname;
  const files = execFileSync(
    'git',
    ['grep', '-l', '-E', '--untracked', ANOTHER_SOURCE, '--', '*.ts', '*.tsx', '*.js'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(files.trim().split('\n').sort()).toEqual([
    'packages/contract/src/money.test.ts',
    'packages/contract/src/money.ts',
  ]);
});
