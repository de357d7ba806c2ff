import type { ProviderName } from '../providers/registry.ts';
import { CALL_FAULTS, type Fault, NOTICE_FAULTS } from './faults.ts';
import { ampereLies } from './lies/ampere.ts';
import { boxchargeLies } from './lies/boxcharge.ts';
import type { Keys, Lies } from './lies/edits.ts';
import { payatomLies } from './lies/payatom.ts';
import { payseproLies } from './lies/paysepro.ts';
import { type Play, playLaunch, playListing, playLookup, playNotice, playUnsubscribe } from './plays.ts';

/** One call between Farebox and a provider. */
interface Call {
  readonly provider: ProviderName;
  readonly name: string;
  /** The part of its path that no other call has. */
  readonly path: string;
  readonly play: Play;
  readonly lies: Lies;
}

// biome-ignore format: a table reads better in rows
const CALLS: readonly Call[] = [
  { provider: 'ampere', name: 'authenticate', path: '/gateway/authenticate', play: playListing, lies: ampereLies.authenticate },
  { provider: 'ampere', name: 'subscriptions', path: '/gateway/subscriptions', play: playListing, lies: ampereLies.subscriptions },
  { provider: 'ampere', name: 'status before the launch', path: '/subscription/status', play: playLaunch, lies: ampereLies.before },
  { provider: 'ampere', name: 'status', path: '/subscription/status', play: playLookup, lies: ampereLies.lookup },
  { provider: 'ampere', name: 'unsubscribe', path: '/gateway/unsubscribe', play: playUnsubscribe, lies: ampereLies.unsubscribe },
  { provider: 'payatom', name: 'launch', path: '/pay/request.php', play: playLaunch, lies: payatomLies.launch },
  { provider: 'payatom', name: 'status poll', path: '/api/status_polling.php', play: playLookup, lies: payatomLies.poll },
  { provider: 'payatom', name: 'webhook', path: '/hooks/', play: playNotice, lies: payatomLies.webhook },
  { provider: 'paysepro', name: 'getData', path: '/getData.php', play: playListing, lies: payseproLies.getData },
  { provider: 'paysepro', name: 'createCode', path: '/createCode.php', play: playLaunch, lies: payseproLies.createCode },
  { provider: 'paysepro', name: 'IPN', path: '/hooks/', play: playNotice, lies: payseproLies.ipn },
  { provider: 'boxcharge', name: 'launch', path: '/api/s2s/encrypt', play: playLaunch, lies: boxchargeLies.launch },
  { provider: 'boxcharge', name: 'status', path: '/api/authurl/s2s/', play: playLookup, lies: boxchargeLies.status },
  { provider: 'boxcharge', name: 'webhook', path: '/hooks/', play: playNotice, lies: boxchargeLies.webhook },
];

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
