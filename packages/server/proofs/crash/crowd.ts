import { setTimeout as pause } from 'node:timers/promises';
import type { Damage } from './books.ts';
import type { Shop } from './shop.ts';
import { visitShop } from './shopper.ts';

/** How many people are in the shop at once. */
const VISITORS = 4;

/** How long the auditor waits for something new to ask for, in ms. */
const LULL = 20;

/** Everybody who keeps a shop busy. */
export interface Crowd {
  /** Lets everybody finish what they are doing, and nobody new in. */
  close(): void;
  /** Resolves when everybody is gone and everything acknowledged was asked for. @throws what one of them could not get over. */
  readonly gone: Promise<void>;
}

/** Fills a shop: people who buy, and an auditor who asks each life of the server for what the lives before acknowledged. */
export function letCrowdIn(shop: Shop, damages: Damage[]): Crowd {
  const closing = new AbortController();
  const visitors = Array.from({ length: VISITORS }, () => keepVisiting(shop, closing.signal));
  const auditor = keepAuditing(shop, { damages, closing: closing.signal });
  const gone = Promise.all([...visitors, auditor]).then(() => shop.merchant.carried());
  // Whoever waits for the crowd, or for a life of the server beside it, hears of a failure.
  gone.catch(() => {});
  return { close: () => closing.abort(), gone };
}

async function keepVisiting(shop: Shop, closing: AbortSignal): Promise<void> {
  const { counter, client, random, hook, merchant, elsewhere } = shop;
  const anyEvent = (): string | undefined => {
    const known = [...merchant.taken.keys()];
    return known[Math.floor(random() * known.length)];
  };
  while (!closing.aborted) await visitShop({ counter, client, random, hook, elsewhere, anyEvent });
}

async function keepAuditing(
  { servers, client, memory }: Shop,
  { damages, closing }: { damages: Damage[]; closing: AbortSignal },
): Promise<void> {
  for (;;) {
    const promised = memory.takeBefore(servers[0]?.lives.count ?? 0);
    if (promised) {
      const broken = await promised.isBroken(client);
      const { sessionId, what } = promised;
      if (broken !== undefined) damages.push({ fault: 'lost write', sessionId, text: `${what}: ${broken}` });
    } else if (closing.aborted) return;
    else await pause(LULL);
  }
}
