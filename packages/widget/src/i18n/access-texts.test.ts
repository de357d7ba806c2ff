import { expect, test } from 'vitest';
import { accessTexts } from './access-texts.ts';
import { LANGUAGES } from './language-of.ts';

test.each(LANGUAGES.filter((language) => language !== 'en'))(
  '%s has words of its own, and room for the shop`s name',
  (language) => {
    const { code, keep, ended } = accessTexts[language];
    const { en } = accessTexts;
    expect([en.code, en.keep, en.ended].filter((text) => [code, keep, ended].includes(text))).toEqual([]);
    expect([...keep.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap)).toEqual(['shop']);
    expect(code + ended).not.toMatch(/[{}]/);
  },
);
