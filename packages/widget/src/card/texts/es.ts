import type { CardTexts } from './en.ts';

/** Spanish; the shopper is usted. */
export const es: CardTexts = {
  number: 'Número de tarjeta',
  expiry: 'Caducidad (MM/AA)',
  code: 'Código de seguridad',
  codeHint: 'Los 3 dígitos del reverso; en American Express, los 4 del anverso',
  holder: 'Nombre en la tarjeta',
  promise: 'Los datos de su tarjeta se envían cifrados a {provider}. {shop} nunca los ve.',
  'problem.number': 'Compruebe el número de tarjeta.',
  'problem.expiry': 'Indique el mes y el año, por ejemplo 08/29.',
  'problem.expired': 'Esta tarjeta ha caducado.',
  'problem.code': 'Compruebe el código de seguridad.',
  'problem.holder': 'Escriba el nombre tal como figura en la tarjeta.',
};
