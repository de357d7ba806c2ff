import { playLaunch, playListing, playNotice } from '../../../../proofs/faults/plays.ts';
import type { ProviderFaults } from '../../../../proofs/faults/provider-faults.ts';
import { corrupted } from './corrupted.ts';

/** Paysepro in the fault table. */
// biome-ignore format: a table reads better in rows
export const faults: ProviderFaults = {
  setup: { method: 'paysepro:', order: {}, fields: {} },
  calls: [
    { name: 'getData', path: '/getData.php', play: playListing, corrupted: corrupted.getData },
    { name: 'createCode', path: '/createCode.php', play: playLaunch, corrupted: corrupted.createCode },
    { name: 'IPN', path: '/hooks/', play: playNotice, corrupted: corrupted.ipn },
  ],
  ends: {
    // Paysepro can be asked nothing: a notice that is lost is lost for good.
    webhook_lost: 'by hand',
    // Nobody can have paid a code that was never shown, so another attempt is made.
    charged_then_timeout: 'again',
    down: 'paid',
  },
};
