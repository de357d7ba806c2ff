import { type ConformanceProfile, sessionIn } from '../../../../testing/providers/conformance/profile.ts';

const email = 'ada@shopper.example';

/** How Paysepro is put through the conformance suite. */
export const conformance: readonly ConformanceProfile[] = [
  {
    name: 'paysepro',
    served: sessionIn('ES', 'EUR'),
    unserved: sessionIn('ES', 'USD'),
    person: () => ({ customer: { email } }),
    notices: { evidence: 'proven', bound: ['uid', 'mid', 'code', 'price', 'currency', 'result'] },
    skip: [
      {
        reason: 'Paysepro signs nothing: whoever sends from its address is believed',
        tests: [
          'gets no refused notice turned into a success',
          'believes no notice that was made with other keys',
        ],
      },
      {
        reason: 'The address that a notice came from is part of its proof, and is not stored',
        tests: ['reads what was stored of a notice as the notice itself'],
      },
    ],
  },
];
