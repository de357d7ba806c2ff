import { setTimeout as pause } from 'node:timers/promises';
import type { Shop } from './shop.ts';
import { visitShop } from './shopper.ts';
import type { Damage } from './snapshot.ts';

/** How many shoppers are in the shop at once. */
const VISITORS = 4;

/** How long the auditor waits for something new to ask for, in ms. */
const LULL = 20;

/** The load on a shop. */
export interface Load {
  /** Lets every shopper finish, and starts no new visit. */
  close(): void;
  /** Resolves when every visit has ended and every acknowledged write was verified. @throws the error that a visit did not survive. */
  readonly gone: Promise<void>;
}

/** Starts shoppers, and an auditor that asks each process of the server for the writes that earlier processes acknowledged. */
export function startLoad(shop: Shop, damages: Damage[]): Load {
  const closing = new AbortController();
  const visitors = Array.from({ length: VISITORS }, () => keepVisiting(shop, closing.signal));
  const auditor = keepAuditing(shop, { damages, closing: closing.signal });
  const gone = Promise.all([...visitors, auditor]).then(() => shop.merchant.carried());
  // The failure reaches whoever awaits the load, or races it with a process of the server.
  gone.catch(() => {});
  return { close: () => closing.abort(), gone };
}

async function keepVisiting(shop: Shop, closing: AbortSignal): Promise<void> {
  const { actions, client, random, hook, merchant, otherSales } = shop;
  const anyEvent = (): string | undefined => {
    const known = [...merchant.taken.keys()];
    return known[Math.floor(random() * known.length)];
  };
  while (!closing.aborted) await visitShop({ actions, client, random, hook, otherSales, anyEvent });
}

async function keepAuditing(
  { servers, client, writes }: Shop,
  { damages, closing }: { damages: Damage[]; closing: AbortSignal },
): Promise<void> {
  for (;;) {
    const write = writes.takeBefore(servers[0]?.processes.count ?? 0);
    if (write) {
      const broken = await write.isBroken(client);
      const { sessionId, what } = write;
      if (broken !== undefined) damages.push({ fault: 'lost write', sessionId, text: `${what}: ${broken}` });
    } else if (closing.aborted) return;
    else await pause(LULL);
  }
}
