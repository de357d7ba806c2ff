/** The languages of the checkout: the table of the files in `languages/`. */
export const LANGUAGES = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'tr',
  'ru',
  'ar',
  'ur',
  'fa',
  'hi',
  'bn',
  'id',
  'vi',
  'th',
  'ja',
  'ko',
  'zh-CN',
  'zh-TW',
] as const;

/** One of them. */
export type Language = (typeof LANGUAGES)[number];

/** The language of the first of these locales that has texts, whatever its region: fr-CH is French. English otherwise. */
export function languageOf(...locales: readonly (string | null | undefined)[]): Language {
  return locales.map(spoken).find((language) => language !== undefined) ?? 'en';
}

/**
 * The locale of a checkout, out of its shopper's locales by preference: the first whose language has texts, else the first that Intl knows,
 * which then formats prices among English texts, else `en`. Server and browser both use this function.
 */
export function localeOf(...locales: readonly (string | null | undefined)[]): string {
  return tagOf(locales.find(spoken) ?? locales.find(tagOf))?.toString() ?? 'en';
}

/** A language tag in the form of BCP 47, also out of one as POSIX and Java write it: `es_ES`, `de_DE.UTF-8`, `en-US@posix`. */
function tagOf(locale: string | null | undefined): Intl.Locale | undefined {
  // Checked here, because creating the error below costs a slow phone as much as the rest.
  if (!locale) return undefined;
  try {
    return new Intl.Locale(
      locale
        .trim()
        .replace(/_?[.@#].*/, '')
        .replace(/_/g, '-'),
    );
  } catch {
    return undefined;
  }
}

/** A language tag in its canonical form (BCP 47), or undefined when it is none. */
export const readLocale = (locale: string): string | undefined => tagOf(locale)?.toString();

function spoken(locale: string | null | undefined): Language | undefined {
  const tag = tagOf(locale);
  // `maximize` costs a slow phone 40 ms the first time, and only Chinese has two scripts.
  if (tag?.language === 'zh') return tag.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN';
  return LANGUAGES.find((known) => known === tag?.language);
}

/** The direction of a language's script. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(ar|ur|fa)$/.test(language) ? 'rtl' : 'ltr';
