import type { Receipt } from './notice.ts';
import type { Payment } from './payment.ts';

/** The payment with what a provider said of the money; what is known already stays where it says nothing. */
export function withReceipt(payment: Payment, { bankReference, payer }: Receipt): Payment {
  const known = payment.receipt ?? { bankReference: null, payer: null };
  const receipt = { bankReference: bankReference ?? known.bankReference, payer: payer ?? known.payer };
  return receipt.bankReference === null && receipt.payer === null ? payment : { ...payment, receipt };
}
