import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Time from the command to the first answer, and memory when idle, beside a bare Hono server: `node bench/start.ts`. */
const RUNS = 5;
/** A server is idle when nobody asked it anything for this long, in ms. */
const IDLE = 5000;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'));

interface Candidate {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
}

const candidates: readonly Candidate[] = [
  {
    name: 'bare Hono and node:sqlite',
    args: [here('bare-server.ts'), join(folder, 'bare.db'), '4711'],
    env: {},
    url: 'http://127.0.0.1:4711/',
  },
  {
    name: 'farebox serve',
    args: [here('../packages/server/bin/farebox.js'), 'serve'],
    env: { FAREBOX_CONFIG: here('../demo/farebox.config.ts'), FAREBOX_DATA: folder, FAREBOX_PORT: '4712' },
    url: 'http://127.0.0.1:4712/healthz',
  },
];

async function measure({ args, env, url }: Candidate): Promise<{ firstAnswer: number; idle: number }> {
  const since = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${args[0]} ended before it answered`);
    await wait(5);
  }
  const firstAnswer = performance.now() - since;
  await wait(IDLE);
  const idle = residentMiB(child);
  child.kill();
  await once(child, 'exit');
  return { firstAnswer, idle };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Linux says what of a process is in memory. */
function residentMiB({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

for (const candidate of candidates) {
  const runs: Awaited<ReturnType<typeof measure>>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(candidate));
  const [firstAnswer, idle] = [
    median(runs.map((run) => run.firstAnswer)),
    median(runs.map((run) => run.idle)),
  ];
  process.stdout.write(
    `${candidate.name.padEnd(28)} first answer ${firstAnswer.toFixed(0)} ms   idle ${idle.toFixed(0)} MiB\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
