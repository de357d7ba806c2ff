import type { Capability, Proof } from '../capability.ts';

const unit = (test: string): Proof => ({
  file: 'packages/server/src/providers/paysepro/paysepro.test.ts',
  test,
});

/** What Paysepro can do through us (paysepro.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'Every method of the module for country, currency and amount',
    proof: unit('offers what the module has for country, currency and amount'),
  },
];
