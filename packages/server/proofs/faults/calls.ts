import type { ProviderName } from '../../src/providers/registry.ts';
import { CALL_FAULTS, type Fault, NOTICE_FAULTS } from './faults.ts';
import { ampereLies } from './lies/ampere.ts';
import { boxchargeLies } from './lies/boxcharge.ts';
import type { Keys, Lies } from './lies/edits.ts';
import { payatomLies } from './lies/payatom.ts';
import { payseproLies } from './lies/paysepro.ts';
import { type Play, playLaunch, playListing, playLookup, playNotice, playUnsubscribe } from './plays.ts';
import { playRefund } from './plays-refund.ts';
import { OTHER_SCENES, SCENES, type Scene } from './scenes.ts';

/** One call between Farebox and a provider. */
interface Call {
  readonly provider: ProviderName;
  readonly name: string;
  /** The part of its path that no other call has. */
  readonly path: string;
  readonly play: Play;
  readonly lies: Lies;
  /** Where it is played, when that is not the provider's own scene. */
  readonly scene?: Scene;
}

// biome-ignore format: a table reads better in rows
const CALLS: readonly Call[] = [
  { provider: 'ampere', name: 'authenticate', path: '/gateway/authenticate', play: playListing, lies: ampereLies.authenticate },
  { provider: 'ampere', name: 'subscriptions', path: '/gateway/subscriptions', play: playListing, lies: ampereLies.subscriptions },
  { provider: 'ampere', name: 'status before the launch', path: '/subscription/status', play: playLaunch, lies: ampereLies.before },
  { provider: 'ampere', name: 'status', path: '/subscription/status', play: playLookup, lies: ampereLies.lookup },
  { provider: 'ampere', name: 'unsubscribe', path: '/gateway/unsubscribe', play: playUnsubscribe, lies: ampereLies.unsubscribe },
  { provider: 'payatom', name: 'launch', path: '/pay/request.php', play: playLaunch, lies: payatomLies.launch },
  { provider: 'payatom', name: 'launch of a code', path: '/api/request.php', play: playLaunch, lies: payatomLies.code, scene: OTHER_SCENES.code },
  { provider: 'payatom', name: 'launch of a wallet’s number', path: '/api/request.php', play: playLaunch, lies: payatomLies.number, scene: OTHER_SCENES.number },
  { provider: 'payatom', name: 'launch in a wallet’s app', path: '/api/request.php', play: playLaunch, lies: payatomLies.app, scene: OTHER_SCENES.app },
  { provider: 'payatom', name: 'launch, version 2', path: '/pay/v2/request.php', play: playLaunch, lies: payatomLies.page2, scene: OTHER_SCENES.page2 },
  { provider: 'payatom', name: 'launch of a code, version 2', path: '/api/v2/request.php', play: playLaunch, lies: payatomLies.code, scene: OTHER_SCENES.code2 },
  { provider: 'payatom', name: 'status poll', path: '/api/status_polling.php', play: playLookup, lies: payatomLies.poll },
  { provider: 'payatom', name: 'status poll, version 2', path: '/api/v2/status_polling.php', play: playLookup, lies: payatomLies.poll, scene: OTHER_SCENES.page2 },
  { provider: 'payatom', name: 'webhook', path: '/hooks/', play: playNotice, lies: payatomLies.webhook },
  { provider: 'payatom', name: 'refund', path: '/api/refund.php', play: playRefund, lies: payatomLies.refund, scene: OTHER_SCENES.code },
  { provider: 'paysepro', name: 'getData', path: '/getData.php', play: playListing, lies: payseproLies.getData },
  { provider: 'paysepro', name: 'createCode', path: '/createCode.php', play: playLaunch, lies: payseproLies.createCode },
  { provider: 'paysepro', name: 'IPN', path: '/hooks/', play: playNotice, lies: payseproLies.ipn },
  { provider: 'boxcharge', name: 'launch', path: '/api/s2s/encrypt', play: playLaunch, lies: boxchargeLies.launch },
  { provider: 'boxcharge', name: 'launch, not encrypted', path: '/api/s2s', play: playLaunch, lies: boxchargeLies.launch, scene: OTHER_SCENES.plain },
  { provider: 'boxcharge', name: 'status', path: '/api/authurl/s2s/', play: playLookup, lies: boxchargeLies.status },
  { provider: 'boxcharge', name: 'webhook', path: '/hooks/', play: playNotice, lies: boxchargeLies.webhook },
  { provider: 'boxcharge', name: 'refund', path: '/api/transactions/refund-request', play: playRefund, lies: boxchargeLies.refund },
];

/** Where a call is played. */
export const sceneOf = ({ scene, provider }: Call): Scene => scene ?? SCENES[provider];

/** One fault in one call. */
export interface Case {
  readonly call: Call;
  readonly name: string;
  readonly fault: Fault;
}

/** Every call with every fault that it can meet. */
export function allCases(keys: Keys): Case[] {
  return CALLS.flatMap((call) => {
    const faults = { ...(call.play === playNotice ? NOTICE_FAULTS : CALL_FAULTS), ...call.lies(keys) };
    return Object.entries(faults).map(([name, fault]) => ({ call, name, fault }));
  });
}
