import type { Receipt } from './notice.ts';
import type { Payment } from './payment.ts';

/** The members of a memo that hold a receipt; nothing is decided on them. */
const KEYS = { bankReference: 'receiptBankReference', payer: 'receiptPayer' } as const;

/** The payment with what a provider said of the money; what is known already stays where it says nothing. */
export function withReceipt(payment: Payment, { bankReference, payer }: Receipt): Payment {
  const told = {
    ...(bankReference !== undefined && { [KEYS.bankReference]: bankReference }),
    ...(payer !== undefined && { [KEYS.payer]: payer }),
  };
  return { ...payment, memo: { ...payment.memo, ...told } };
}

/** What the provider said of the money, as the merchant sees it; null as long as it said nothing. */
export function receiptOf({ memo }: Payment): { bankReference: string | null; payer: string | null } | null {
  const [bankReference = null, payer = null] = [memo[KEYS.bankReference], memo[KEYS.payer]];
  return bankReference === null && payer === null ? null : { bankReference, payer };
}
