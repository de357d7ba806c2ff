import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const START_TIMEOUT_MS = 60_000;
/** How long a browser may take to end by itself, in ms. */
const END_TIMEOUT_MS = 5_000;

type Env = Readonly<Record<string, string | undefined>>;

const groups = new Set<number>();
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/** A program that runs while it is needed, with a folder of its own that goes when it ends. */
export class Running {
  readonly #child: ChildProcess;
  readonly folder: string;
  #said = '';

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.folder = folder;
    for (const stream of [child.stdout, child.stderr]) this.#read(stream);
  }

  /** Makes the folder, then starts what the folder's path is part of, in a process group of its own. */
  static async start(program: (folder: string) => Program | Promise<Program>): Promise<Running> {
    const folder = await mkdtemp(join(tmpdir(), 'farebox-engine-'));
    const { command, args, env = {} } = await program(folder);
    const child = spawn(command, args, {
      env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that all that a browser starts can be ended with it.
      detached: true,
    });
    await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error))]);
    if (child.pid) groups.add(child.pid);
    return new Running(child, folder);
  }

  /**
   * Waits until what the program printed holds this, and resolves with its first group. Rejects with what was printed last when the
   * program ends before, or after a minute.
   */
  async printed(pattern: RegExp): Promise<string> {
    const signal = AbortSignal.timeout(START_TIMEOUT_MS);
    for (;;) {
      const found = pattern.exec(this.#said)?.[1];
      if (found !== undefined) return found;
      if (this.#child.exitCode !== null || this.#child.signalCode !== null || signal.aborted) {
        throw new Error(`it did not start: ${this.#said.slice(-300).trim() || 'it said nothing'}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Ends the program with all that it has started, and removes its folder. */
  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit', { signal: AbortSignal.timeout(END_TIMEOUT_MS) });
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#signal('SIGTERM');
      await ended.catch(() => undefined);
    }
    // Children of a browser may outlive it.
    this.#signal('SIGKILL');
    groups.delete(this.#child.pid ?? 0);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#child.pid) signalGroup(this.#child.pid, signal);
  }

  #read(stream: Readable | null): void {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-20_000);
    });
  }
}

/** What is started. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** More environment. */
  readonly env?: Env;
}
