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

function spoken(locale: string | null | undefined): Language | undefined {
  // Not for the error below to tell: to make one costs a slow phone as much as the rest.
  if (!locale) return undefined;
  try {
    const tag = new Intl.Locale(locale);
    const { language } = tag;
    // Only Chinese is written in two scripts; looking up what is likely costs a slow phone 40 ms the first time.
    if (language === 'zh') return tag.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN';
    return LANGUAGES.find((known) => known === language);
  } catch {
    return undefined;
  }
}

/** Which way it is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(ar|ur|fa)$/.test(language) ? 'rtl' : 'ltr';
