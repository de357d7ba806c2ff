import type { ProviderFaults } from '../../../../proofs/faults/provider-faults.ts';
import { runRefund } from '../../../../proofs/faults/refund-run.ts';
import { runLaunch, runLookup, runNotice } from '../../../../proofs/faults/runs.ts';
import type { Setup } from '../../../../proofs/faults/setup.ts';
import { corrupted } from './corrupted.ts';

const customer = { name: 'Asha Rao', email: 'asha@example.com', phone: '+919812345678' };
const rupees = { amount: 25_000, country: 'IN', currency: 'INR', customer };
const india = { currency: 'INR', countries: ['IN'] };
const upi: Setup = { method: 'payatom:upi', fields: {}, order: { ...rupees, amount: 25_050 } };
const code: Setup = { method: 'payatom:code', fields: { upi_id: 'asha@upi' }, order: rupees };
const number: Setup = {
  method: 'payatom:send',
  fields: {},
  order: { ...rupees, country: 'BD', currency: 'BDT' },
};
const app: Setup = {
  method: 'payatom:pk',
  fields: { account_number: '03001234567' },
  order: { amount: 25_050, country: 'PK', currency: 'PKR', customer },
  asksByItself: true,
};
const config = {
  version: 2,
  lines: [
    { id: 'upi', ...india },
    { id: 'code', ...india, kind: 'p2p', seamless: true },
  ],
};
const upi2: Setup = { ...upi, order: rupees, config };
const code2: Setup = { ...code, config };

/** PayAtom in the fault table. */
// biome-ignore format: a table reads better in rows
export const faults: ProviderFaults = {
  setup: upi,
  calls: [
    { name: 'launch', path: '/pay/request.php', run: runLaunch, corrupted: corrupted.launch },
    { name: 'launch of a code', path: '/api/request.php', run: runLaunch, corrupted: corrupted.code, setup: code },
    { name: 'launch of a wallet’s number', path: '/api/request.php', run: runLaunch, corrupted: corrupted.number, setup: number },
    { name: 'launch in a wallet’s app', path: '/api/request.php', run: runLaunch, corrupted: corrupted.app, setup: app },
    { name: 'launch, version 2', path: '/pay/v2/request.php', run: runLaunch, corrupted: corrupted.page2, setup: upi2 },
    { name: 'launch of a code, version 2', path: '/api/v2/request.php', run: runLaunch, corrupted: corrupted.code, setup: code2 },
    { name: 'status poll', path: '/api/status_polling.php', run: runLookup, corrupted: corrupted.poll },
    { name: 'status poll, version 2', path: '/api/v2/status_polling.php', run: runLookup, corrupted: corrupted.poll, setup: upi2 },
    { name: 'webhook', path: '/hooks/', run: runNotice, corrupted: corrupted.webhook },
    { name: 'refund', path: '/api/refund.php', run: runRefund, corrupted: corrupted.refund, setup: code },
  ],
};
