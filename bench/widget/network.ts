import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import { STAND_IN } from './shop.ts';

/** Slow 4G: bytes a second, and the ms that every request takes more. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU_SLOWDOWN = 4;

/** The network and the processor in words. */
export const CONDITIONS = 'slow 4G (150 ms, 1.6 Mbit/s), CPU 4 times slower, nothing cached';

/** What a page asked for so far; `bytes` as they were on the wire, with their headers. */
export interface Traffic {
  requests: number;
  /** Those to anyone but the shop and Farebox. */
  foreign: number;
  bytes: number;
}

const isOurs = (hostname: string): boolean => hostname === 'localhost';

/** Makes a page's network and processor those of a slow phone; what it asks of servers elsewhere, `shop` answers. */
export async function slowDown(cdp: CDPSession, shop: string): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
    void goOn(cdp, requestId, { ...request, shop });
  });
  await cdp.send('Fetch.enable', {
    patterns: [{ urlPattern: 'https://*' }, { urlPattern: 'http://*', resourceType: 'XHR' }],
  });
}

/** A request that is paused, and who answers it when it goes elsewhere: over the same slow network, as no peer shall wait for a dead one. */
async function goOn(
  cdp: CDPSession,
  requestId: string,
  { url, method, shop }: { readonly url: string; readonly method: string; readonly shop: string },
): Promise<void> {
  const { hostname, pathname } = new URL(url);
  // Chromium slows every request down but the preflights (CORS), which cost a shopper as much as any other.
  if (method === 'OPTIONS') await sleep(SLOW_4G.latency);
  const answeredBy = isOurs(hostname) ? {} : { url: shop + STAND_IN + pathname };
  // The page may be gone by now.
  await cdp.send('Fetch.continueRequest', { requestId, ...answeredBy }).catch(() => undefined);
}

/** Counts what a page asks for, from now on. */
export function watchTraffic(cdp: CDPSession): Traffic {
  const traffic: Traffic = { requests: 0, foreign: 0, bytes: 0 };
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    const { protocol, hostname } = new URL(request.url);
    if (!protocol.startsWith('http')) return;
    traffic.requests += 1;
    if (!isOurs(hostname)) traffic.foreign += 1;
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  return traffic;
}
