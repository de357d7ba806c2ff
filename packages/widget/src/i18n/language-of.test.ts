import { expect, it } from 'vitest';
import { WANTED } from '../../test-data/languages.ts';
import { LanguageLoader } from '../browser/mount/language-loader.ts';
import { directionOf, LANGUAGES, languageOf, localeOf, readLocale } from './language-of.ts';

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

it.each(WANTED)(
  'a browser that wants %s is spoken to in that language',
  async (_header, languages, spoken) => {
    const words = new LanguageLoader(async (language) => ({ pay: language }));
    await words.load(undefined, null, ...languages);
    expect(words.texts.language).toBe(spoken);
  },
);

it.each([
  [['ca', 'es-MX'], 'es-MX'],
  [['sv-SE', 'fi'], 'sv-SE'],
  [[null, 'de_CH.UTF-8'], 'de-CH'],
  [['C', '*', ''], 'en'],
])('of %j the prices are written as in %s', (locales, locale) => {
  expect(localeOf(...locales)).toBe(locale);
});

it.each([
  ['es_ES', 'es-ES'],
  ['en-US@posix', 'en-US'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['zh_TW_#Hant', 'zh-TW'],
  [' fr ', 'fr'],
  ['EN-gb', 'en-GB'],
  ['iw', 'he'],
  ['english', 'english'],
  ['e', undefined],
  ['es ES', undefined],
  ['', undefined],
])('a locale written %j is %s', (written, tag) => {
  expect(readLocale(written)).toBe(tag);
});
