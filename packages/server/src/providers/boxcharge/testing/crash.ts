import type { ProviderCrash } from '../../../../proofs/crash/provider-crash.ts';

/** BoxCharge in the kill matrix. */
export const crash: ProviderCrash = {
  ways: [{ method: 'boxcharge:nb', order: { amount: 1200, currency: 'EUR', country: 'ES' } }],
  createPath: '/api/s2s/encrypt',
};
