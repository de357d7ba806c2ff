import type { Capability, Proof } from '../capability.ts';

const unit = (test: string): Proof => ({
  file: 'packages/server/src/providers/payatom/payatom.test.ts',
  test,
});

/** What PayAtom can do through us (payatom.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'UPI and IMPS on PayAtom’s page',
    proof: unit('sends what their page asks for, with our payment id, and leads to their payment page'),
  },
  {
    what: 'Bangladesh wallets on PayAtom’s page',
    proof: unit('goes to the line with its own base and pid, and names the wallet'),
  },
];
