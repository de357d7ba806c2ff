import { playLaunch, playLookup, playNotice } from '../../../../proofs/faults/plays.ts';
import { playRefund } from '../../../../proofs/faults/plays-refund.ts';
import type { ProviderFaults } from '../../../../proofs/faults/provider-faults.ts';
import type { Setup } from '../../../../proofs/faults/setup.ts';
import { corrupted } from './corrupted.ts';

const netBanking: Setup = { method: 'boxcharge:nb', order: {}, fields: { bankcode: 'TEST' } };
const plain: Setup = { ...netBanking, config: { plainPath: '/api/s2s' } };

/** BoxCharge in the fault table. */
// biome-ignore format: a table reads better in rows
export const faults: ProviderFaults = {
  setup: netBanking,
  calls: [
    { name: 'launch', path: '/api/s2s/encrypt', play: playLaunch, corrupted: corrupted.launch },
    { name: 'launch, not encrypted', path: '/api/s2s', play: playLaunch, corrupted: corrupted.launch, setup: plain },
    { name: 'status', path: '/api/authurl/s2s/', play: playLookup, corrupted: corrupted.status },
    { name: 'webhook', path: '/hooks/', play: playNotice, corrupted: corrupted.webhook },
    { name: 'refund', path: '/api/transactions/refund-request', play: playRefund, corrupted: corrupted.refund },
  ],
};
