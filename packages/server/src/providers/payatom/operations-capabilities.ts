import type { Capability } from '../capability.ts';

/** What PayAtom can do beyond payments. All of it is off until a merchant configures what PayAtom told them. */
export const operationsCapabilities: readonly Capability[] = [
  {
    what: 'Refunds, whole or in part, by ref_code or by order_id',
    operation: 'refund',
    off: 'each merchant is told an address of its own. Set providers.payatom.operations.refundUrl.',
  },
  {
    what: 'A bank reference is handed to PayAtom, once, so that it finds the payment',
    operation: 'sendReference',
    off: 'its path and fields are not public. Set providers.payatom.operations.collectionUtr, which may be {}.',
  },
  { what: 'Refund notices with their amount' },
  {
    what: 'Daily reconciliation with their list',
    operation: 'statement',
    off: 'it needs a token. Set providers.payatom.operations.reconciliation.token.',
  },
  {
    what: 'Payout reconciliation',
    operation: 'payout-reconciliation',
    off: 'it needs the token of the reconciliation. Set providers.payatom.operations.reconciliation.token.',
  },
  {
    what: 'Wallet balance',
    operation: 'wallet-balance',
    off: 'it needs an operator’s token, e-mail and password. Set providers.payatom.operations.walletBalance.',
  },
  {
    what: 'Wallet transaction summary',
    operation: 'wallet-summary',
    off: 'the names of its fields are not public. Set providers.payatom.operations.walletSummary with apiKey and fields.',
  },
  {
    what: 'Wallet data',
    operation: 'wallet-data',
    off: 'it needs an API key. Set providers.payatom.operations.walletData.apiKey.',
  },
  {
    what: 'Complaints with pictures',
    operation: 'complain',
    off: 'they need a token, and what their signature is made over is not public. Set providers.payatom.operations.complaint.token and signatureOver.',
  },
];
