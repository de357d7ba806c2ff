import { parseArgs } from 'node:util';
import { type Run, simulate } from './simulate.ts';

/** Seeds between two lines of progress. */
const PROGRESS = 500;

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '500' }, from: { type: 'string', default: '1' } },
});
const seed = process.env['SEED'];
const violations =
  seed === undefined
    ? await runMany(whole('--from', values.from), whole('--seeds', values.seeds))
    : await replay(whole('SEED', seed));
process.exitCode = violations > 0 ? 1 : 0;

/** A run of nothing would find nothing wrong: what is no number from 1 on is refused. */
function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`${name}: expected a number from 1 on, got ${text}`);
  return number;
}

/** Runs one seed and tells all that happened. */
async function replay(seed: number): Promise<number> {
  const run = await simulate(seed);
  for (const label of run.commands) console.log(label);
  console.log(`\ntold ${run.told.join(', ')}`);
  console.log(`reached ${[...run.reached].toSorted().join(', ')}\n`);
  console.log(run.failure ?? 'No invariant was broken.');
  return run.failure === null ? 0 : 1;
}

/** Runs seeds one after the other and sums them up. */
async function runMany(from: number, seeds: number): Promise<number> {
  const runs: Run[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const run = await simulate(seed);
    runs.push(run);
    if (run.failure !== null) console.error(`seed ${seed} failed: ${run.failure}\n`);
    if (runs.length % PROGRESS === 0) console.log(`${runs.length} of ${seeds} seeds`);
  }
  const violations = runs.filter(({ failure }) => failure !== null).length;
  const sum = (of: (run: Run) => number) => runs.reduce((total, run) => total + of(run), 0);
  console.log(`commands run    ${sum(({ commands }) => commands.length)}`);
  console.log(`crashes         ${sum(({ crashes }) => crashes)}`);
  console.log(`events told     ${sum(({ told }) => told.length)}`);
  console.log(`states reached  ${reachedBy(runs)}`);
  console.log(`violations      ${violations}`);
  return violations;
}

/** Each state with the number of runs in which a payment was in it. */
function reachedBy(runs: readonly Run[]): string {
  const states = new Set(runs.flatMap(({ reached }) => [...reached]));
  const often = (state: string) => runs.filter(({ reached }) => reached.has(state)).length;
  return [...states]
    .toSorted()
    .map((state) => `${state} (${often(state)})`)
    .join(', ');
}
