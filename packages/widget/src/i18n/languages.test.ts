import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languageTexts } from './all-languages.ts';
import { directionOf, LANGUAGES, type Language } from './language-of.ts';
import { createTexts } from './texts.ts';

type Foreign = Exclude<Language, 'en'>;

const FOREIGN = LANGUAGES.filter((language): language is Foreign => language !== 'en');

/** The parts of a language, as its file exports them. */
const PARTS = Object.keys(languageTexts.en).filter((part) => part !== 'choosing' && part !== 'later');

/** All texts of a language, by part and name: `checkout.pay`. */
const textsOf = (language: Language): readonly (readonly [name: string, text: string])[] =>
  Object.entries(languageTexts[language] ?? {})
    .filter(([part]) => PARTS.includes(part))
    .flatMap(([part, texts]: [string, string | Readonly<Record<string, string>>]) =>
      typeof texts === 'string'
        ? [[part, texts] as const]
        : Object.entries(texts).map(([key, text]) => [`${part}.${key}`, text] as const),
    );

const ENGLISH: ReadonlyMap<string, string> = new Map(textsOf('en'));

/** The parts whose letters and punctuation are checked. The others quote names, such as American Express. */
const CHECKED = /^(checkout|subscription)\.|\.alreadyActive$/;

/** Texts that are the same as in English, and rightly so. */
const SAME_AS_ENGLISH: readonly {
  readonly why: string;
  readonly keys: readonly string[];
  readonly languages: readonly Foreign[];
}[] = [
  { why: 'a bank is a bank', keys: ['checkout.field.bankcode'], languages: ['de', 'nl', 'pl', 'id'] },
  { why: 'via is at home in many languages', keys: ['checkout.via'], languages: ['pt', 'fr', 'nl'] },
  {
    why: 'a proper name, as UPI apps show it',
    keys: ['checkout.field.upi_address', 'checkout.field.upi_id'],
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

/** What else is wrong in one language; in one that has no row, a name that something is glued to. */
const MISPRINTS: Readonly<Partial<Record<Foreign, readonly RegExp[]>>> = {
  // A question or a cry without its opening mark.
  es: [GLUED, /^[^¿]*\?/, /^[^¡]*!/],
  // A mark without its narrow no-break space; a word that would lose its vowel before some names.
  fr: [GLUED, /(?<!\u202f)[;:!?]/, new RegExp(`\\b(?:[dlq]e|la|que) ${NAME}`, 'i')],
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
  const root = join(import.meta.dirname, '..');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('i18n'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}

const LANGUAGE_FILES = readdirSync(join(import.meta.dirname, 'languages')).map((file) =>
  file.replace(/\.ts$/, ''),
);

it('every file of languages/ is in the table, and every language of the table has a file', () => {
  const missing = LANGUAGES.filter((tag) => !LANGUAGE_FILES.includes(tag));
  const unlisted = LANGUAGE_FILES.filter((file) => !LANGUAGES.some((tag) => tag === file));
  expect(missing, 'copy a neighbour, such as languages/de.ts, for each of these and translate it').toEqual(
    [],
  );
  expect(unlisted, 'add each of these to LANGUAGES in language-of.ts').toEqual([]);
});

describe.each(FOREIGN)('a shopper who reads %s', (language) => {
  const texts = textsOf(language);
  const checked = texts.filter(([name]) => CHECKED.test(name));

  it('misses no text, and loads none that is never shown', () => {
    const names = texts.map(([name]) => name);
    const file = `languages/${language}.ts`;
    const lacking = [...ENGLISH.keys()].filter((name) => !names.includes(name));
    expect(lacking, `add these texts to ${file}, as languages/en.ts has them`).toEqual([]);
    expect(
      names.filter((name) => !ENGLISH.has(name)),
      `remove these from ${file}`,
    ).toEqual([]);
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
    expect(checked.filter(([, text]) => strayLetters(language, text).length)).toEqual([]);
  });

  it('finds its own punctuation, and words that fit any name', () => {
    const misprints = [MISPRINT_ANYWHERE, ...(MISPRINTS[language] ?? [GLUED])];
    expect(checked.filter(([, text]) => misprints.some((misprint) => misprint.test(text)))).toEqual([]);
    expect(texts.filter(([, text]) => MISPRINT_ANYWHERE.test(text))).toEqual([]);
  });

  it('loads at most 2 kB', () => {
    expect(gzipSync(JSON.stringify(languageTexts[language].checkout)).length).toBeLessThanOrEqual(2048);
  });
});

it.each([
  ['de', '30 Tage Zugang'],
  ['tr', '30 günlük erişim'],
  ['pl', 'Dostęp na 30 dni'],
  ['ru', 'Доступ на 30 дней'],
] as const)('in %s a plan of 30 days is "%s"', (language, said) => {
  const texts = createTexts(language, { language, texts: languageTexts[language].checkout });
  expect(texts.t('days', { days: texts.days(30) })).toBe(said);
});

it('Arabic, Urdu and Persian are written from right to left, and no other', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar', 'ur', 'fa']);
});

it('every text is shown somewhere', () => {
  const source = sourceOfWidget();
  const names = [...ENGLISH.keys()].filter((name) => CHECKED.test(name));
  const isShown = (name: string): boolean => {
    const key = name.replace(/^\w+\./, '');
    const family = /^(?:field|hint)\./.exec(key)?.[0];
    return source.includes(family ? `find(\`${family}\${` : `'${key}'`);
  };
  expect(names.filter((name) => !isShown(name))).toEqual([]);
});
