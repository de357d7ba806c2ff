import { languageOf } from './language-of.ts';
import { languagePacks } from './languages/index.ts';
import type { Pack } from './texts.ts';

/** All texts of a locale's language, for a page that is written here; English where we do not speak it. */
export function packOf(locale: string): Pack {
  const language = languageOf(locale);
  return { language, texts: languagePacks[language] };
}
