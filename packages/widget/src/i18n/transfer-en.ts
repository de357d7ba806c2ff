/** What is said in English where the shopper pays to somebody: a number, or a code of theirs. `{name}` is filled in. */
export const transferEn = {
  sendTo: 'Send exactly {amount} to this number',
  sendToDetail: 'Use your wallet’s app. The result appears here.',
  copyNumber: 'Copy number',
  utr: 'Bank reference (UTR)',
  transactionId: 'Transaction ID',
  referenceHint: 'Your app shows it after you have paid.',
  sendReference: 'Find my payment',
  referenceGiven: 'Looking for the payment {reference}.',
} as const;

/** The name of such a text. */
export type TransferKey = keyof typeof transferEn;
