import type { CardTexts } from './en.ts';

/** German; the shopper is Sie. */
export const de: CardTexts = {
  number: 'Kartennummer',
  expiry: 'Gültig bis (MM/JJ)',
  code: 'Prüfnummer',
  codeHint: 'Die 3 Ziffern auf der Rückseite; bei American Express die 4 auf der Vorderseite',
  holder: 'Name auf der Karte',
  promise: 'Ihre Kartendaten gehen verschlüsselt an {provider}. {shop} sieht sie nie.',
  'problem.number': 'Bitte prüfen Sie die Kartennummer.',
  'problem.expiry': 'Bitte geben Sie Monat und Jahr ein, zum Beispiel 08/29.',
  'problem.expired': 'Diese Karte ist abgelaufen.',
  'problem.code': 'Bitte prüfen Sie die Prüfnummer.',
  'problem.holder': 'Bitte geben Sie den Namen so ein, wie er auf der Karte steht.',
};
