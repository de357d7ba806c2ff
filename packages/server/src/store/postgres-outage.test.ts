import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Cluster, startCluster } from '../../testing/postgres/cluster.ts';
import { emptyPostgres } from '../../testing/postgres/empty-database.ts';
import { type Stage, setStage } from '../../testing/server/harness.ts';
import { startJobs } from '../jobs/jobs.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.remove());

async function stageOn(database: string): Promise<Stage> {
  const stage = await setStage({}, { database });
  onTestFinished(() => stage.close());
  return stage;
}

/** What `/readyz` answers, which it must do within two seconds. */
const readiness = async ({ url }: Stage) =>
  (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })).status;

it('a database that goes away and comes back is a pause: 503 meanwhile, nothing lost, no restart', async () => {
  const stage = await stageOn(await emptyPostgres(cluster.url));
  const jobs = startJobs(stage.farebox.context);
  onTestFinished(jobs.stop);
  const kept = await stage.session();
  const launched = (await stage.launch(kept, 'paysepro')).json;
  const hook = stage.farebox.context.sites.get('shop')?.hookUrl('paysepro') ?? '';
  expect(await readiness(stage)).toBe(200);

  await cluster.stop();
  expect(await readiness(stage)).toBe(503);
  const refused = await stage.merchant('POST', `/v1/sessions/${kept.id}/expire`);
  const unread = await stage.shopper(kept.clientSecret, 'GET', '/v1/checkout');
  for (const { status, headers, json } of [refused, unread]) {
    expect([status, headers.get('content-type')]).toEqual([503, 'application/problem+json']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(json).toMatchObject({ code: 'store_unavailable', recoverable: true });
    expect(JSON.stringify(json)).not.toContain('ECONNREFUSED');
  }
  expect((await fetch(`${hook}?result=ok`)).status, 'so that the provider sends its notice again').toBe(503);
  expect((await fetch(`${stage.url}/healthz`)).status).toBe(200);

  await cluster.start();
  await expect.poll(() => readiness(stage), { timeout: 5000 }).toBe(200);
  expect((await stage.merchant('GET', `/v1/sessions/${kept.id}`)).json).toEqual(kept);
  expect((await stage.merchant('GET', `/v1/payments/${launched.payment.id}`)).json.status).toBe('pending');
  await stage.merchant('POST', `/v1/sessions/${kept.id}/expire`);
  await expect
    .poll(() => stage.webhooks.map(({ body }) => JSON.parse(body).type), { timeout: 5000 })
    .toContain('session.expired');
}, 30_000);

it('a database that says nothing any more is not waited for, and used again when it speaks', async () => {
  const proxy = await startProxy(new URL(await emptyPostgres(cluster.url)));
  const stage = await stageOn(proxy.url);
  const kept = await stage.session();
  proxy.hold();
  expect(await readiness(stage)).toBe(503);
  proxy.release();
  await expect.poll(() => readiness(stage), { timeout: 5000 }).toBe(200);
  expect((await stage.merchant('GET', `/v1/sessions/${kept.id}`)).json).toEqual(kept);
});

/** Stands before a database, and holds back whatever it says. */
async function startProxy(target: URL) {
  const answers = new Set<Socket>();
  let held = false;
  const server: Server = createServer((client) => {
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
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
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
