import type { CardTexts } from './en.ts';

/** Polish. */
export const pl: CardTexts = {
  number: 'Numer karty',
  expiry: 'Data ważności (MM/RR)',
  code: 'Kod zabezpieczający',
  codeHint: '3 cyfry na odwrocie; American Express: 4 cyfry z przodu',
  holder: 'Imię i nazwisko na karcie',
  promise: 'Dane karty trafiają zaszyfrowane do {provider}. {shop} nigdy ich nie widzi.',
  'problem.number': 'Sprawdź numer karty.',
  'problem.expiry': 'Podaj miesiąc i rok, na przykład 08/29.',
  'problem.expired': 'Ta karta straciła ważność.',
  'problem.code': 'Sprawdź kod zabezpieczający.',
  'problem.holder': 'Podaj imię i nazwisko tak, jak na karcie.',
};
