import { expect, it, onTestFinished } from 'vitest';
import { emptyDatabase } from '../../testing/postgres/empty-database.ts';
import { startTestServer, type TestServer } from '../../testing/server/test-server.ts';

/** Two servers of one shop on one database. */
async function twoServers(): Promise<[TestServer, TestServer]> {
  const database = await emptyDatabase('');
  const servers = await Promise.all([startTestServer({}, { database }), startTestServer({}, { database })]);
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.close()))));
  return servers;
}

it('a page on one server follows live what happens on another', async () => {
  const [here, there] = await twoServers();
  const session = await here.session();
  const stream = await fetch(`${there.url}/v1/checkout/stream`, {
    headers: { authorization: `Bearer ${session.clientSecret}` },
  });
  const statuses: string[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of stream.body ?? []) {
    for (const [, data = '{}'] of decoder.decode(chunk).matchAll(/^data: (.*)$/gm))
      statuses.push(JSON.parse(data).session.status);
    if (statuses.length === 1) await here.merchant('POST', `/v1/sessions/${session.id}/expire`);
  }
  expect(statuses).toEqual(['open', 'expired']);
});

it('what is due is done by one of two servers that look at once', async () => {
  const servers = await twoServers();
  const sessions = await Promise.all(
    Array.from({ length: 20 }, (_, index) => servers[index % 2]?.session({ expiresIn: 60 })),
  );
  for (const server of servers) server.clock.advance(61_000);
  for (let round = 0; round < 2; round += 1) await Promise.all(servers.map((server) => server.runJobs()));
  const told = servers.flatMap(({ webhooks }) => webhooks).map(({ body }) => JSON.parse(body));
  expect(told.map(({ data }) => data.session.id).sort()).toEqual(sessions.map(({ id }) => id).sort());
  expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['session.expired']));
});
