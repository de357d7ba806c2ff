/** What the card form says in English; `{name}` is filled in. */
export const en = {
  number: 'Card number',
  expiry: 'Expiry date (MM/YY)',
  code: 'Security code',
  codeHint: 'The 3 digits on the back; on American Express the 4 on the front',
  holder: 'Name on card',
  promise: 'Your card details go to {provider} encrypted. {shop} never sees them.',
  'problem.number': 'Please check the card number.',
  'problem.expiry': 'Please enter month and year, such as 08/29.',
  'problem.expired': 'This card has expired.',
  'problem.code': 'Please check the security code.',
  'problem.holder': 'Please enter the name as it is on the card.',
} as const;

/** All texts of the card form in one language. */
export type CardTexts = Readonly<Record<keyof typeof en, string>>;
