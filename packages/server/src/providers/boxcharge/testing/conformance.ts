import { type ConformanceProfile, sessionIn } from '../../../../testing/providers/conformance/profile.ts';

const email = 'ada@shopper.example';

/** How BoxCharge is put through the conformance suite. */
export const conformance: readonly ConformanceProfile[] = [
  {
    name: 'boxcharge',
    served: sessionIn('DE', 'EUR'),
    unserved: sessionIn('DE', 'XPF'),
    person: () => ({ customer: { name: 'Ada Lovelace', email }, fields: { bankcode: 'TEST' } }),
    notices: { evidence: 'claimed', bound: ['data', 'public_key'] },
  },
];
