import { createServer } from 'node:net';
import { DEFAULT_PORTS, type ProcessName } from './addresses.ts';

/** A port for each process of the demo. */
export type Ports = Readonly<Record<ProcessName, number>>;

/** A port that was asked for by name is taken, so the demo does not start. */
class PortTaken extends Error {
  readonly code = 'port_taken';
}

// A port is only ours when it is free on every address that `localhost` may mean.
const LOOPBACKS = ['127.0.0.1', '::1'];

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1 that anyone could hold.
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? undefined : port);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(bound));
    });
  });
}

/** Whether nothing listens on this port of localhost. */
export async function isFree(port: number): Promise<boolean> {
  const answers = await Promise.all(LOOPBACKS.map((host) => listenOnce(port, host)));
  return answers.every((answer) => answer !== undefined);
}

async function anyFreePort(): Promise<number> {
  return (await listenOnce(0, '127.0.0.1')) ?? anyFreePort();
}

async function nextFree(port: number, kept: ReadonlySet<number>): Promise<number> {
  return !kept.has(port) && (await isFree(port)) ? port : nextFree(port + 1, kept);
}

async function theAsked(name: ProcessName, port: number): Promise<number> {
  if (port === 0) return anyFreePort();
  if (await isFree(port)) return port;
  throw new PortTaken(`Port ${port}, asked for the ${name}, is taken. Free it, or ask for another.`);
}

/**
 * Chooses a port for each process: the one asked for (0: any free one), else the default or the next free one after it.
 * @throws PortTaken when a port that was asked for is taken.
 */
export async function choosePorts(asked: Partial<Ports>): Promise<Ports> {
  // Nobody evades to a port that was asked for or is another's default: one taken port moves one process, not three.
  const kept = new Set([...Object.values(asked), ...Object.values(DEFAULT_PORTS)]);
  const claim = async (name: ProcessName): Promise<number> => {
    const own = asked[name];
    const usual = DEFAULT_PORTS[name];
    const isUsual = own === undefined && !Object.values(asked).includes(usual) && (await isFree(usual));
    const port = isUsual
      ? usual
      : await (own === undefined ? nextFree(usual + 1, kept) : theAsked(name, own));
    kept.add(port);
    return port;
  };
  return { store: await claim('store'), server: await claim('server'), sandbox: await claim('sandbox') };
}
