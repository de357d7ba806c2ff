import { setTimeout as pause } from 'node:timers/promises';
import { auditBooks, type Damage } from './books.ts';
import type { Crowd } from './crowd.ts';
import type { LifeSpec, Lives } from './lives.ts';
import type { Shop } from './shop.ts';

/** How much further a new life's clock is ahead, in ms: leases of a minute and launches of half a minute ago are over. */
export const STEP = 90_000;

const HOUR = 60 * 60 * 1000;

/**
 * How far ahead the clocks of the last lives are, in ms. After 27 hours even the last pause of a delivery's schedule is over; by then
 * a payment is looked up every two hours, and what ends its session starts the two hours anew.
 */
const LEAPS = [27 * HOUR, 30 * HOUR, 33 * HOUR];

/** How long each of them may take to bring everything right, in ms. */
const HEALING = 8_000;

/**
 * Lives that nobody cuts short: in the first one everybody finishes and asks, in the others all that is due comes to its end. Gives
 * what is wrong then. `aheadMs` is how far the first one's clock is ahead.
 */
export async function heal(
  shop: Shop,
  { lives, crowd, aheadMs }: { lives: Lives; crowd: Crowd; aheadMs: number },
): Promise<Damage[]> {
  crowd.close();
  await live(lives, { aheadMs }, () => crowd.gone);
  let damages: readonly Damage[] = [];
  for (const leap of LEAPS) {
    damages = await live(lives, { aheadMs: aheadMs + leap }, () => settledDamages(shop));
    if (damages.length === 0) break;
  }
  return [...damages, ...repeatedCreates(shop)];
}

const lostNotice = (reference: string): Damage => ({
  fault: 'lost write',
  sessionId: null,
  text: `PayAtom was told "yes" of ${reference}, and no notice is kept`,
});

async function live<T>(lives: Lives, spec: LifeSpec, work: () => Promise<T>): Promise<T> {
  const life = await lives.start(spec);
  const died = life.ended.then(() => Promise.reject(new Error('expected the server to go on, it ended')));
  try {
    return await Promise.race([work(), died]);
  } finally {
    life.kill();
    await life.ended;
  }
}

/** Deliveries and lookups take a moment; what is still wrong after a while is wrong. */
async function settledDamages(shop: Shop): Promise<Damage[]> {
  const until = performance.now() + HEALING;
  for (;;) {
    const damages = auditBooks(await shop.books());
    if (damages.length === 0 || performance.now() > until) {
      const forgotten = await shop.forgottenNotices();
      return [...damages, ...forgotten.map((id) => lostNotice(id))];
    }
    await pause(200);
  }
}

/** Calls that a provider refuses as repeated leave no order, so the calls themselves are counted. */
function repeatedCreates({ sandbox, creates }: Shop): Damage[] {
  const created = sandbox.orderStore.orders.filter(({ provider }) => provider !== 'ampere').length;
  const calls = creates();
  if (calls === created) return [];
  return [{ fault: 'double launch', sessionId: null, text: `${calls} create calls for ${created} orders` }];
}
