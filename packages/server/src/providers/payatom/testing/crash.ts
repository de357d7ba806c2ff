import type { ProviderCrash } from '../../../../proofs/crash/provider-crash.ts';

/** PayAtom in the kill matrix. */
export const crash: ProviderCrash = {
  ways: [
    { method: 'payatom:upi', order: { amount: 49900, currency: 'INR', country: 'IN' } },
    { method: 'payatom:wallet', order: { amount: 150000, currency: 'BDT', country: 'BD' } },
  ],
  createPath: '/pay/request.php',
};
