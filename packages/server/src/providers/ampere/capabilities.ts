import type { Capability, Proof } from '../capability.ts';

const unit = (test: string): Proof => ({ file: 'packages/server/src/providers/ampere/ampere.test.ts', test });

const flow = (test: string): Proof => ({ file: 'packages/server/src/flows/subscription.test.ts', test });

/** What AMPERE can do through us (ampere.md), each with its proof. */
export const capabilities: readonly Capability[] = [
  {
    what: 'Subscription plans of every configured partner, all pages, priced exactly',
    proof: unit('every page is read'),
  },
  {
    what: 'DANA, LINE Pay, Papara, Stripe, PayPal, JazzCash and Easypaisa, each with its own `data` object',
    proof: unit('is paid through by its own name, with its own data'),
  },
  { what: '`data` of one session', proof: unit('a session’s own data comes beside the partner’s') },
  {
    what: 'Recurring plans, and plans for one content',
    off: 'AMPERE does not say which plans are. Set `recurring` and `contentUuid` of a partner, or of one of its `plans`',
    proof: unit('a plan that is for one content, or renews, says so'),
  },
  { what: 'One token for everybody, renewed 60 s early', proof: unit('is renewed 60 s before it expires') },
  { what: 'A refused token is renewed once', proof: unit('that is refused again is given up') },
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
  {
    what: 'A subscriber’s own page, behind a link and the phone number',
    operation: 'subscriptionOf',
    proof: flow('shows nothing of the subscription before the phone number is given'),
  },
  {
    what: 'Canceling there: ended at AMPERE, told to the merchant once',
    proof: flow('is asked first, then it is ended at AMPERE, and the merchant is told once'),
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
];
