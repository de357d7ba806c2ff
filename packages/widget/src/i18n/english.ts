import { en, type LanguagePack } from './en.ts';
import { enLater } from './en-later.ts';

/** All texts in English. */
export const english: LanguagePack = { ...en, ...enLater };
