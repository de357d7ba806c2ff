import { resolve } from 'node:path';

/** Where the three processes of the demo are found, and where they keep their data. Addresses carry no trailing slash. */
export interface Addresses {
  readonly store: string;
  readonly server: string;
  readonly sandbox: string;
  readonly dataDir: string;
}

/** The environment of a process. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The environment variables that carry the port of each process. */
export const PORT_VARIABLES = {
  store: 'STORE_PORT',
  server: 'FAREBOX_PORT',
  sandbox: 'SANDBOX_PORT',
} as const;

/** The ports that the demo takes when nobody says otherwise. */
export const DEFAULT_PORTS = { store: 4000, server: 4001, sandbox: 4002 } as const;

/** One of the three processes of the demo. */
export type ProcessName = keyof typeof DEFAULT_PORTS;

/**
 * Reads a port from text.
 * @throws Error naming `source` when the text is no port from 0 to 65535.
 */
export function readPort(text: string, source: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535))
    throw new Error(`${source}: expected a port from 0 to 65535, got ${JSON.stringify(text)}`);
  return port;
}

/** The port that a process shall listen on. Throws like {@link readPort}. */
export function portOf(name: ProcessName, env: Env): number {
  const variable = PORT_VARIABLES[name];
  const text = env[variable];
  return text ? readPort(text, variable) : DEFAULT_PORTS[name];
}

/** Where everything is, as the environment says. Throws like {@link readPort}. */
export function addressesOf(env: Env): Addresses {
  const at = (name: ProcessName): string => `http://localhost:${portOf(name, env)}`;
  return {
    store: at('store'),
    server: at('server'),
    sandbox: at('sandbox'),
    dataDir: resolve(env['FAREBOX_DATA'] || 'data'),
  };
}
