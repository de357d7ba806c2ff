import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { alreadyActiveTexts } from '../already-active-texts.ts';
import { english } from '../english.ts';
import { directionOf, LANGUAGES, type Language } from '../language-of.ts';
import { subscriptionTexts } from '../subscription/index.ts';
import { createTexts } from '../texts.ts';
import { languagePacks } from './index.ts';

type Foreign = Exclude<Language, 'en'>;

const FOREIGN = LANGUAGES.filter((language): language is Foreign => language !== 'en');

/** The checkout's texts, and those of the subscriber's page, which no browser loads as data. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ...Object.entries(english),
  ...Object.entries(subscriptionTexts.en),
  ['alreadyActive', alreadyActiveTexts.en],
]);

/** Texts that are the same as in English, and rightly so. */
const SAME_AS_ENGLISH: readonly {
  readonly why: string;
  readonly keys: readonly string[];
  readonly languages: readonly Foreign[];
}[] = [
  { why: 'a bank is a bank', keys: ['field.bankcode'], languages: ['de', 'nl', 'pl', 'id'] },
  { why: 'via is at home in many languages', keys: ['via'], languages: ['pt', 'fr', 'nl'] },
  {
    why: 'a proper name, as UPI apps show it',
    keys: ['field.upi_address', 'field.upi_id'],
    languages: ['th', 'ja', 'ko', 'zh-CN', 'zh-TW'],
  },
];

/** Scripts of Intl that mix several of Unicode's. */
const MIXED_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** What stays in Latin letters everywhere: names, and the example of a UPI ID. */
const LATIN = /\b(UPI|ID|QR)\b|\w+@\w+/g;

/** What stays in Latin letters in one language. */
const LOAN_WORDS: Partial<Readonly<Record<Foreign, RegExp>>> = { 'zh-TW': /\b(App|Code)\b/g };

const NAME = '\\{(?:shop|provider|method|others)\\}';

/** A suffix or an elision that would have to fit the name beside it, and names differ. */
const GLUED = new RegExp(`[\\p{L}’]${NAME}|${NAME}[\\p{L}’]`, 'u');

/** Straight quotes, three dots for an ellipsis, spaces at an end or in a row. */
const MISPRINT_ANYWHERE = /["']|\.{3}|^\s|\s$|\s{2}/;

const HALF_WIDTH = /[,.;:!?]/;

const MISPRINTS: Readonly<Record<Foreign, readonly RegExp[]>> = {
  // A question or a cry without its opening mark.
  es: [GLUED, /^[^¿]*\?/, /^[^¡]*!/],
  // A mark without its narrow no-break space; a word that would lose its vowel before some names.
  fr: [GLUED, /(?<!\u202f)[;:!?]/, new RegExp(`\\b(?:[dlq]e|la|que) ${NAME}`, 'i')],
  pt: [GLUED],
  de: [GLUED],
  it: [GLUED],
  nl: [GLUED],
  pl: [GLUED],
  tr: [GLUED],
  ru: [GLUED],
  id: [GLUED],
  vi: [GLUED],
  // Latin marks; letters of Persian and Urdu in Arabic, and the other way round.
  ar: [/[,;?]/, /[پچژگیک]/],
  fa: [/[,;?]/, /[يك]/],
  ur: [/[,;?.]/, /[يك]/],
  // A Latin full stop for the danda.
  hi: [GLUED, /\.(\s|$)/],
  bn: [GLUED, /\.(\s|$)/],
  th: [],
  // A particle whose form depends on the last sound of the name before it.
  ko: [/\}(?:을|를|이|가|은|는|와|과|으로|로)/],
  ja: [HALF_WIDTH],
  // Characters of the other Chinese script.
  'zh-CN': [HALF_WIDTH, /[這個們請為與開關訂應頁碼]/],
  'zh-TW': [HALF_WIDTH, /[这个们请为与开关订应页码]/],
};

const gapsOf = ([key, text]: readonly [string, string]) =>
  [key, (text.match(/\{\w*\}?/g) ?? []).sort()] as const;

/** The letters of a text that another script than its language's writes. */
function strayLetters(language: Foreign, text: string): readonly string[] {
  const { script = '' } = new Intl.Locale(language).maximize();
  const own = (MIXED_SCRIPTS[script] ?? [script]).map((name) => `\\p{scx=${name}}`).join('');
  const known = [/\{\w+\}/g, LATIN, LOAN_WORDS[language] ?? LATIN];
  const rest = known.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return (rest.match(/\p{L}/gu) ?? []).filter((letter) => !new RegExp(`[${own}]`, 'u').test(letter));
}

/** All source of the widget but its texts and its tests. */
function sourceOfWidget(): string {
  const root = join(import.meta.dirname, '../..');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('i18n'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}

describe.each(FOREIGN)('a shopper who reads %s', (language) => {
  const pack = languagePacks[language];
  const texts = [
    ...Object.entries(pack),
    ...Object.entries(subscriptionTexts[language]),
    ['alreadyActive', alreadyActiveTexts[language]] as const,
  ];

  it('misses no text, and loads none that is never shown', () => {
    expect(texts.map(([key]) => key).sort()).toEqual([...ENGLISH.keys()].sort());
    expect(texts.filter(([, text]) => !/\p{L}/u.test(text))).toEqual([]);
  });

  it('sees every name, amount and number that English shows', () => {
    expect(Object.fromEntries(texts.map(gapsOf))).toEqual(Object.fromEntries([...ENGLISH].map(gapsOf)));
  });

  it('meets no English', () => {
    const allowed = SAME_AS_ENGLISH.filter(({ languages }) => languages.includes(language));
    const same = texts.filter(([key, text]) => text === ENGLISH.get(key)).map(([key]) => key);
    expect(same.sort()).toEqual(allowed.flatMap(({ keys }) => keys).sort());
  });

  it('finds no letters of another script', () => {
    expect(texts.filter(([, text]) => strayLetters(language, text).length)).toEqual([]);
  });

  it('finds its own punctuation, and words that fit any name', () => {
    const misprints = [MISPRINT_ANYWHERE, ...MISPRINTS[language]];
    expect(texts.filter(([, text]) => misprints.some((misprint) => misprint.test(text)))).toEqual([]);
  });

  it('loads at most 2 kB', () => {
    expect(gzipSync(JSON.stringify(pack)).length).toBeLessThanOrEqual(2048);
  });
});

it.each([
  ['de', '30 Tage Zugang'],
  ['tr', '30 günlük erişim'],
  ['pl', 'Dostęp na 30 dni'],
  ['ru', 'Доступ на 30 дней'],
] as const)('in %s a plan of 30 days is "%s"', (language, said) => {
  const texts = createTexts(language, { language, texts: languagePacks[language] });
  expect(texts.t('days', { days: texts.days(30) })).toBe(said);
});

it('every language has its file, and every file is a language', () => {
  const named = readdirSync(import.meta.dirname).map((file) => file.replace(/\.ts$/, ''));
  expect(named.sort()).toEqual([...FOREIGN, 'index', 'languages.test'].sort());
  expect(Object.keys(languagePacks)).toEqual([...LANGUAGES]);
});

it('Arabic, Urdu and Persian are written from right to left, and no other', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar', 'ur', 'fa']);
});

it('every text is shown somewhere', () => {
  const source = sourceOfWidget();
  const shown = (key: string): boolean => {
    const family = /^(?:field|hint)\./.exec(key)?.[0];
    return source.includes(family ? `find(\`${family}\${` : `'${key}'`);
  };
  expect([...ENGLISH.keys()].filter((key) => !shown(key))).toEqual([]);
});
