/** What the subscriber's own page says in English; `{shop}` and `{count}` are filled in. */
export const en = {
  yours: 'Your subscription',
  intro: 'To see it, enter the phone number that you subscribed with.',
  show: 'Show my subscription',
  wrong: 'This is not the phone number of this subscription.',
  left: 'Tries left: {count}',
  locked: 'This link is locked',
  lockedDetail: 'The phone number was wrong too many times. Please ask {shop} for a new link.',
  gone: 'This link is no longer valid',
  goneDetail: 'It may be incomplete or too old. Please ask the shop for a new link.',
  active: 'Your subscription is active',
  cancel: 'Cancel subscription',
  sure: 'Cancel this subscription?',
  sureDetail: 'Your access may end at once.',
  yes: 'Yes, cancel it',
  keep: 'Keep my subscription',
  inactive: 'This subscription is not active',
  inactiveDetail: 'There is nothing to cancel.',
  ended: 'Your subscription is canceled',
  endedDetail: '{shop} has been told.',
  access: 'You can still use it until the time that you paid for is over.',
  noAnswer: 'Your subscription cannot be shown right now',
  noAnswerDetail: 'The payment provider did not answer. Please try again in a moment.',
} as const;

/** All texts of that page in one language. */
export type SubscriptionTexts = Readonly<Record<keyof typeof en, string>>;
