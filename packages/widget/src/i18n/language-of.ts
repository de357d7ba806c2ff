/** The languages that the checkout speaks. */
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

/** The language of the first of these locales whose language we speak, whatever its region: fr-CH is French. Else English. */
export function languageOf(...locales: readonly (string | null | undefined)[]): Language {
  return locales.map(spoken).find((language) => language !== undefined) ?? 'en';
}

/**
 * The locale that a checkout is written in, out of those that its shopper wants, the dearest first: the first whose language we speak, for
 * texts and prices alike; else the first that Intl knows, whose prices stand beside English texts; else `en`. The page that the server
 * writes and the widget both decide with this.
 */
export function localeOf(...locales: readonly (string | null | undefined)[]): string {
  return tagOf(locales.find(spoken) ?? locales.find(tagOf))?.toString() ?? 'en';
}

/** A language tag in the form of BCP 47, also out of one as POSIX and Java write it: `es_ES`, `de_DE.UTF-8`, `en-US@posix`. */
function tagOf(locale: string | null | undefined): Intl.Locale | undefined {
  // Not for the error below to tell: to make one costs a slow phone as much as the rest.
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
  // Only Chinese is written in two scripts; looking up what is likely costs a slow phone 40 ms the first time.
  if (tag?.language === 'zh') return tag.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN';
  return LANGUAGES.find((known) => known === tag?.language);
}

/** Which way it is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(ar|ur|fa)$/.test(language) ? 'rtl' : 'ltr';
