import { expect, it } from 'vitest';
import { LanguageLoader } from './language-loader.ts';

const german = { pay: '{amount} bezahlen', back: 'Zurück zu {shop}' };

it('speaks the language of the shopper once it has come, with prices of their region', async () => {
  const asked: string[] = [];
  const words = new LanguageLoader(async (language) => {
    asked.push(language);
    return german;
  });
  expect(words.texts.t('retry')).toBe('Try again');
  await words.load(undefined, 'de-CH', 'en');
  await words.load('de-CH');
  expect(words.texts.t('pay', { amount: '1' })).toBe('1 bezahlen');
  expect(words.texts.language).toBe('de');
  expect(words.texts.price(1200, 'EUR').replace(/\s/g, ' ')).toBe('EUR 12.00');
  expect(asked).toEqual(['de']);
});

it.each([
  ['cannot be fetched', () => Promise.reject(new TypeError('offline'))],
  ['is no table of texts', async () => ({ pay: 12 })],
])('a language that %s is English', async (_what, fetchTexts) => {
  const words = new LanguageLoader(fetchTexts);
  await words.load('fr');
  expect([words.texts.language, words.texts.t('retry')]).toEqual(['en', 'Try again']);
});

it('never writes English over a language that has come', async () => {
  const words = new LanguageLoader(async () => german);
  await words.load('de');
  words.addEnglish({ back: 'Back to {shop}', waiting: 'Waiting for your payment' });
  expect(words.texts.t('back', { shop: 'K' })).toBe('Zurück zu K');
  expect(words.texts.t('waiting')).toBe('Waiting for your payment');
});

it('goes back to English when asked to', async () => {
  const words = new LanguageLoader(async () => german);
  await words.load('de');
  await words.load('en-GB');
  expect([words.texts.language, words.texts.t('pay', { amount: '1' })]).toEqual(['en', 'Pay 1']);
});

it('of two languages asked for one after the other, the later one stays, whichever comes first', async () => {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const words = new LanguageLoader(async (language) => {
    if (language === 'fr') await late;
    return { pay: language };
  });
  const french = words.load('fr');
  await words.load('de');
  arrive();
  await french;
  expect([words.texts.language, words.texts.t('pay')]).toEqual(['de', 'de']);
});
