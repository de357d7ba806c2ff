import type { Capability, Proof } from '../capability.ts';

const unit = (test: string): Proof => ({
  file: 'packages/server/src/providers/payatom/operations.test.ts',
  test,
});

/** What PayAtom can do beyond payments, each with its proof. All of it is off until a merchant configures what PayAtom told them. */
export const operationsCapabilities: readonly Capability[] = [
  {
    what: 'Refunds, whole or in part, by ref_code or by order_id',
    operation: 'refund',
    off: 'each merchant is told an address of its own. Set providers.payatom.operations.refundUrl.',
    proof: unit('a refund names their ref_code and its amount, hashed as a poll is'),
  },
  {
    what: 'A bank reference is handed to PayAtom, once, so that it finds the payment',
    operation: 'sendReference',
    off: 'its path and fields are not public. Set providers.payatom.operations.collectionUtr, which may be {}.',
    proof: {
      file: 'packages/server/src/flows/give-reference.test.ts',
      test: 'is handed to the provider once, and the merchant sees that it was accepted',
    },
  },
  {
    what: 'Refund notices with their amount',
    proof: unit('a refund is of a part when refund_info says less than was received'),
  },
  {
    what: 'Daily reconciliation with their list',
    operation: 'statement',
    off: 'it needs a token. Set providers.payatom.operations.reconciliation.token.',
    proof: unit('a statement asks every account for its day and reads each row exactly'),
  },
  {
    what: 'Payout reconciliation',
    operation: 'payout-reconciliation',
    off: 'it needs the token of the reconciliation. Set providers.payatom.operations.reconciliation.token.',
    proof: unit('payouts of a day are shown row by row as they came'),
  },
  {
    what: 'Wallet balance',
    operation: 'wallet-balance',
    off: 'it needs an operator’s token, e-mail and password. Set providers.payatom.operations.walletBalance.',
    proof: unit('the wallet balance is a row for the operator and one for each wallet'),
  },
  {
    what: 'Wallet transaction summary',
    operation: 'wallet-summary',
    off: 'the names of its fields are not public. Set providers.payatom.operations.walletSummary with apiKey and fields.',
    proof: unit('the wallet summary is asked for in their words and shown by status'),
  },
  {
    what: 'Wallet data',
    operation: 'wallet-data',
    off: 'it needs an API key. Set providers.payatom.operations.walletData.apiKey.',
    proof: unit('the wallet data is a row for each account, active or not'),
  },
  {
    what: 'Complaints with pictures',
    operation: 'complain',
    off: 'they need a token, and what their signature is made over is not public. Set providers.payatom.operations.complaint.token and signatureOver.',
    proof: unit('a complaint carries its token and its pictures in base64, signed over what was configured'),
  },
];
