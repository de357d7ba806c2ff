import { expect, it } from 'vitest';
import { languagePacks } from '../../i18n/languages/index.ts';
import { CONTINUE_TO_PAY, continueToPay } from './continue-to-pay.ts';

it('says what the checkout itself says, in each of its languages', () => {
  const texts = Object.entries(languagePacks).map(([language, pack]) => [language, pack.continue]);
  expect(CONTINUE_TO_PAY).toEqual(Object.fromEntries(texts));
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
