import { setTimeout as pause } from 'node:timers/promises';
import { type Load, startLoad } from './load.ts';
import type { Point } from './points.ts';
import { recover, STEP } from './recover.ts';
import type { ServerProcesses } from './server-processes.ts';
import type { Shop } from './shop.ts';
import type { Damage } from './snapshot.ts';

/** Where a process is to be killed. */
export interface Plan {
  readonly point: Point;
  readonly passage: number;
  readonly lag: number;
}

/** What one database went through. */
export interface WorkerReport {
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

/** How long a process may take to come to its point, in ms. */
const PATIENCE = 10_000;

/** Kills a shop's server once for each plan, under load, then lets it recover and compares the records of all parties. */
export async function runWorker(shop: Shop, plans: readonly Plan[]): Promise<WorkerReport> {
  const [server] = shop.servers;
  if (!server) throw new Error('expected a server');
  const { processes } = server;
  const damages: Damage[] = [];
  const load = startLoad(shop, damages);
  const fates: (Point | undefined)[] = [];
  for (const plan of plans) fates.push((await liveUntil(processes, { plan, load })) ? plan.point : undefined);
  damages.push(...(await recover(shop, { processes, load, aheadMs: processes.count * STEP })));
  return report(shop, { plans, fates, damages, reached: processes.reached });
}

/**
 * Whether the server came to its point and died there; one that does not is killed from outside.
 * @throws whatever one of the load could not get over.
 */
async function liveUntil(
  processes: ServerProcesses,
  { plan, load }: { plan: Plan; load: Load },
): Promise<boolean> {
  const child = await processes.start({ ...plan, aheadMs: processes.count * STEP });
  const stopped = new AbortController();
  const late = pause(PATIENCE, true, { signal: stopped.signal }).catch(() => false);
  const died = child.ended.then(() => false);
  const left = load.gone.then(() => false);
  const isLate = await Promise.race([died, late, left]).finally(() => stopped.abort());
  if (isLate) child.kill();
  await child.ended;
  return !isLate;
}

function report(
  { writes, merchant, sandbox, client }: Shop,
  run: Pick<WorkerReport, 'reached'> & {
    plans: readonly Plan[];
    fates: readonly (Point | undefined)[];
    damages: readonly Damage[];
  },
): WorkerReport {
  const { plans, fates, damages, reached } = run;
  const culprit = ({ sessionId }: Damage): Point | undefined => {
    const generation = sessionId === null ? undefined : writes.generationOf(sessionId);
    return fates[(generation ?? fates.length) - 1];
  };
  return {
    kills: fates.filter((point) => point !== undefined),
    reached,
    missed: plans.filter((_, at) => fates[at] === undefined),
    damages: damages.map((damage) => ({ ...damage, point: culprit(damage) })),
    acknowledged: writes.total,
    sessions: writes.sessions,
    events: merchant.taken.size,
    charged: sandbox.orderStore.orders.filter(({ charged }) => charged).length,
    failures: client.failures,
  };
}
