import { expect, it } from 'vitest';
import { directionOf, LANGUAGES, languageOf } from './language-of.ts';

it.each([
  ['fr-CH', 'fr'],
  ['pt-BR', 'pt'],
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['in', 'id'],
  ['EN-gb', 'en'],
  ['sv', 'en'],
  ['no such locale', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('a locale %s is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it('takes the first of several that we speak', () => {
  expect(languageOf(null, 'sv-SE', 'de-AT', 'fr')).toBe('de');
});

it('writes Arabic, Persian and Urdu from right to left, and nothing else', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar', 'ur', 'fa']);
});
