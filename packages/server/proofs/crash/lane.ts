import { setTimeout as pause } from 'node:timers/promises';
import type { Damage } from './books.ts';
import { type Crowd, letCrowdIn } from './crowd.ts';
import { heal, STEP } from './heal.ts';
import type { Lives } from './lives.ts';
import type { Point } from './points.ts';
import type { Shop } from './shop.ts';

/** Where a life is to be cut off. */
export interface Plan {
  readonly point: Point;
  readonly passage: number;
  readonly lag: number;
}

/** What one database went through. */
export interface LaneReport {
  /** The point of each kill, in order. */
  readonly kills: readonly Point[];
  /** Every point that a server came to, whether it died there or went on. */
  readonly reached: ReadonlySet<Point>;
  /** Plans whose point was not come to in time. */
  readonly missed: readonly Plan[];
  /** What went wrong, with the point of the kill that is to blame. */
  readonly damages: readonly (Damage & { readonly point: Point | undefined })[];
  /** How much was acknowledged, and asked for after the next kill. */
  readonly acknowledged: number;
  readonly sessions: number;
  readonly events: number;
  readonly charged: number;
  /** How often the server said that it failed, by status and code. */
  readonly failures: ReadonlyMap<string, number>;
}

/** How long a life is waited for to come to its point, in ms. */
const PATIENCE = 10_000;

/** Kills a shop's server once for each plan, under load, then lets everything heal and compares everybody's books. */
export async function runLane(shop: Shop, plans: readonly Plan[]): Promise<LaneReport> {
  const [server] = shop.servers;
  if (!server) throw new Error('expected a server');
  const { lives } = server;
  const damages: Damage[] = [];
  const crowd = letCrowdIn(shop, damages);
  const fates: (Point | undefined)[] = [];
  for (const plan of plans) fates.push((await liveUntil(lives, { plan, crowd })) ? plan.point : undefined);
  damages.push(...(await heal(shop, { lives, crowd, aheadMs: lives.count * STEP })));
  return report(shop, { plans, fates, damages, reached: lives.reached });
}

/**
 * Whether the server came to its point and died there; one that does not is killed from outside.
 * @throws whatever one of the crowd could not get over.
 */
async function liveUntil(lives: Lives, { plan, crowd }: { plan: Plan; crowd: Crowd }): Promise<boolean> {
  const life = await lives.start({ ...plan, aheadMs: lives.count * STEP });
  const stopped = new AbortController();
  const late = pause(PATIENCE, true, { signal: stopped.signal }).catch(() => false);
  const died = life.ended.then(() => false);
  const left = crowd.gone.then(() => false);
  const isLate = await Promise.race([died, late, left]).finally(() => stopped.abort());
  if (isLate) life.kill();
  await life.ended;
  return !isLate;
}

function report(
  { memory, merchant, sandbox, client }: Shop,
  run: Pick<LaneReport, 'reached'> & {
    plans: readonly Plan[];
    fates: readonly (Point | undefined)[];
    damages: readonly Damage[];
  },
): LaneReport {
  const { plans, fates, damages, reached } = run;
  const culprit = ({ sessionId }: Damage): Point | undefined => {
    const life = sessionId === null ? undefined : memory.lifeOf(sessionId);
    return fates[(life ?? fates.length) - 1];
  };
  return {
    kills: fates.filter((point) => point !== undefined),
    reached,
    missed: plans.filter((_, at) => fates[at] === undefined),
    damages: damages.map((damage) => ({ ...damage, point: culprit(damage) })),
    acknowledged: memory.total,
    sessions: memory.sessions,
    events: merchant.taken.size,
    charged: sandbox.orderStore.orders.filter(({ charged }) => charged).length,
    failures: client.failures,
  };
}
