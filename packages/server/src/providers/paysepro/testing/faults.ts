import type { ProviderFaults } from '../../../../proofs/faults/provider-faults.ts';
import { runLaunch, runListing, runNotice } from '../../../../proofs/faults/runs.ts';
import { corrupted } from './corrupted.ts';

/** Paysepro in the fault table. */
// biome-ignore format: a table reads better in rows
export const faults: ProviderFaults = {
  setup: { method: 'paysepro:', order: {}, fields: {} },
  calls: [
    { name: 'getData', path: '/getData.php', run: runListing, corrupted: corrupted.getData },
    { name: 'createCode', path: '/createCode.php', run: runLaunch, corrupted: corrupted.createCode },
    { name: 'IPN', path: '/hooks/', run: runNotice, corrupted: corrupted.ipn },
  ],
  ends: {
    // Paysepro can be asked nothing: a notice that is lost is lost for good.
    webhook_lost: 'by hand',
    // Nobody can have paid a code that was never shown, so another attempt is made.
    charged_then_timeout: 'again',
    down: 'paid',
  },
};
