import { testProvider } from '../../testing/providers/conformance.ts';
import type { MethodQuery } from './method-query.ts';

const session = (country: string, currency: string): MethodQuery => ({
  mode: 'payment',
  country,
  currency,
  amount: 1250,
});
const email = 'ada@shopper.example';

testProvider({
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
});

testProvider({
  name: 'payatom',
  served: session('IN', 'INR'),
  unserved: session('DE', 'EUR'),
  person: () => ({ customer: { name: 'Ada Lovelace', email, phone: '+919000000000' } }),
  notices: { evidence: 'proven', bound: ['order_id', 'received_amount', 'status'] },
});

testProvider({
  name: 'payatom',
  way: 'a wallet’s own app',
  served: session('PK', 'PKR'),
  unserved: session('DE', 'EUR'),
  person: () => ({
    customer: { name: 'Ada Lovelace', email, phone: '+923001234567' },
    fields: { account_number: '03001234567' },
  }),
  notices: { evidence: 'proven', bound: ['order_id', 'received_amount', 'status'] },
});

testProvider({
  name: 'paysepro',
  served: session('ES', 'EUR'),
  unserved: session('ES', 'USD'),
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
});

testProvider({
  name: 'boxcharge',
  served: session('DE', 'EUR'),
  unserved: session('DE', 'XPF'),
  person: () => ({ customer: { name: 'Ada Lovelace', email }, fields: { bankcode: 'TEST' } }),
  notices: { evidence: 'claimed', bound: ['data', 'public_key'] },
});
