import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Addresses, addressesOf, type Env, PORT_VARIABLES, type ProcessName } from './addresses.ts';
import { type Child, startChild } from './child.ts';
import { choosePorts, type Ports } from './ports.ts';
import { waitUntilReady } from './ready.ts';

/** How the demo shall run. */
export interface DemoOptions {
  /** The ports that matter; 0 is any free one, a port left out is the default or the next free one after it. */
  readonly ports?: Partial<Ports>;
  /** Where databases and logs go; made when it is not there. */
  readonly dataDir: string;
  /** Tells nobody what becomes ready. */
  readonly quiet?: boolean;
  /** Restarts the store and the sandbox when their sources change, and lets the server be down meanwhile. */
  readonly watch?: boolean;
  /** More environment for all three. */
  readonly env?: Env;
}

/** The demo, running. Addresses carry no trailing slash. */
export interface Demo extends Addresses {
  /** Resolves with the reason once a process has ended that nobody asked to end. */
  readonly died: Promise<string>;
  /** Ends the Farebox server and starts it anew. Rejects when it does not answer then. */
  restartServer(): Promise<void>;
  stop(): Promise<void>;
}

const FAREBOX = join(import.meta.dirname, '../packages/server/bin/farebox.js');
const TITLES = { store: 'Store', server: 'Farebox server', sandbox: 'Sandbox' } as const;
const READY_PATHS = { store: '/healthz', server: '/healthz', sandbox: '/' } as const;

function environmentOf(ports: Ports, { dataDir, env }: DemoOptions): Env {
  const base = {
    ...process.env,
    ...env,
    [PORT_VARIABLES.store]: String(ports.store),
    [PORT_VARIABLES.server]: String(ports.server),
    [PORT_VARIABLES.sandbox]: String(ports.sandbox),
    FAREBOX_DATA: resolve(dataDir),
    FAREBOX_CONFIG: join(import.meta.dirname, 'farebox.config.ts'),
  };
  return { ...base, SANDBOX_PUBLIC_URL: addressesOf(base).sandbox };
}

/** What to register with each provider, as JSON; only Farebox knows it, for each address holds a secret token. */
async function hooksOf(env: Env): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [FAREBOX, 'hooks', '--json'], { env });
  const sites: unknown = JSON.parse(stdout);
  if (typeof sites !== 'object' || sites === null || !('shop' in sites)) {
    throw new Error('farebox hooks: expected the hooks of the site "shop"');
  }
  return JSON.stringify(sites.shop);
}

function argumentsOf(name: ProcessName, watch: boolean): string[] {
  if (name === 'server') return [FAREBOX, 'serve'];
  const main = join(import.meta.dirname, name, 'main.ts');
  return watch ? ['--watch', '--watch-preserve-output', main] : [main];
}

/** Starts and ends processes by name, and knows when one ended that should not have. */
function createCrew(env: Env, { watch = false, quiet = false }: DemoOptions) {
  const addresses = addressesOf(env);
  const children = new Map<ProcessName, Child>();
  const death = Promise.withResolvers<string>();

  async function start(name: ProcessName, more: Env = {}): Promise<void> {
    const logFile = join(addresses.dataDir, `${name}.log`);
    const args = argumentsOf(name, watch);
    const child = startChild({ name: TITLES[name], args, env: { ...env, ...more }, logFile });
    children.set(name, child);
    void child.ended.then((how) => {
      const isMissed = children.get(name) === child && !(watch && name === 'server');
      if (isMissed) death.resolve(how);
    });
    await waitUntilReady(child, addresses[name] + READY_PATHS[name]);
    if (!quiet) console.log(`  ✓ ${TITLES[name]}`);
  }

  async function stop(...names: ProcessName[]): Promise<void> {
    const leaving = names.map((name) => children.get(name));
    for (const name of names) children.delete(name);
    await Promise.all(leaving.map((child) => child?.stop()));
  }

  return { addresses, start, stop, died: death.promise };
}

/**
 * Starts the store, the Farebox server and the sandbox, and resolves once all three answer. What each prints goes to
 * `<dataDir>/<name>.log`.
 * @throws PortTaken, or Error with the reason when one of them does not start; nothing is left running then.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  mkdirSync(options.dataDir, { recursive: true });
  const env = environmentOf(await choosePorts(options.ports ?? {}), options);
  const { addresses, start, stop, died } = createCrew(env, options);
  const stopAll = (): Promise<void> => stop('store', 'server', 'sandbox');
  try {
    const SANDBOX_HOOKS = await hooksOf(env);
    await Promise.all([start('store'), start('server'), start('sandbox', { SANDBOX_HOOKS })]);
  } catch (error) {
    await stopAll();
    throw error;
  }
  const restartServer = async (): Promise<void> => {
    await stop('server');
    await start('server');
  };
  return { ...addresses, died, restartServer, stop: stopAll };
}
