import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Cluster, startCluster } from '../../testing/postgres/cluster.ts';
import { emptyPostgres } from '../../testing/postgres/empty-database.ts';
import { startTestServer, type TestServer } from '../../testing/server/test-server.ts';
import { startJobs } from '../jobs/jobs.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.remove());

async function serverOn(database: string): Promise<TestServer> {
  const server = await startTestServer({}, { database });
  onTestFinished(() => server.close());
  return server;
}

/** What `/readyz` answers, which it must do within two seconds. */
const readiness = async ({ url }: TestServer) =>
  (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })).status;

it('a database that goes away and comes back is a pause: 503 meanwhile, nothing lost, no restart', async () => {
  const server = await serverOn(await emptyPostgres(cluster.url));
  const jobs = startJobs(server.farebox.context);
  onTestFinished(jobs.stop);
  const kept = await server.session();
  const launched = (await server.launch(kept, 'paysepro')).json;
  const hook = server.hookUrl('paysepro');
  expect(await readiness(server)).toBe(200);

  await cluster.stop();
  expect(await readiness(server)).toBe(503);
  const refused = await server.merchant('POST', `/v1/sessions/${kept.id}/expire`);
  const unread = await server.shopper(kept.clientSecret, 'GET', '/v1/checkout');
  for (const { status, headers, json } of [refused, unread]) {
    expect([status, headers.get('content-type')]).toEqual([503, 'application/problem+json']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(json).toMatchObject({ code: 'store_unavailable', recoverable: true });
    expect(JSON.stringify(json)).not.toContain('ECONNREFUSED');
  }
  expect((await fetch(`${hook}?result=ok`)).status, 'so that the provider sends its notice again').toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

  await cluster.start();
  await expect.poll(() => readiness(server), { timeout: 5000 }).toBe(200);
  expect((await server.merchant('GET', `/v1/sessions/${kept.id}`)).json).toEqual(kept);
  expect((await server.merchant('GET', `/v1/payments/${launched.payment.id}`)).json.status).toBe('pending');
  await server.merchant('POST', `/v1/sessions/${kept.id}/expire`);
  await expect
    .poll(() => server.webhooks.map(({ body }) => JSON.parse(body).type), { timeout: 5000 })
    .toContain('session.expired');
}, 30_000);

it('a database that says nothing any more is not waited for, and used again when it speaks', async () => {
  const proxy = await startProxy(new URL(await emptyPostgres(cluster.url)));
  const server = await serverOn(proxy.url);
  const kept = await server.session();
  proxy.hold();
  expect(await readiness(server)).toBe(503);
  proxy.release();
  await expect.poll(() => readiness(server), { timeout: 5000 }).toBe(200);
  expect((await server.merchant('GET', `/v1/sessions/${kept.id}`)).json).toEqual(kept);
});

/** Stands before a database, and holds back whatever it says. */
async function startProxy(target: URL) {
  const answers = new Set<Socket>();
  let held = false;
  const upstream: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    answers.add(upstream);
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => void client.write(chunk));
    for (const socket of [client, upstream]) {
      socket.on('error', () => {});
      socket.on('close', () => [client, upstream].map((end) => end.destroy()));
    }
    if (held) upstream.pause();
  });
  onTestFinished(() => void upstream.close());
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const { port } = upstream.address() as { port: number };
  return {
    url: Object.assign(new URL(target.href), { port: String(port) }).href,
    hold() {
      held = true;
      for (const answer of answers) answer.pause();
    },
    release() {
      held = false;
      for (const answer of answers) answer.resume();
    },
  };
}
