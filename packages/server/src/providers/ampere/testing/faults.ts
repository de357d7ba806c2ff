import { playLaunch, playListing, playLookup } from '../../../../proofs/faults/plays.ts';
import type { ProviderFaults } from '../../../../proofs/faults/provider-faults.ts';
import { corrupted } from './corrupted.ts';
import { playUnsubscribe, subscription } from './unsubscribe.ts';

/** AMPERE in the fault table; a plan there costs 9.99 EUR. */
// biome-ignore format: a table reads better in rows
export const faults: ProviderFaults = {
  setup: { method: 'ampere:', order: { amount: 999 }, fields: {} },
  calls: [
    { name: 'authenticate', path: '/gateway/authenticate', play: playListing, corrupted: corrupted.authenticate },
    { name: 'subscriptions', path: '/gateway/subscriptions', play: playListing, corrupted: corrupted.subscriptions, prepare: subscription },
    { name: 'status before the launch', path: '/subscription/status', play: playLaunch, corrupted: corrupted.before },
    { name: 'status', path: '/subscription/status', play: playLookup, corrupted: corrupted.lookup },
    { name: 'unsubscribe', path: '/gateway/unsubscribe', play: playUnsubscribe, corrupted: corrupted.unsubscribe },
  ],
  ends: { down: 'paid' },
};
