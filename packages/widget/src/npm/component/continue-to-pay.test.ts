import { expect, it } from 'vitest';
import { LANGUAGES } from '../../i18n/language-of.ts';
import { continueToPay } from './continue-to-pay.ts';

it('has a text in each language of the checkout', () => {
  const texts = new Set(LANGUAGES.map((language) => continueToPay(language)));
  expect([texts.size, texts.has('')]).toEqual([LANGUAGES.length, false]);
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
