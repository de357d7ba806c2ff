import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../demo/sandbox/person.ts';
import { emptyDatabase } from '../../testing/postgres/empty-database.ts';
import { type Answer, KEYS, startTestServer, type TestServer } from '../../testing/server/test-server.ts';
import { runJobs } from '../jobs/jobs.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const expireOne = async () => {
  const session = await server.session();
  await server.merchant('POST', `/v1/sessions/${session.id}/expire`);
  return session;
};

/** For what crosses a real network. */
const PATIENCE = { timeout: 4000 };

const typesReceived = () => server.webhooks.map(({ body }) => JSON.parse(body).type);

describe('a merchant’s webhook', () => {
  it('tells a paid session, signed so that the Standard Webhooks library believes it', async () => {
    const session = await server.session();
    const { next, payment } = (await server.launch(session, 'paysepro')).json;
    await choose(next.url, 'approve');
    await server.runJobs();
    expect(typesReceived()).toEqual(['payment.pending', 'payment.succeeded']);
    const [, { headers, body } = { headers: {}, body: '' }] = server.webhooks;
    const verified = new Webhook(KEYS.webhookSecret).verify(body, headers);
    expect(verified).toMatchObject({
      type: 'payment.succeeded',
      data: {
        session: { id: session.id, reference: 'order-1', status: 'completed' },
        payment: { id: payment.id, status: 'succeeded', amount: 1200, currency: 'EUR' },
      },
    });
    expect(() => new Webhook(KEYS.webhookSecret).verify(body.replace('1200', '1'), headers)).toThrow();
    expect(body).not.toContain(session.clientSecret);
    expect(body).not.toContain(next.url);
  });

  it('is sent once when it is taken', async () => {
    await expireOne();
    await server.runJobs();
    server.clock.advance(80 * 3_600_000);
    await server.runJobs();
    expect(typesReceived()).toEqual(['session.expired']);
  });

  it('is sent again after an error, ten times over 75 hours, each time with the same id and a fresh signature', async () => {
    server.answerWebhooks(500);
    await expireOne();
    const gaps = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    await server.runJobs();
    for (const [index, gap] of gaps.entries()) {
      server.clock.advance(gap * 1000 - 2000);
      await server.runJobs();
      expect(server.webhooks, `before pause ${index + 1} is over`).toHaveLength(index + 1);
      server.clock.advance(gap * 100 + 3000);
      await server.runJobs();
      expect(server.webhooks, `after pause ${index + 1}`).toHaveLength(index + 2);
    }
    server.clock.advance(1000 * 3_600_000);
    await server.runJobs();
    expect(server.webhooks).toHaveLength(10);
    expect(new Set(server.webhooks.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(server.webhooks.map(({ headers }) => headers['webhook-signature'])).size).toBe(10);
  });

  it('that is redirected has failed, and the redirect is not followed', async () => {
    server.answerWebhooks(302, 204);
    await expireOne();
    await server.runJobs();
    expect(server.webhooks).toHaveLength(1);
    server.clock.advance(10_000);
    await server.runJobs();
    expect(server.webhooks).toHaveLength(2);
  });

  it('that is answered with 410 is never sent again, nor is any other to that address, and all of them stay in the feed', async () => {
    server.answerWebhooks(410);
    const sessions = [await expireOne()];
    await server.runJobs();
    for (let more = 0; more < 3; more += 1) sessions.push(await expireOne());
    await server.runJobs();
    server.clock.advance(100 * 3_600_000);
    await server.runJobs();
    expect(server.webhooks).toHaveLength(1);
    const { data } = (await server.merchant('GET', '/v1/events')).json;
    expect(data.map((event: Answer['json']) => event.data.session.id)).toEqual(sessions.map(({ id }) => id));
    expect(
      server.log.filter((line) => line.includes('answered 410')).map((line) => JSON.parse(line).level),
    ).toEqual([40]);
  });

  it('can be asked for again, and is in the feed', async () => {
    await expireOne();
    await server.runJobs();
    const { data, next } = (await server.merchant('GET', '/v1/events')).json;
    expect(data).toEqual([JSON.parse(server.webhooks[0]?.body ?? '')]);
    expect((await server.merchant('GET', `/v1/events?after=${next}`)).json.data).toEqual([]);
    expect((await server.merchant('POST', `/v1/events/${data[0].id}/redeliver`)).status).toBe(202);
    await server.runJobs();
    expect(server.webhooks).toHaveLength(2);
    expect((await server.merchant('POST', '/v1/events/evt_unknown/redeliver')).status).toBe(404);
  });

  it('that was asked for again is not dropped by an older attempt that ends later', async () => {
    const hanging: { letGo: () => void }[] = [];
    let isHung = false;
    const slow = await startTestServer(
      {},
      {
        wrap: (context) => ({
          ...context,
          async fetch(...asked) {
            if (!isHung) return await context.fetch(...asked);
            isHung = false;
            await new Promise<void>((letGo) => hanging.push({ letGo }));
            throw new DOMException('too late', 'TimeoutError');
          },
        }),
      },
    );
    try {
      slow.answerWebhooks(500);
      await slow.merchant('POST', `/v1/sessions/${(await slow.session()).id}/expire`);
      for (let attempt = 1; attempt < 10; attempt += 1) {
        await slow.runJobs();
        slow.clock.advance(30 * 3_600_000);
      }
      const [event] = (await slow.merchant('GET', '/v1/events')).json.data;
      isHung = true;
      await runJobs(slow.farebox.context);
      await expect.poll(() => hanging.length).toBe(1);
      expect((await slow.merchant('POST', `/v1/events/${event.id}/redeliver`)).status).toBe(202);
      hanging[0]?.letGo();
      await slow.settled();
      slow.answerWebhooks(204);
      await slow.runJobs();
      expect(slow.webhooks).toHaveLength(10);
    } finally {
      await slow.close();
    }
  });

  it('is signed with both secrets while one replaces the other, and waits as long as the endpoint asks', async () => {
    const other = `whsec_${Buffer.from('the-secret-that-comes-after-this').toString('base64')}`;
    const received: { headers: Record<string, string>; body: string }[] = [];
    const endpoint = createServer(async (request, response) => {
      received.push({ headers: request.headers as Record<string, string>, body: await text(request) });
      response.writeHead(503, { 'retry-after': '120' }).end();
    });
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(endpoint.address() as { port: number }).port}/`;
    const rotating = await startTestServer({ webhook: { url, secret: [KEYS.webhookSecret, other] } });
    try {
      const session = await rotating.session();
      await rotating.merchant('POST', `/v1/sessions/${session.id}/expire`);
      await rotating.runJobs();
      const [first = { headers: {}, body: '' }] = received;
      for (const secret of [KEYS.webhookSecret, other]) new Webhook(secret).verify(first.body, first.headers);
      rotating.clock.advance(110_000);
      await rotating.runJobs();
      expect(received).toHaveLength(1);
      rotating.clock.advance(11_000);
      await rotating.runJobs();
      expect(received).toHaveLength(2);
    } finally {
      endpoint.close();
      await rotating.close();
    }
  });

  it('is sent to an address that answered 410 no more after a restart, until it is asked for again', async () => {
    const endpoint = await startEndpoint(410);
    const folder = mkdtempSync(join(tmpdir(), 'farebox-gone-'));
    const database = await emptyDatabase(folder);
    const shop = () =>
      startTestServer({ webhook: { url: endpoint.url, secret: KEYS.webhookSecret } }, { database });
    const before = await shop();
    await expireIn(before);
    await before.close();
    const after = await shop();
    try {
      const [, last] = [await expireIn(after), await expireIn(after)];
      expect(endpoint.taken()).toBe(1);
      endpoint.answer(204);
      await expireIn(after);
      expect(endpoint.taken(), 'nobody asked').toBe(1);
      await after.merchant('POST', `/v1/events/${last}/redeliver`);
      await after.runJobs();
      expect(endpoint.taken(), 'the one that was asked for').toBe(2);
      await expireIn(after);
      expect(endpoint.taken(), 'and what came after it').toBe(3);
    } finally {
      await after.close();
      endpoint.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('is sent when the site has another address than the one that answered 410', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'farebox-gone-'));
    const database = await emptyDatabase(folder);
    const before = await startTestServer({}, { database });
    before.answerWebhooks(410);
    await expireIn(before);
    await before.close();
    const after = await startTestServer({}, { database });
    try {
      await expireIn(after);
      expect(after.webhooks).toHaveLength(1);
    } finally {
      await after.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('is sent while another site’s endpoint hangs, however much that one is owed, and it is asked for a few at a time', async () => {
    const hanging = await startEndpoint('nothing');
    const two = await startTestServer({}, { others: { other: otherSite(hanging.url) } });
    const { context, settled } = two.farebox;
    try {
      const told = { type: 'method.degraded', data: { method: 'payatom:upi' } } as const;
      await context.store.tell('other', Array(1000).fill(told));
      const session = await two.session();
      await two.merchant('POST', `/v1/sessions/${session.id}/expire`);
      await runJobs(context);
      await vi.waitUntil(() => two.webhooks.length === 1, PATIENCE);
      for (let round = 0; round < 3; round += 1) await runJobs(context);
      await vi.waitUntil(() => hanging.taken() === 50, PATIENCE);
      hanging.answer(204);
      await settled();
      expect(hanging.taken(), 'while none of them had ended').toBe(50);
      await runJobs(context);
      await settled();
      expect(hanging.taken()).toBe(100);
    } finally {
      hanging.close();
      await two.close();
    }
  });

  it('that the end of the server cut short is due at once, be it the last attempt', async () => {
    const hanging = await startEndpoint(500);
    const server = await startTestServer({ webhook: { url: hanging.url, secret: KEYS.webhookSecret } });
    const { context, shutdown, settled } = server.farebox;
    try {
      await expireIn(server);
      for (let attempt = 2; attempt < 10; attempt += 1) {
        server.clock.advance(28 * 3_600_000);
        await server.runJobs();
      }
      expect(hanging.taken()).toBe(9);
      hanging.answer('nothing');
      server.clock.advance(28 * 3_600_000);
      await runJobs(context);
      await vi.waitUntil(() => hanging.taken() === 10, PATIENCE);
      shutdown.begin();
      shutdown.abort();
      await settled();
      const [due] = await context.store.dueDeliveries(context.now(), new Map([['shop', 1]]));
      expect(due?.event.type).toBe('session.expired');
    } finally {
      hanging.close();
      await server.close();
    }
  });
});

/** A site without anything but an endpoint. */
const otherSite = (url: string) => ({
  name: 'Another shop',
  mode: 'sandbox',
  secretKey: 'sk_test_another_secret_key',
  publishableKey: 'pk_test_another_publishable_key',
  webhook: { url, secret: KEYS.webhookSecret },
  providers: { boxcharge: providerConfig('http://localhost:1').boxcharge },
});

/** Ends a session of a shop, does what is due, and gives the id of the event that tells it. */
async function expireIn(shop: TestServer): Promise<string> {
  const session = await shop.session();
  await shop.merchant('POST', `/v1/sessions/${session.id}/expire`);
  await shop.runJobs();
  const { data } = (await shop.merchant('GET', '/v1/events?limit=1000')).json;
  return data.at(-1).id;
}

/** An endpoint that outlives the shops that it belongs to; who is answered nothing waits for the next answer. */
async function startEndpoint(first: number | 'nothing') {
  let status = first;
  let taken = 0;
  const waiting: ServerResponse[] = [];
  const upstream = createServer((request, response) => {
    taken += 1;
    request.resume();
    waiting.push(response);
    answerAll();
  });
  const answerAll = () => {
    if (status !== 'nothing') for (const response of waiting.splice(0)) response.writeHead(status).end();
  };
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(upstream.address() as { port: number }).port}/`,
    taken: () => taken,
    answer(next: number | 'nothing') {
      status = next;
      answerAll();
    },
    close() {
      upstream.closeAllConnections();
      upstream.close();
    },
  };
}
