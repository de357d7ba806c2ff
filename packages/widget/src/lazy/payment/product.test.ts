import { expect, it } from 'vitest';
import { countryOf } from './product.ts';

it.each([
  ['de', 'DE'],
  ['en-GB', 'GB'],
  ['zh-Hant', 'TW'],
  ['es-419,pt', 'BR'],
  ['en-US@posix,fr', 'FR'],
  ['es-419', undefined],
  ['', undefined],
])('whose browser speaks %s is in %s', (languages, country) => {
  expect(countryOf(languages.split(','))).toBe(country);
});
