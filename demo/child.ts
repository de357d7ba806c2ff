import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Env } from './addresses.ts';

/** A Node process to start; `logFile` takes what it prints. */
export interface ChildSpec {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Env;
  readonly logFile: string;
}

/** A process of ours that runs. */
export interface Child {
  readonly name: string;
  /** Resolves once it has ended, with how: one sentence and the last lines that it printed. Never rejects. */
  readonly ended: Promise<string>;
  /** Ends it and what it started: asked first, forced after five seconds. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 5000;
const TAIL_LINES = 12;

const running = new Set<number>();

// Each child leads a process group of its own: Ctrl-C in the terminal reaches only us, and we end them in order.
const hasGroups = process.platform !== 'win32';

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(hasGroups ? -pid : pid, name);
  } catch {
    // It has ended by itself meanwhile.
  }
}

// Whatever ends us, nobody is left behind.
process.on('exit', () => {
  for (const pid of running) signal(pid, 'SIGKILL');
});

const tailOf = (file: string): string =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

/** Starts a Node process. */
export function startChild({ name, args, env, logFile }: ChildSpec): Child {
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', log, log], detached: hasGroups });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const ended = new Promise<string>((resolve) => {
    const settle = (how: string): void => {
      if (pid !== undefined) running.delete(pid);
      resolve(`${name} ${how}.\n${tailOf(logFile)}`.trimEnd());
    };
    child.once('error', (error) => settle(`could not start: ${error.message}`));
    child.once('exit', (code, by) => settle(by ? `was ended by ${by}` : `ended with code ${code}`));
  });
  return {
    name,
    ended,
    async stop() {
      if (pid === undefined || !running.has(pid)) return;
      signal(pid, 'SIGTERM');
      const isDone = ended.then(() => true);
      if (!(await Promise.race([isDone, sleep(PATIENCE_MS, false, { ref: false })]))) signal(pid, 'SIGKILL');
      await ended;
    },
  };
}
