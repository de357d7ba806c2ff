import type { Capability, Proof } from '../capability.ts';

const unit = (test: string): Proof => ({ file: 'packages/server/src/providers/ampere/ampere.test.ts', test });

/** What AMPERE can do through us (ampere.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'Subscription plans of every configured partner, all pages, priced exactly',
    proof: unit('every page is read'),
  },
  {
    what: 'Whether a phone number has access',
    operation: 'subscriptionStatus',
    proof: unit('tell whether a number has access'),
  },
  {
    what: 'Ending a subscription',
    operation: 'unsubscribe',
    proof: unit('unsubscribe a number from one partner'),
  },
];
