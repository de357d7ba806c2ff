import { type ConformanceProfile, sessionIn } from '../../../../testing/providers/conformance/profile.ts';

const email = 'ada@shopper.example';

/** How PayAtom is put through the conformance suite. */
export const conformance: readonly ConformanceProfile[] = [
  {
    name: 'payatom',
    served: sessionIn('IN', 'INR'),
    unserved: sessionIn('DE', 'EUR'),
    person: () => ({ customer: { name: 'Ada Lovelace', email, phone: '+919000000000' } }),
    notices: { evidence: 'proven', bound: ['order_id', 'received_amount', 'status'] },
  },
  {
    name: 'payatom',
    way: 'a wallet’s own app',
    served: sessionIn('PK', 'PKR'),
    unserved: sessionIn('DE', 'EUR'),
    person: () => ({
      customer: { name: 'Ada Lovelace', email, phone: '+923001234567' },
      fields: { account_number: '03001234567' },
    }),
    notices: { evidence: 'proven', bound: ['order_id', 'received_amount', 'status'] },
  },
];
