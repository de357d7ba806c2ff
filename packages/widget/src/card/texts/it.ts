import type { CardTexts } from './en.ts';

/** Italian. */
export const it: CardTexts = {
  number: 'Numero della carta',
  expiry: 'Scadenza (MM/AA)',
  code: 'Codice di sicurezza',
  codeHint: 'Le 3 cifre sul retro; per American Express le 4 sul fronte',
  holder: 'Nome sulla carta',
  promise: 'I dati della carta vengono inviati cifrati a {provider}. {shop} non li vede mai.',
  'problem.number': 'Controlla il numero della carta.',
  'problem.expiry': 'Inserisci mese e anno, ad esempio 08/29.',
  'problem.expired': 'Questa carta è scaduta.',
  'problem.code': 'Controlla il codice di sicurezza.',
  'problem.holder': 'Inserisci il nome come appare sulla carta.',
};
