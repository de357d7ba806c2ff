import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_PORTS } from './addresses.ts';
import { choosePorts, isFree } from './ports.ts';

const held: Server[] = [];

/** Holds a port, any free one when none is given, as another program would. */
async function hold(port = 0): Promise<number> {
  const server = createServer();
  held.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

afterEach(() => {
  for (const server of held.splice(0)) server.close();
});

describe('the ports of the demo', () => {
  test('are three different free ones when any will do', async () => {
    const ports = Object.values(await choosePorts({ store: 0, server: 0, sandbox: 0 }));
    expect(new Set(ports).size).toBe(3);
    expect(await Promise.all(ports.map(isFree))).toEqual([true, true, true]);
  });

  test('are the ones asked for', async () => {
    const free = await choosePorts({ store: 0, server: 0, sandbox: 0 });
    expect(await choosePorts(free)).toEqual(free);
  });

  test('are the next free ones when a default is taken', async () => {
    if (await isFree(DEFAULT_PORTS.store)) await hold(DEFAULT_PORTS.store);
    const { store } = await choosePorts({});
    expect(store).toBeGreaterThan(DEFAULT_PORTS.store);
    expect(Object.values(DEFAULT_PORTS)).not.toContain(store);
    expect(await isFree(store)).toBe(true);
  });

  test('are refused by name when one that was asked for is taken', async () => {
    const taken = await hold();
    await expect(choosePorts({ sandbox: taken })).rejects.toMatchObject({
      code: 'port_taken',
      message: expect.stringContaining(`${taken}, asked for the sandbox`),
    });
  });
});
