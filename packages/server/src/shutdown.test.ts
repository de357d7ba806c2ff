import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';
import { expect, it, onTestFinished, vi } from 'vitest';
import { providerConfig } from '../../../demo/sandbox/accounts.ts';
import { choose } from '../../../demo/sandbox/person.ts';
import { startSandbox } from '../../../demo/sandbox/sandbox.ts';
import { startWire } from '../testing/providers/wire.ts';
import { KEYS, ORDER } from '../testing/server/test-server.ts';

/** What kills a process that was asked to end waits this long, in ms. */
const KILLED_AFTER = 10_000;

const LAUNCH = '/api/s2s/encrypt';
const REFUND = '/api/transactions/refund-request';

/** A server in processes of its own, one after another on one database, with a wire to its provider and an endpoint that may hang. */
async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-ending-'));
  const [sandbox, wire, endpoint] = await Promise.all([
    startSandbox({ laterMs: 20, retryMs: 20 }),
    startWire(),
    startEndpoint(),
  ]);
  wire.connect(sandbox.url);
  const port = await getPort({ host: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  const file = join(folder, 'farebox.json');
  const site = {
    name: 'Shop',
    mode: 'sandbox',
    secretKey: KEYS.secretKey,
    publishableKey: KEYS.publishableKey,
    webhook: { url: endpoint.url, secret: KEYS.webhookSecret },
    providers: { boxcharge: providerConfig(wire.url).boxcharge },
  };
  const config = { publicUrl: url, port, host: '127.0.0.1', logLevel: 'silent', sites: { shop: site } };
  writeFileSync(file, JSON.stringify({ ...config, database: `sqlite:${join(folder, 'farebox.db')}` }));
  const children: ReturnType<typeof spawn>[] = [];
  onTestFinished(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all([wire.close(), sandbox.close(), endpoint.close()]);
    rmSync(folder, { recursive: true });
  });
  return {
    wire,
    endpoint,
    ...callers(url),
    async start() {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'cli/cli.ts'), 'serve'], {
        env: { ...process.env, FAREBOX_CONFIG: file },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      children.push(child);
      const ended = once(child, 'exit');
      await once(child.stderr, 'data');
      return { ended, stop: () => child.kill('SIGTERM') };
    },
  };
}

function callers(url: string) {
  const send = (bearer: string, path: string, body?: unknown) =>
    fetch(url + path, {
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
  const call = async (...request: Parameters<typeof send>) => {
    const response = await send(...request);
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
    return { status: response.status, json: (await response.json()) as any };
  };
  const merchant = (path: string, body?: unknown) => call(KEYS.secretKey, path, body);
  return {
    merchant,
    session: async () => (await merchant('/v1/sessions', ORDER)).json,
    pay: async ({ clientSecret }: { clientSecret: string }) =>
      await call(clientSecret, '/v1/checkout/payments', {
        method: 'boxcharge:nb',
        fields: { bankcode: 'TEST' },
      }),
    follow: ({ clientSecret }: { clientSecret: string }) => send(clientSecret, '/v1/checkout/stream'),
  };
}

/** A merchant's endpoint that hangs until it is mended. */
async function startEndpoint() {
  const [asked, taken]: [string[], string[]] = [[], []];
  let hangs = true;
  const server = createServer(async (request, response) => {
    const { type } = JSON.parse(await text(request));
    asked.push(type);
    if (hangs) return;
    taken.push(type);
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}/`,
    asked,
    taken,
    mend() {
      hangs = false;
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

// Whole servers start and end here.
vi.setConfig({ testTimeout: 30_000 });

it('a server that is told to stop while a provider is slow answers the shopper, and keeps what the provider said', async () => {
  const { wire, start, session, pay, follow, merchant } = await setUp();
  const server = await start();
  const order = await session();
  const stream = await follow(order);
  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await wire.arm(
    async ({ forward, answer }) => {
      const answered = await forward();
      asked.resolve();
      await released.promise;
      answer(answered);
    },
    (path) => path.endsWith(LAUNCH),
  );
  const paying = pay(order);
  await asked.promise;
  server.stop();
  // Live pages go first. The provider has not answered yet, and the shopper still waits.
  expect(await stream.text()).toContain('event: state');
  released.resolve();
  const { status, json } = await paying;
  expect([status, json.next.type]).toEqual([201, 'redirect']);
  expect(await server.ended).toEqual([0, null]);
  await start();
  expect((await merchant(`/v1/payments/${json.payment.id}`)).json.status).toBe('pending');
});

it('a server that is told to stop ends before it is killed, and loses nothing of what nobody answers', async () => {
  const { wire, endpoint, start, session, pay, merchant } = await setUp();
  const server = await start();
  const paid = (await pay(await session())).json;
  await choose(paid.next.url, 'approve');
  await vi.waitUntil(() => endpoint.asked.includes('payment.succeeded'), { timeout: 5000 });
  await wire.arm(
    ({ hold }) => hold(),
    (path) => path.endsWith(LAUNCH) || path.endsWith(REFUND),
  );
  const paying = pay(await session());
  const refunding = merchant(`/v1/payments/${paid.payment.id}/refunds`, {});
  await vi.waitUntil(() => wire.holds() === 2, { timeout: 5000 });
  server.stop();
  expect(await Promise.race([server.ended, pause(KILLED_AFTER, 'killed')])).toEqual([0, null]);
  expect([(await paying).status, (await refunding).status]).toEqual([502, 202]);
  endpoint.mend();
  await start();
  await vi.waitUntil(() => endpoint.taken.includes('payment.succeeded'), { timeout: 5000 });
  const { data } = (await merchant('/v1/payments?limit=10')).json;
  const known = data.map((payment: { status: string; review: { reason: string } | null }) =>
    [payment.status, payment.review?.reason].join(' '),
  );
  expect(known.sort()).toEqual(['refund_pending refund_unanswered', 'unknown ']);
});
