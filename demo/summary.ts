import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { Addresses } from './addresses.ts';

const strong = (text: string): string => styleText('bold', text);
const faint = (text: string): string => styleText('dim', text);
const address = (url: string): string => styleText('cyan', url.padEnd(30));

/** What the terminal shows once the demo runs: where everything is, and what to try. */
export function summaryOf({ store, server, sandbox, dataDir }: Addresses): string {
  const fromHere = relative('.', dataDir);
  const logs = fromHere.startsWith('..') ? dataDir : fromHere;
  return `
  ${strong('Kettle & Leaf is open.')}

  Shop      ${address(store)} ${faint('a tea shop that sells through Farebox')}
  Desk      ${address(`${store}/orders`)} ${faint('its orders turning paid, its webhooks arriving')}
  Farebox   ${address(server)} ${faint('the server that knows the truth')}
  Sandbox   ${address(sandbox)} ${faint('the providers, and what they charged')}

  ${strong('Try')}
  Spain     a tea, through Paysepro or BoxCharge
  India     a tea, by UPI through PayAtom
  Türkiye   The Tea Post, by subscription through AMPERE
  ${faint('Decline, close the tab, come back later: the order only turns paid when it is.')}

  ${faint(`Logs are in ${logs}/*.log. Ctrl-C stops everything.`)}
`;
}
