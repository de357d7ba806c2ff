import { parseArgs } from 'node:util';
import { type Env, PORT_VARIABLES, type ProcessName, readPort } from './addresses.ts';
import type { Ports } from './ports.ts';

/** The flag that asks for the port of each process. */
const FLAGS = { store: 'store-port', server: 'server-port', sandbox: 'sandbox-port' } as const;
const NAMES: readonly ProcessName[] = ['store', 'server', 'sandbox'];

/**
 * The ports that somebody asked for, by flag or else by environment.
 * @throws Error on a flag that does not exist or a port that is none.
 */
export function readPorts(args: readonly string[], env: Env): Partial<Ports> {
  const flag = { type: 'string' } as const;
  const options = { 'store-port': flag, 'server-port': flag, 'sandbox-port': flag };
  const { values } = parseArgs({ args: [...args], options });
  const asked = NAMES.flatMap((name) => {
    const byFlag = values[FLAGS[name]];
    const text = byFlag ?? env[PORT_VARIABLES[name]];
    const source = byFlag === undefined ? PORT_VARIABLES[name] : `--${FLAGS[name]}`;
    return text ? [[name, readPort(text, source)] as const] : [];
  });
  return Object.fromEntries(asked);
}

/** Resolves once somebody asks this process to end: Ctrl-C, a closed terminal, or SIGTERM. */
export function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** The reason of a failure, in words for the terminal. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
