import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../i18n/language-of.ts';
import { cardTexts } from './index.ts';

const gapsOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the card form in %s', (language) => {
  const texts = Object.entries(cardTexts[language]);
  const english = new Map(Object.entries(cardTexts.en));

  it('says all that it says in English, in its own words', () => {
    expect(texts.map(([key]) => key)).toEqual([...english.keys()]);
    expect(texts.filter(([key, text]) => text === english.get(key))).toEqual([]);
  });

  it('names provider and shop where English does', () => {
    for (const [key, text] of texts) expect(gapsOf(text), key).toEqual(gapsOf(english.get(key) ?? ''));
  });

  it('has no misprint: no straight quotes, no dots for an ellipsis, no space too many', () => {
    expect(texts.filter(([, text]) => /["']|\.{3}|^\s|\s$|\s{2}/.test(text))).toEqual([]);
  });
});
