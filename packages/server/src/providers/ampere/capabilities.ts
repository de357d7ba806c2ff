import type { Capability } from '../capability.ts';

/** What AMPERE can do through us (ampere.md). */
export const capabilities: readonly Capability[] = [
  { what: 'Subscription plans of every configured partner, all pages, priced exactly' },
  { what: 'DANA, LINE Pay, Papara, Stripe, PayPal, JazzCash and Easypaisa, each with its own `data` object' },
  { what: '`data` of one session' },
  {
    what: 'Recurring plans, and plans for one content',
    off: 'AMPERE does not say which plans are. Set `recurring` and `contentUuid` of a partner, or of one of its `plans`',
  },
  { what: 'One token for everybody, renewed 60 s early' },
  { what: 'A refused token is renewed once' },
  { what: 'Whether a phone number has access', operation: 'subscriptionStatus' },
  { what: 'Ending a subscription', operation: 'unsubscribe' },
  { what: 'A subscriber’s own page, behind a link and the phone number', operation: 'subscriptionOf' },
  { what: 'Canceling there: ended at AMPERE, told to the merchant once' },
  { what: 'Why each other method is not offered' },
  {
    what: 'A wallet that another provider leads to as well is offered once, and a failed launch falls to the other',
  },
];
