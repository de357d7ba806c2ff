import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../simulation/random.ts';
import type { Databases, StoreName } from './databases.ts';
import { type LaneReport, type Plan, runLane } from './lane.ts';
import { POINTS } from './points.ts';
import { openShop } from './shop.ts';

/** What to run: how many kills in all, on which stores; the seed decides points, passages and what people do. */
export interface MatrixSpec {
  readonly kills: number;
  readonly seed: number;
  readonly databases: Databases;
  /** The test build, from `buildTestServer`. */
  readonly serve: string;
  /** How many servers are killed side by side. */
  readonly lanes: number;
  /** Hears of every database that is done. */
  readonly onLane?: (report: LaneReport, store: StoreName) => void;
}

/** What one database went through, and of which kind it was. */
export interface StoreReport extends LaneReport {
  readonly store: StoreName;
}

/** How often one database's server is killed at most: the books of so many lives are still quickly compared. */
const MOST_KILLS = 40;

/** Up to which passage of a point a server lives. */
const MOST_PASSAGES = 2;

/** Up to how many turns after its decision a transaction is cut off. */
const MOST_TURNS = 60;

interface Job {
  readonly store: StoreName;
  readonly plans: readonly Plan[];
  readonly seed: number;
}

/** Kills servers at every point in turn, on every store, and reports what each database went through. */
export async function runMatrix(spec: MatrixSpec): Promise<StoreReport[]> {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-kill-'));
  const jobs = jobsOf(spec);
  const reports: StoreReport[] = [];
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const report = await runJob(job, { spec, folder });
      spec.onLane?.(report, job.store);
      reports.push({ ...report, store: job.store });
    }
  };
  try {
    await Promise.all(Array.from({ length: spec.lanes }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return reports;
}

async function runJob(
  { store, plans, seed }: Job,
  { spec, folder }: { spec: MatrixSpec; folder: string },
): Promise<LaneReport> {
  const own = join(folder, `${store}-${seed}`);
  const database = await spec.databases.create(store, own);
  const shop = await openShop({
    folder: own,
    database,
    serve: spec.serve,
    cacheDir: join(folder, 'compiled'),
    seed,
  });
  try {
    return await runLane(shop, plans);
  } finally {
    await shop.close();
  }
}

/** Every point as often as any other, on each store, shuffled and dealt to databases. */
function jobsOf({ kills, seed, lanes, databases }: MatrixSpec): Job[] {
  const hand = Math.min(MOST_KILLS, Math.ceil(kills / lanes));
  const random = createRandom(seed);
  const jobs = databases.stores.map((store, turn) => {
    const own = Math.ceil(kills / databases.stores.length);
    // A store goes on where the one before it ended, so that few kills come to every point on one store or the other.
    const points = Array.from({ length: own }, (_, at) => POINTS[(turn * own + at) % POINTS.length]).filter(
      (point) => point !== undefined,
    );
    const plans = shuffle(points, random).map((point) => ({
      point,
      passage: 1 + Math.floor(random() * MOST_PASSAGES),
      lag: Math.floor(random() * MOST_TURNS),
    }));
    return deal(plans, hand).map((dealt, at) => ({ store, plans: dealt, seed: seed + 1000 * at }));
  });
  const longest = Math.max(...jobs.map((own) => own.length));
  // Both stores side by side, so that neither waits for the other.
  return Array.from({ length: longest }, (_, at) => jobs.flatMap((own) => own[at] ?? [])).flat();
}

const deal = (plans: readonly Plan[], hand: number): Plan[][] =>
  Array.from({ length: Math.ceil(plans.length / hand) }, (_, at) => plans.slice(at * hand, (at + 1) * hand));

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
