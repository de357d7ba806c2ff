import { newPaymentId, newReturnToken } from '../domain/ids.ts';
import type { Payment } from '../domain/payment.ts';

/** A payment that nobody ever made, to ask its provider about: what it answers shows whether it lets us ask. */
export function paymentToAskAbout(provider: string, method: string): Payment {
  const at = new Date().toISOString();
  return {
    id: newPaymentId(),
    sessionId: '',
    site: '',
    reference: '',
    provider,
    method,
    status: 'pending',
    outcome: null,
    amount: 1000,
    currency: 'EUR',
    receivedAmount: null,
    receivedCurrency: null,
    providerReference: '0',
    memo: {},
    subject: null,
    review: null,
    dismissed: [],
    refund: null,
    failure: null,
    next: null,
    launchKey: '',
    returnToken: newReturnToken(),
    returnUrl: null,
    createdAt: at,
    updatedAt: at,
    settledAt: null,
  };
}
