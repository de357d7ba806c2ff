import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { countCreates } from './creates.ts';

/** A server on this port that takes so many create calls, and one of another kind; the answer is what was counted, and its port. */
async function serve(port: number, calls: number): Promise<{ counted: number; port: number }> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end()));
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const taken = (server.address() as AddressInfo).port;
  const url = `http://localhost:${taken}`;
  const creates = countCreates(url);
  const paths = [...Array.from({ length: calls }, () => '/payatom/pay/request.php'), '/payatom/api/status'];
  for (const path of paths) await (await fetch(url + path, { method: 'POST', body: 'x' })).text();
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
  return { counted: creates(), port: taken };
}

it('counts the create calls of one sandbox, and not of an earlier one at the same port', async () => {
  const { counted, port } = await serve(0, 2);
  expect(counted).toBe(2);
  expect(await serve(port, 1)).toEqual({ counted: 1, port });
});
