import type { ProviderCrash } from '../../../../proofs/crash/provider-crash.ts';

/** Paysepro in the kill matrix. */
export const crash: ProviderCrash = {
  ways: [{ method: 'paysepro:', order: { amount: 1234, currency: 'EUR', country: 'ES' } }],
  createPath: '/createCode.php',
};
