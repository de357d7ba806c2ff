import type { ProviderCrash } from '../../../../proofs/crash/provider-crash.ts';

/** AMPERE in the kill matrix. */
export const crash: ProviderCrash = {
  ways: [{ method: 'ampere:PAPARA', order: { mode: 'subscription', country: 'TR' } }],
  createPath: null,
};
