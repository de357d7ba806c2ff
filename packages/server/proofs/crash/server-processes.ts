import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { POINTS, type Point } from './points.ts';

/** How a server is started: where it is cut off, if anywhere, and how far its clock is ahead, in ms. */
export interface ProcessSpec {
  readonly point?: string;
  readonly passage?: number;
  readonly lag?: number;
  readonly aheadMs: number;
}

/** One process of a server. */
export interface ServerProcess {
  /** Resolves when it is over. @throws Error with what it printed, when it was not killed but failed. */
  readonly ended: Promise<void>;
  kill(): void;
}

/** The processes of one server, one after another, at one address. */
export interface ServerProcesses {
  /** How many there were, the present one included. */
  readonly count: number;
  /** The points that any of them came to, whether it died there or went on. */
  readonly reached: ReadonlySet<Point>;
  /** Starts the next one; resolves when it answers, or died on the way there. */
  start(spec: ProcessSpec): Promise<ServerProcess>;
  /** Resolves when one answers. */
  alive(): Promise<void>;
}

/** What is started, with which configuration, and where compiled code is kept from one process to the next. */
export interface Program {
  readonly serve: string;
  readonly configFile: string;
  readonly cacheDir: string;
}

/** The processes of one server. */
export function createServerProcesses(program: Program): ServerProcesses {
  let count = 0;
  const reached = new Set<Point>();
  let answering = Promise.withResolvers<void>();
  return {
    get count() {
      return count;
    },
    reached,
    alive: () => answering.promise,
    async start(spec) {
      count += 1;
      const child = spawnServer(spec, program);
      child.on('message', (said) => {
        if (isPoint(said)) reached.add(said);
      });
      let isReady = false;
      const ended = ending(child).finally(() => {
        // Who waits for one that never answered goes on waiting, for the next.
        if (isReady) answering = Promise.withResolvers<void>();
      });
      ended.catch(() => {});
      isReady = await Promise.race([readiness(child), ended.then(isDead, isDead)]);
      if (isReady) answering.resolve();
      return { ended, kill: () => void child.kill('SIGKILL') };
    },
  };
}

const isDead = (): false => false;

function spawnServer(spec: ProcessSpec, { serve, configFile, cacheDir }: Program): ChildProcess {
  const { point, passage = 1, lag = 0, aheadMs } = spec;
  const env = {
    ...process.env,
    FAREBOX_CONFIG: configFile,
    NODE_COMPILE_CACHE: cacheDir,
    ...(point === undefined ? {} : { KILL_POINT: point }),
    KILL_PASSAGE: String(passage),
    KILL_LAG: String(lag),
    CLOCK_AHEAD_MS: String(aheadMs),
  };
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', serve], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

const isPoint = (said: unknown): said is Point => POINTS.includes(said as Point);

const readiness = (child: ChildProcess): Promise<true> =>
  new Promise((resolve) => child.on('message', (said) => said === 'ready' && resolve(true)));

function ending(child: ChildProcess): Promise<void> {
  let printed = '';
  const keep = (chunk: unknown): void => {
    printed = (printed + String(chunk)).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`expected a server until it is killed, got exit ${code ?? signal}:\n${printed}`));
    });
  });
}
