import { expect, it } from 'vitest';
import { languageTexts } from '../../i18n/all-languages.ts';
import { LANGUAGES } from '../../i18n/language-of.ts';
import { continueToPay } from './continue-to-pay.ts';

it.each(LANGUAGES)('has the text of %s', (language) => {
  expect(continueToPay(language)).toBe(languageTexts[language].continueToPay);
});

it.each([
  [['fr-CH'], 'Continuer vers le paiement'],
  [['zh-HK'], '繼續付款'],
  [[undefined, 'xx', 'de-AT'], 'Weiter zur Zahlung'],
  [[undefined], 'Continue to pay'],
  [['no such locale'], 'Continue to pay'],
])('for %j it is "%s"', (locales, text) => {
  expect(continueToPay(...locales)).toBe(text);
});
