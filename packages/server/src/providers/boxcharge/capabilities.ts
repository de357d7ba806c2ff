import type { Capability, Proof } from '../capability.ts';

const unit = (test: string): Proof => ({
  file: 'packages/server/src/providers/boxcharge/boxcharge.test.ts',
  test,
});

/** What BoxCharge can do through us (boxcharge.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'Net banking, wallets, UPI collect and QR, each asking for its field',
    proof: unit('sends what %s needs, and no more'),
  },
];
