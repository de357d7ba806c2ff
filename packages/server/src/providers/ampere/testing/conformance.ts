import type { ConformanceProfile } from '../../../../testing/providers/conformance/profile.ts';

/** How AMPERE is put through the conformance suite. */
export const conformance: readonly ConformanceProfile[] = [
  {
    name: 'ampere',
    served: { mode: 'subscription', country: 'TR', currency: null, amount: null },
    unserved: { mode: 'subscription', country: 'AQ', currency: null, amount: null },
    person: (number) => ({ customer: { phone: `+90555${String(1_000_000 + number)}` } }),
    skip: [
      {
        reason: 'AMPERE is asked about a person, and so never says that it does not know a payment',
        tests: ['moves nothing by asking about a payment that the provider does not know'],
      },
    ],
  },
];
