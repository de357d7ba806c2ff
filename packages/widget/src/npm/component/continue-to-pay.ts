import { languageOf } from '../../i18n/language-of.ts';

/** One text of each language; the build leaves out all others. */
const texts = import.meta.glob<string>('../../i18n/languages/*.ts', {
  eager: true,
  import: 'continueToPay',
});

/** The label of the link to the hosted page, in the language of the first of these locales that has texts. */
export const continueToPay = (...locales: readonly (string | undefined)[]): string =>
  texts[`../../i18n/languages/${languageOf(...locales)}.ts`] ?? '';
