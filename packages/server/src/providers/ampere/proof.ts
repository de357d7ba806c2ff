import type { Notice } from '../../domain/notice.ts';
import type { PaymentRef } from '../provider.ts';

/** Why an AMPERE payment cannot be proven by itself, in a review's words. */
export const ALREADY_ACTIVE = 'access_already_active';
const CONTESTED = 'access_contested';

/** Whether asking for the access of a payment's number can prove anything: only when it was read as 0 before the redirect. */
export const isProvable = ({ payment }: PaymentRef): boolean => payment.providerState['accessBefore'] === '0';

/** What is known of a payment that no lookup can prove: the merchant decides (ampere.md, "What proves a payment", 3). */
export function unprovable({ payment }: PaymentRef): Notice {
  const { id: paymentId, providerState } = payment;
  return providerState['accessBefore'] === '1'
    ? {
        paymentId,
        evidence: 'proven',
        status: 'pending',
        providerStatus: 'access 1 before',
        review: ALREADY_ACTIVE,
      }
    : { paymentId, evidence: 'proven', status: 'unchanged', providerStatus: 'never redirected' };
}

/** Access that went from 0 to 1 proves the payment, unless another one of that number opened it, or could have. */
export function judgeAccess({ payment, attribution }: PaymentRef, active: boolean): Notice {
  const { id: paymentId, amount, currency } = payment;
  const said = { paymentId, evidence: 'proven', providerStatus: `access ${active ? 1 : 0}` } as const;
  if (!active) return { ...said, status: 'pending' };
  // Who tried the same again is credited with that attempt. Whoever else it was taken by, this one may have been paid too.
  if (attribution === 'retried') return { ...said, status: 'pending' };
  if (attribution !== 'sole') return { ...said, status: 'pending', review: CONTESTED };
  return { ...said, status: 'succeeded', amount, currency };
}
