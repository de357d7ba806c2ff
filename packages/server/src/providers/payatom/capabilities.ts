import type { Capability, Proof } from '../capability.ts';
import { operationsCapabilities } from './operations-capabilities.ts';

const unit = (test: string, file = 'payatom'): Proof => ({
  file: `packages/server/src/providers/payatom/${file}.test.ts`,
  test,
});

/** What PayAtom can do through us (payatom.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'UPI on PayAtom’s page',
    proof: unit('sends what their page asks for, with our payment id, and leads to their payment page'),
  },
  {
    what: 'IMPS on PayAtom’s page, as a line of its own, asked for by POST or GET',
    proof: unit('is a line of its own, asked for by GET: %s is %s', 'flow'),
  },
  {
    what: 'Bangladesh wallets on PayAtom’s page',
    proof: unit('goes to the line with its own base and pid, and names the wallet'),
  },
  {
    what: 'UPI by a code on our page',
    off: 'your account may not have it. Set `seamless` of a line in INR.',
    proof: unit('asks for the shopper’s UPI address and gives the link of their answer', 'seamless'),
  },
  {
    what: 'Bangladesh wallets by a number on our page',
    off: 'your account may not have it. Set `seamless` of a line with `wallets`.',
    proof: unit('shows the number to pay to and asks for the transaction id', 'seamless'),
  },
  {
    what: 'The bank reference of a payment to a person (P2P)',
    off: 'only a payment to a person has one that matters. Set `kind: "p2p"` of a line that is `seamless`.',
    proof: {
      file: 'packages/server/src/routes/pay-in-person.test.ts',
      test: 'keeps what the bank calls the payment, for the shopper and the merchant, and pays nothing',
    },
  },
  {
    what: 'Pakistan wallets, confirmed in their apps',
    off: 'your account may not have it. Set `wallets` of a line to JAZZCASH, EASYPAISA.',
    proof: {
      file: 'e2e/flows/payatom-on-our-page.spec.ts',
      test: 'a wallet of Pakistan is asked in its app: a wrong number is said at its field, then it is confirmed',
    },
  },
  {
    what: 'Version 2 of their interface, for UPI and the wallets of Bangladesh, with "quasi intent" accounts',
    off: 'it needs an API key and a place. Set `version: 2` and `v2`.',
    proof: unit('%s is paid on their page, and found by a poll without a signature', 'flow'),
  },
  {
    what: 'Why each other method is not offered',
    proof: {
      file: 'packages/server/src/routes/methods.test.ts',
      test: 'names every configured method once, offered or not',
    },
  },
  {
    what: 'A wallet that another provider leads to as well is offered once, and a failed launch falls to the other',
    proof: {
      file: 'packages/server/src/flows/routing.test.ts',
      test: 'falls to the next provider of the same, as a payment of its own',
    },
  },
  ...operationsCapabilities,
];
