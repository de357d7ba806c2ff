import { newPaymentId, newReturnToken } from '../domain/ids.ts';
import { type Payment, UNDECIDED } from '../domain/payment.ts';

/** A payment that nobody ever made, to ask its provider about: what it answers shows whether it lets us ask. */
export function paymentToAskAbout(provider: string, method: string): Payment {
  const at = new Date().toISOString();
  return {
    ...UNDECIDED,
    id: newPaymentId(),
    sessionId: '',
    site: '',
    reference: '',
    provider,
    method,
    methodName: null,
    status: 'pending',
    amount: 1000,
    currency: 'EUR',
    providerReference: '0',
    launchKey: '',
    returnToken: newReturnToken(),
    returnUrl: null,
    createdAt: at,
    updatedAt: at,
  };
}
