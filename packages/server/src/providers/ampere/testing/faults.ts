import type { ProviderFaults } from '../../../../proofs/faults/provider-faults.ts';
import { runLaunch, runListing, runLookup } from '../../../../proofs/faults/runs.ts';
import { corrupted } from './corrupted.ts';
import { runUnsubscribe, subscription } from './unsubscribe.ts';

/** AMPERE in the fault table; a plan there costs 9.99 EUR. */
// biome-ignore format: a table reads better in rows
export const faults: ProviderFaults = {
  setup: { method: 'ampere:', order: { amount: 999 }, fields: {} },
  calls: [
    { name: 'authenticate', path: '/gateway/authenticate', run: runListing, corrupted: corrupted.authenticate },
    { name: 'subscriptions', path: '/gateway/subscriptions', run: runListing, corrupted: corrupted.subscriptions, prepare: subscription },
    { name: 'status before the launch', path: '/subscription/status', run: runLaunch, corrupted: corrupted.before },
    { name: 'status', path: '/subscription/status', run: runLookup, corrupted: corrupted.lookup },
    { name: 'unsubscribe', path: '/gateway/unsubscribe', run: runUnsubscribe, corrupted: corrupted.unsubscribe },
  ],
  ends: { down: 'paid' },
};
