import type { Capability } from '../capability.ts';
import { operationsCapabilities } from './operations-capabilities.ts';

/** What PayAtom can do through us (payatom.md). */
export const capabilities: readonly Capability[] = [
  { what: 'UPI on PayAtom’s page' },
  { what: 'IMPS on PayAtom’s page, as a line of its own, asked for by POST or GET' },
  { what: 'Bangladesh wallets on PayAtom’s page' },
  {
    what: 'UPI by a code on our page',
    off: 'your account may not have it. Set `seamless` of a line in INR.',
  },
  {
    what: 'Bangladesh wallets by a number on our page',
    off: 'your account may not have it. Set `seamless` of a line with `wallets`.',
  },
  {
    what: 'The bank reference of a payment to a person (P2P)',
    off: 'only a payment to a person has one that matters. Set `kind: "p2p"` of a line that is `seamless`.',
  },
  {
    what: 'Pakistan wallets, confirmed in their apps',
    off: 'your account may not have it. Set `wallets` of a line to JAZZCASH, EASYPAISA.',
  },
  {
    what: 'Version 2 of their interface, for UPI and the wallets of Bangladesh, with "quasi intent" accounts',
    off: 'it needs an API key and a place. Set `version: 2` and `v2`.',
  },
  { what: 'Why each other method is not offered' },
  {
    what: 'A wallet that another provider leads to as well is offered once, and a failed launch falls to the other',
  },
  ...operationsCapabilities,
];
