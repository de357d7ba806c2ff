import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../../../../demo/sandbox/person.ts';
import { type Answer, KEYS, type Stage, setStage } from '../harness.ts';
import { emptyDatabase } from '../store/empty-database.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const expireOne = async () => {
  const session = await stage.session();
  await stage.merchant('POST', `/v1/sessions/${session.id}/expire`);
  return session;
};

const typesReceived = () => stage.webhooks.map(({ body }) => JSON.parse(body).type);

describe('a merchant’s webhook', () => {
  it('tells a paid session, signed so that the Standard Webhooks library believes it', async () => {
    const session = await stage.session();
    const { next, payment } = (await stage.launch(session, 'paysepro')).json;
    await choose(next.url, 'approve');
    await stage.duties();
    expect(typesReceived()).toEqual(['payment.pending', 'payment.succeeded']);
    const [, { headers, body } = { headers: {}, body: '' }] = stage.webhooks;
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
    await stage.duties();
    stage.clock.advance(80 * 3_600_000);
    await stage.duties();
    expect(typesReceived()).toEqual(['session.expired']);
  });

  it('is sent again after an error, ten times over 75 hours, each time with the same id and a fresh signature', async () => {
    stage.answerWebhooks(500);
    await expireOne();
    const gaps = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    await stage.duties();
    for (const [index, gap] of gaps.entries()) {
      stage.clock.advance(gap * 1000 - 2000);
      await stage.duties();
      expect(stage.webhooks, `before pause ${index + 1} is over`).toHaveLength(index + 1);
      stage.clock.advance(gap * 100 + 3000);
      await stage.duties();
      expect(stage.webhooks, `after pause ${index + 1}`).toHaveLength(index + 2);
    }
    stage.clock.advance(1000 * 3_600_000);
    await stage.duties();
    expect(stage.webhooks).toHaveLength(10);
    expect(new Set(stage.webhooks.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(stage.webhooks.map(({ headers }) => headers['webhook-signature'])).size).toBe(10);
  });

  it('that is redirected has failed, and the redirect is not followed', async () => {
    stage.answerWebhooks(302, 204);
    await expireOne();
    await stage.duties();
    expect(stage.webhooks).toHaveLength(1);
    stage.clock.advance(10_000);
    await stage.duties();
    expect(stage.webhooks).toHaveLength(2);
  });

  it('that is answered with 410 is never sent again, nor is any other to that address, and all of them stay in the feed', async () => {
    stage.answerWebhooks(410);
    const sessions = [await expireOne()];
    await stage.duties();
    for (let more = 0; more < 3; more += 1) sessions.push(await expireOne());
    await stage.duties();
    stage.clock.advance(100 * 3_600_000);
    await stage.duties();
    expect(stage.webhooks).toHaveLength(1);
    const { data } = (await stage.merchant('GET', '/v1/events')).json;
    expect(data.map((event: Answer['json']) => event.data.session.id)).toEqual(sessions.map(({ id }) => id));
    expect(
      stage.log.filter((line) => line.includes('answered 410')).map((line) => JSON.parse(line).level),
    ).toEqual([40]);
  });

  it('can be asked for again, and is in the feed', async () => {
    await expireOne();
    await stage.duties();
    const { data, next } = (await stage.merchant('GET', '/v1/events')).json;
    expect(data).toEqual([JSON.parse(stage.webhooks[0]?.body ?? '')]);
    expect((await stage.merchant('GET', `/v1/events?after=${next}`)).json.data).toEqual([]);
    expect((await stage.merchant('POST', `/v1/events/${data[0].id}/redeliver`)).status).toBe(202);
    await stage.duties();
    expect(stage.webhooks).toHaveLength(2);
    expect((await stage.merchant('POST', '/v1/events/evt_unknown/redeliver')).status).toBe(404);
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
    const rotating = await setStage({ webhook: { url, secret: [KEYS.webhookSecret, other] } });
    try {
      const session = await rotating.session();
      await rotating.merchant('POST', `/v1/sessions/${session.id}/expire`);
      await rotating.duties();
      const [first = { headers: {}, body: '' }] = received;
      for (const secret of [KEYS.webhookSecret, other]) new Webhook(secret).verify(first.body, first.headers);
      rotating.clock.advance(110_000);
      await rotating.duties();
      expect(received).toHaveLength(1);
      rotating.clock.advance(11_000);
      await rotating.duties();
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
    const shop = () => setStage({ webhook: { url: endpoint.url, secret: KEYS.webhookSecret } }, { database });
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
      await after.duties();
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
    const before = await setStage({}, { database });
    before.answerWebhooks(410);
    await expireIn(before);
    await before.close();
    const after = await setStage({}, { database });
    try {
      await expireIn(after);
      expect(after.webhooks).toHaveLength(1);
    } finally {
      await after.close();
      rmSync(folder, { recursive: true });
    }
  });
});

/** Ends a session of a shop, does what is due, and gives the id of the event that tells it. */
async function expireIn(shop: Stage): Promise<string> {
  const session = await shop.session();
  await shop.merchant('POST', `/v1/sessions/${session.id}/expire`);
  await shop.duties();
  const { data } = (await shop.merchant('GET', '/v1/events?limit=1000')).json;
  return data.at(-1).id;
}

/** An endpoint that outlives the shops that it belongs to. */
async function startEndpoint(first: number) {
  let status = first;
  let taken = 0;
  const server = createServer((request, response) => {
    taken += 1;
    request.resume();
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}/`,
    taken: () => taken,
    answer(next: number) {
      status = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
