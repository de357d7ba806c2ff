import { setTimeout as pause } from 'node:timers/promises';
import type { Load } from './load.ts';
import { hasCreateCall } from './provider-crash.ts';
import type { ProcessSpec, ServerProcesses } from './server-processes.ts';
import type { Shop } from './shop.ts';
import { auditSnapshot, type Damage } from './snapshot.ts';

/** How much further a new process's clock is ahead, in ms: leases of a minute and launches of half a minute ago are over. */
export const STEP = 90_000;

const HOUR = 60 * 60 * 1000;

/**
 * How far ahead the clocks of the last processes are, in ms. After 27 hours even the last pause of a delivery's schedule is over; by then
 * a payment is looked up every two hours, and what ends its session starts the two hours anew.
 */
const LEAPS = [27 * HOUR, 30 * HOUR, 33 * HOUR];

/** How long each of them may take to bring everything right, in ms. */
const RECOVERY = 8_000;

/**
 * Runs processes that are not killed: in the first one the load ends, in the others all that is due is done. Gives
 * the damages that remain. `aheadMs` is how far the first one's clock is ahead.
 */
export async function recover(
  shop: Shop,
  { processes, load, aheadMs }: { processes: ServerProcesses; load: Load; aheadMs: number },
): Promise<Damage[]> {
  load.close();
  await live(processes, { aheadMs }, () => load.gone);
  let damages: readonly Damage[] = [];
  for (const leap of LEAPS) {
    damages = await live(processes, { aheadMs: aheadMs + leap }, () => settledDamages(shop));
    if (damages.length === 0) break;
  }
  return [...damages, ...repeatedCreates(shop)];
}

const lostNotice = (reference: string): Damage => ({
  fault: 'lost write',
  sessionId: null,
  text: `PayAtom was told "yes" of ${reference}, and no notice is kept`,
});

async function live<T>(processes: ServerProcesses, spec: ProcessSpec, work: () => Promise<T>): Promise<T> {
  const child = await processes.start(spec);
  const died = child.ended.then(() => Promise.reject(new Error('expected the server to go on, it ended')));
  try {
    return await Promise.race([work(), died]);
  } finally {
    child.kill();
    await child.ended;
  }
}

/** Deliveries and lookups take a moment; what is still wrong after a while is wrong. */
async function settledDamages(shop: Shop): Promise<Damage[]> {
  const until = performance.now() + RECOVERY;
  for (;;) {
    const damages = auditSnapshot(await shop.snapshot());
    if (damages.length === 0 || performance.now() > until) {
      const forgotten = await shop.forgottenNotices();
      return [...damages, ...forgotten.map((id) => lostNotice(id))];
    }
    await pause(200);
  }
}

/** Calls that a provider refuses as repeated leave no order, so the calls themselves are counted. */
function repeatedCreates({ sandbox, creates }: Shop): Damage[] {
  const created = sandbox.orderStore.orders.filter(({ provider }) => hasCreateCall(provider)).length;
  const calls = creates();
  if (calls === created) return [];
  return [{ fault: 'double launch', sessionId: null, text: `${calls} create calls for ${created} orders` }];
}
