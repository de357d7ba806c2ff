import type { ProviderFaults } from '../../../../proofs/faults/provider-faults.ts';
import { runRefund } from '../../../../proofs/faults/refund-run.ts';
import { runLaunch, runLookup, runNotice } from '../../../../proofs/faults/runs.ts';
import type { Setup } from '../../../../proofs/faults/setup.ts';
import { corrupted } from './corrupted.ts';

const netBanking: Setup = { method: 'boxcharge:nb', order: {}, fields: { bankcode: 'TEST' } };
const plain: Setup = { ...netBanking, config: { plainPath: '/api/s2s' } };

/** BoxCharge in the fault table. */
// biome-ignore format: a table reads better in rows
export const faults: ProviderFaults = {
  setup: netBanking,
  calls: [
    { name: 'launch', path: '/api/s2s/encrypt', run: runLaunch, corrupted: corrupted.launch },
    { name: 'launch, not encrypted', path: '/api/s2s', run: runLaunch, corrupted: corrupted.launch, setup: plain },
    { name: 'status', path: '/api/authurl/s2s/', run: runLookup, corrupted: corrupted.status },
    { name: 'webhook', path: '/hooks/', run: runNotice, corrupted: corrupted.webhook },
    { name: 'refund', path: '/api/transactions/refund-request', run: runRefund, corrupted: corrupted.refund },
  ],
};
