import type { CardTexts } from './en.ts';

/** French; the shopper is vous. */
export const fr: CardTexts = {
  number: 'Numéro de carte',
  expiry: 'Date d’expiration (MM/AA)',
  code: 'Code de sécurité',
  codeHint: 'Les 3 chiffres au dos ; pour American Express, les 4 au recto',
  holder: 'Nom sur la carte',
  promise: 'Les données de votre carte sont envoyées chiffrées à {provider}. {shop} ne les voit jamais.',
  'problem.number': 'Vérifiez le numéro de carte.',
  'problem.expiry': 'Indiquez le mois et l’année, par exemple 08/29.',
  'problem.expired': 'Cette carte a expiré.',
  'problem.code': 'Vérifiez le code de sécurité.',
  'problem.holder': 'Indiquez le nom tel qu’il figure sur la carte.',
};
