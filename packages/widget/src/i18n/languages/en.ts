// English, which every other language is checked against. `{name}` is filled in.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Continue to pay';

/** The checkout while the shopper chooses: it is in the script. */
export const choosing = {
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

/** The rest of the checkout, and the hosted page. The script loads it later. */
export const later = {
  brokenFinal: 'This link does not lead to a checkout. It may be incomplete or no longer valid.',
  requestId: 'Error code {requestId}',
  notHere: 'This checkout cannot be opened on this page.',
  secured: 'You pay on the provider’s own page. {shop} never sees your payment details.',
  continue: continueToPay,
  title: 'Pay {shop}',
  none: 'There is no way to pay this at the moment',
  noneDetail:
    '{shop} offers nothing that works for your country and this amount right now. You were not charged.',
  declined: 'The payment with {method} was not completed. You can try again or choose another way to pay.',
  unavailable: '{method} could not be started just now. These still work: {others}.',
  unavailableAlone: '{method} could not be started just now. Please try again in a moment.',
  elsewhere: 'This order is being paid in another tab or on another device.',
  followThere: 'Follow it here',
  switchHere: 'Pay here instead',
  invalid: 'Please check the marked fields.',
  problem: 'Please check this field.',
  leaving: 'Taking you to {provider}',
  leavingDetail: 'The page opens in a moment.',
  goOn: 'Continue to the payment page',
  waiting: 'Waiting for your payment',
  waitingDetail: 'As soon as {provider} confirms it, you see it here. This can take a minute.',
  inApp: 'Pay in your app',
  inAppDetail: 'Open this payment in your payment app and confirm it there. The result appears here.',
  openApp: 'Open my payment app',
  another: 'Choose another way to pay',
  givingUp: 'Going back…',
  review: 'Your payment is being checked',
  reviewDetail: '{shop} is looking at this payment. Please do not pay again: you hear from them.',
  notPaid: 'I have not paid: choose another way',
  paid: 'Payment received',
  paidDetail: 'Thank you. {shop} has been told.',
  expired: 'This checkout has expired',
  expiredDetail: 'It was open for a limited time. Go back to {shop} to start again.',
  canceled: 'This checkout was canceled',
  canceledDetail: '{shop} ended it. You can go back and start again.',
  stillPending: 'If you have already paid, do not pay again: {shop} is told as soon as the payment arrives.',
  back: 'Back to {shop}',
  brokenForNow: 'Something went wrong on our side. Please reload this page in a moment.',
  close: 'Close',
  inWindow: 'Finish paying in the window that opened',
  inWindowDetail: 'This page follows by itself. Keep it open until you are done.',
  reopenWindow: 'Open the payment page again',
  closeWindow: 'You can close this window',
  closeWindowDetail: 'The page where you started shows the result.',
  scan: 'Scan to pay',
  scanDetail: 'Scan this code with your payment app. The result appears here.',
  onPhoneDetail: 'Scan this code with your phone’s camera and pay there. This page follows along.',
  onPhoneBack: 'Pay on this device',
  copyLink: 'Copy link',
  copied: 'Copied',
  qrOf: 'QR code: {text}',
  'hint.account_number': 'Such as 03001234567',
} as const;

/** All of the checkout. A call that is marked as pure: the script, which needs the first part only, is built without it. */
export const checkout = /* @__PURE__ */ Object.assign({}, choosing, later);

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand = {
  sendTo: 'Send exactly {amount} to this number',
  sendToDetail: 'Use your wallet’s app. The result appears here.',
  copyNumber: 'Copy number',
  utr: 'Bank reference (UTR)',
  transactionId: 'Transaction ID',
  referenceHint: 'Your app shows it after you have paid.',
  sendReference: 'Find my payment',
  referenceGiven: 'Looking for the payment {reference}.',
  saveReference: 'Save this reference',
  referenceSaved: 'Reference saved: {reference}.',
  alreadyActive: 'This phone number has access already, so there is nothing to pay. You were not charged.',
  subscriptionPage: 'Show my subscription',
} as const;

/** The page for card details. */
export const card = {
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

/** The subscriber’s page. */
export const subscription = {
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

/** The page of a paid code. */
export const access = {
  code: 'Your access code',
  keep: 'Keep it: {shop} may ask you for it.',
  ended: 'This code is no longer valid',
} as const;

/** The side panel of the hosted page. */
export const sidePanel = {
  title: 'What happens next',
  choose: 'You choose a way to pay and confirm it.',
  notified: '{shop} is told as soon as the money arrives.',
  back: 'You come back to {shop}.',
  questions: 'Questions about your order?',
  contact: 'Contact {shop}',
} as const;

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds = {
  refund_pending: '{shop} is refunding this payment.',
  partially_refunded: '{shop} has refunded a part of this payment.',
  refunded: '{shop} has refunded this payment.',
} as const;
