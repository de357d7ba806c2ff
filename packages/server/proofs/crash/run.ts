import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildTestServer } from './build.ts';
import { openDatabases, type StoreName } from './databases.ts';
import { writeSection } from './document.ts';
import { runMatrix, type StoreReport } from './matrix.ts';
import { killsOf, loadSentence, matrixTable, neverKilled, neverReached } from './report.ts';

// `npm run test:kill -- [--kills 1000] [--store sqlite|postgres|both] [--seed n] [--lanes 4] [--write]`
// It fails when something was damaged, when no server came to one of the points, and when a point was never died at on a store on
// which it was tried: in 1,000 kills every point is tried ten times on each store.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    store: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    workers: { type: 'string', default: '4' },
    write: { type: 'boolean', default: false },
  },
});

const storesOf = (name: string): readonly StoreName[] => {
  if (name === 'sqlite' || name === 'postgres') return [name];
  if (name === 'both') return ['sqlite', 'postgres'];
  throw new Error(`--store: expected sqlite, postgres or both, got ${name}`);
};

function tell(report: Omit<StoreReport, 'store'>, store: StoreName): void {
  const { kills, missed, damages, failures } = report;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${seconds.padStart(4)} s  ${store.padEnd(8)}  ${kills.length} kills, ${damages.length} damages`,
  );
  for (const { point } of missed) console.log(`        not come to in time: ${point}`);
  for (const [failure, times] of failures) console.log(`        answered ${times} times: ${failure}`);
  for (const { fault, text, sessionId, point } of damages)
    console.log(`        ${fault} at ${point ?? 'the end'}, ${sessionId ?? 'no session'}: ${text}`);
}

const began = performance.now();
const seed = Number(values.seed);
console.log(`seed ${seed}`);
const serve = await buildTestServer();
const databases = await openDatabases(storesOf(values.store));
try {
  const [kills, workers] = [Number(values.kills), Number(values.workers)];
  const reports = await runMatrix({ kills, seed, workers, databases, serve, onWorker: tell });
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const heading = `${killsOf(reports).toLocaleString('en')} kills in ${minutes} minutes, seed ${seed}: ${loadSentence(reports)}`;
  const text = `${heading}\n\n${matrixTable(reports)}`;
  console.log(`\n${text}`);
  if (values.write) writeSection('kill matrix', text);
  const unproven = [
    ...neverReached(reports).map((point) => `never reached: ${point}`),
    ...neverKilled(reports).map((point) => `never died at: ${point}`),
  ];
  for (const line of unproven) console.error(line);
  process.exitCode = unproven.length > 0 || reports.some(({ damages }) => damages.length > 0) ? 1 : 0;
} finally {
  await databases.close();
}
