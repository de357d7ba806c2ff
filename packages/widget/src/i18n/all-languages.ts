import { LANGUAGES, type Language, languageOf } from './language-of.ts';
import type { LanguageTexts } from './language-texts.ts';
import type { Pack } from './texts.ts';

const files = import.meta.glob<LanguageTexts>('./languages/*.ts', { eager: true });

/** The texts of every language, by its tag, as the files of `languages/` have them. The server needs all of them; a browser loads its own. */
export const languageTexts = Object.fromEntries(
  LANGUAGES.map((language) => [language, files[`./languages/${language}.ts`]]),
) as Readonly<Record<Language, LanguageTexts>>;

/** The checkout's texts in a locale's language; English where we have none. */
export function packOf(locale: string): Pack {
  const language = languageOf(locale);
  return { language, texts: languageTexts[language].checkout };
}
