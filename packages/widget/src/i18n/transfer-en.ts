/**
 * What is said in English only now and then: where the shopper pays to somebody (a number, or a code of theirs), or has access already.
 * `{name}` is filled in.
 */
export const transferEn = {
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

/** The name of such a text. */
export type TransferKey = keyof typeof transferEn;
