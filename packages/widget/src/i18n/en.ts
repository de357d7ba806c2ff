import type { enLater } from './en-later.ts';

/** What the checkout says in English while the shopper chooses; `{name}` is filled in. */
export const en = {
  test: 'Test mode',
  testDetail: 'No real money moves.',
  summary: 'Your order',
  choosePlan: 'Choose a plan',
  reference: 'Reference {reference}',
  loading: 'Loading ways to pay',
  choose: 'How would you like to pay?',
  via: 'via {provider}',
  slow: 'Slow today',
  failedNow: 'Did not work',
  days: '{days} of access',
  pay: 'Pay {amount}',
  starting: 'One moment…',
  goesAway: 'You finish paying on the page of {provider}, then come back here.',
  staysHere: 'You finish paying in your app through {provider}, then come back here.',
  selectOne: 'Please choose',
  retry: 'Try again',
  trouble: 'We could not reach the payment service. Please check your connection and try again.',
  broken: 'The checkout could not be loaded',
  lastUsed: 'Used last time',
  onPhone: 'Continue on your phone',
  'field.name': 'Full name',
  'field.email': 'Email',
  'field.phone': 'Phone number',
  'field.bankcode': 'Bank',
  'field.upi_address': 'UPI ID',
  'field.upi_id': 'UPI ID',
  'field.account_number': 'Account number',
  'hint.phone': 'With country code, such as +49 151 23456789',
  'hint.upi_address': 'Such as name@bank',
  'hint.upi_id': 'Such as name@bank',
} as const;

/** The name of a text, wherever it is used. */
export type TextKey = keyof typeof en | keyof typeof enLater;

/** All texts of one language. */
export type LanguagePack = Readonly<Record<TextKey, string>>;
