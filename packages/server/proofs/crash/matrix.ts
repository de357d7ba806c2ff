import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../simulation/random.ts';
import type { Databases, StoreName } from './databases.ts';
import { POINTS } from './points.ts';
import { openShop } from './shop.ts';
import { type Plan, runWorker, type WorkerReport } from './worker.ts';

/** What to run: how many kills in all, on which stores; the seed decides points, passages and what shoppers do. */
export interface MatrixSpec {
  readonly kills: number;
  readonly seed: number;
  readonly databases: Databases;
  /** The test build, from `buildTestServer`. */
  readonly serve: string;
  /** How many servers are killed side by side. */
  readonly workers: number;
  /** Hears of every database that is done. */
  readonly onWorker?: (report: WorkerReport, store: StoreName) => void;
}

/** What one database went through, and of which kind it was. */
export interface StoreReport extends WorkerReport {
  readonly store: StoreName;
}

/** How often one database's server is killed at most: the snapshot of so many processes are still quickly compared. */
const MOST_KILLS = 40;

/** Up to which passage of a point a server processes. */
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
      spec.onWorker?.(report, job.store);
      reports.push({ ...report, store: job.store });
    }
  };
  try {
    await Promise.all(Array.from({ length: spec.workers }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return reports;
}

async function runJob(
  { store, plans, seed }: Job,
  { spec, folder }: { spec: MatrixSpec; folder: string },
): Promise<WorkerReport> {
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
    return await runWorker(shop, plans);
  } finally {
    await shop.close();
  }
}

/** Every point as often as any other, on each store, shuffled and dealt to databases. */
function jobsOf({ kills, seed, workers, databases }: MatrixSpec): Job[] {
  const size = Math.min(MOST_KILLS, Math.ceil(kills / workers));
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
    return inChunks(plans, size).map((dealt, at) => ({ store, plans: dealt, seed: seed + 1000 * at }));
  });
  const longest = Math.max(...jobs.map((own) => own.length));
  // Both stores side by side, so that neither waits for the other.
  return Array.from({ length: longest }, (_, at) => jobs.flatMap((own) => own[at] ?? [])).flat();
}

const inChunks = (plans: readonly Plan[], size: number): Plan[][] =>
  Array.from({ length: Math.ceil(plans.length / size) }, (_, at) => plans.slice(at * size, (at + 1) * size));

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
