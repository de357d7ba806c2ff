import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import {
  type Answer,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../../testing/server/test-server.ts';
import { paymentFixture } from '../../../testing/store/fixtures.ts';
import { newReturnToken } from '../../domain/ids.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { lookUp } from './look-up.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const paymentOf = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;

describe('a launch that was cut off', () => {
  it('by a crash before its answer was written down becomes unknown, is looked up, and is never sent again', async () => {
    const session = await server.session();
    const ordersBefore = server.sandbox.orderStore.orders.length;
    const attempt = paymentFixture({
      id: 'pay_crashcrashcrashcrashcra2',
      sessionId: session.id,
      status: 'launching',
      next: null,
      returnToken: newReturnToken(),
      createdAt: new Date().toISOString(),
    });
    await server.store.change(session.id, () => ({ payments: [attempt], result: undefined }));
    server.clock.advance(29_000);
    await server.runJobs();
    expect((await paymentOf(attempt.id)).status).toBe('launching');
    server.clock.advance(2000);
    await server.runJobs();
    expect((await paymentOf(attempt.id)).status).toBe('unknown');
    expect(server.sandbox.orderStore.orders).toHaveLength(ordersBefore);
    expect((await server.launch(session, 'paysepro')).status).toBe(201);
    expect((await paymentOf(attempt.id)).status).toBe('canceled');
  });

  it('after the provider took it is credited by the webhook that brings the reference, and by asking with it', async () => {
    const { lossy, proxy, session, payment } = await launchWithoutAnswer({});
    try {
      const order = server.sandbox.orderStore.orders.find(({ reference }) => reference === payment.id);
      expect(order, 'the provider took the order').toBeDefined();
      await choose(proxy.payUrl(), 'approve');
      await lossy.settled();
      expect((await lossy.merchant('GET', `/v1/sessions/${session.id}`)).json).toMatchObject({
        status: 'completed',
        paymentId: payment.id,
      });
    } finally {
      await proxy.close();
      await lossy.close();
    }
  });
});

describe('a notice that was answered before it was read', () => {
  it('and then lost in a crash is read again, and the money of a launch without an answer is credited', async () => {
    let isDead = false;
    const wrap = (context: Context): Context => {
      const payment: Store['payment'] = async (id) => {
        if (isDead) throw new Error('the plug was pulled');
        return await context.store.payment(id);
      };
      return { ...context, store: { ...context.store, payment } };
    };
    const { lossy, proxy, session } = await launchWithoutAnswer({ wrap });
    try {
      isDead = true;
      await choose(proxy.payUrl(), 'approve');
      await lossy.settled();
      isDead = false;
      lossy.clock.advance(59_000);
      await lossy.runJobs();
      expect(await statusOf(lossy, session)).toBe('open');
      lossy.clock.advance(1000);
      await lossy.runJobs();
      expect(await statusOf(lossy, session)).toBe('completed');
    } finally {
      await proxy.close();
      await lossy.close();
    }
  });

  it('is read again until its provider can be asked about the reference that it claims, and then no more', async () => {
    const { lossy, proxy, session } = await launchWithoutAnswer({});
    try {
      proxy.isDown = true;
      await choose(proxy.payUrl(), 'approve');
      await lossy.settled();
      const hour = 3_600_000;
      for (const pause of [60_000, 48 * hour]) {
        lossy.clock.advance(pause);
        await lossy.runJobs();
        expect(await statusOf(lossy, session)).not.toBe('completed');
      }
      proxy.isDown = false;
      lossy.clock.advance(2 * hour);
      await lossy.runJobs();
      expect((await lossy.events()).filter((type) => type === 'payment.late')).toHaveLength(1);
      const asked = proxy.asked();
      lossy.clock.advance(2 * hour);
      await lossy.runJobs();
      await lossy.runJobs();
      expect(proxy.asked()).toBe(asked);
    } finally {
      await proxy.close();
      await lossy.close();
    }
  });

  it('and cannot be read at all is rejected, and never read again', async () => {
    const { context, settled } = server.farebox;
    const raw = 'unreadable, 12 characters';
    await context.store.recordRequest({ site: 'shop', provider: 'boxcharge', raw, answered: true });
    server.clock.advance(60_000);
    await server.runJobs();
    await settled();
    expect(server.log.filter((line) => line.includes('"reason":"unreadable"'))).toHaveLength(1);
    server.clock.advance(60_000);
    expect(await context.store.dueReadings(context.now(), 10)).toEqual([]);
  });
});

describe('two AMPERE payments of one person', () => {
  it('are credited once, when one is settled while the other is about to be', async () => {
    let meanwhile = async () => {};
    const wrap = (context: Context): Context => {
      const change: Store['change'] = async (...given) => {
        const work = given[2] ? meanwhile : async () => {};
        if (given[2]) meanwhile = async () => {};
        await work();
        return await context.store.change(...given);
      };
      return { ...context, store: { ...context.store, change } };
    };
    const shop = await startTestServer({}, { wrap });
    try {
      const { context } = shop.farebox;
      const session = await shop.session({
        mode: 'subscription',
        amount: undefined,
        currency: undefined,
        country: 'TR',
        customer: { phone: '+905551117700' },
      });
      const launched = (await shop.launch(session, 'ampere')).json;
      await choose(launched.next.url, 'approve');
      const [first = paymentFixture()] = (await context.store.aggregate(session.id))?.payments ?? [];
      const second = { ...first, id: 'pay_secondsecondsecondsecon2', returnToken: newReturnToken() };
      // The second was on its way, its access read as 0, when the first was paid: only now is it known to be of the same person.
      meanwhile = async () => {
        await context.store.change(session.id, () => ({
          payments: [{ ...first, status: 'canceled' }, second],
          result: undefined,
        }));
        await lookUp(context, second);
      };
      await lookUp(context, first);
      const outcomes = (await context.store.aggregate(session.id))?.payments.map(({ id, outcome }) => [
        id,
        outcome,
      ]);
      expect(outcomes).toContainEqual([second.id, 'succeeded']);
      expect(outcomes).toContainEqual([first.id, null]);
    } finally {
      await shop.close();
    }
  });
});

describe('a refund that was made at the provider', () => {
  it('is taken over when its notice makes us ask, and told', async () => {
    const session = await server.session();
    const launched = (await server.launch(session, 'boxcharge')).json;
    await choose(launched.next.url, 'approve');
    await server.settled();
    const { providerReference: transID } = await paymentOf(launched.payment.id);
    const refunded = {
      transID,
      reference: launched.payment.id,
      order_status: '3',
      status: 'Refunded',
      bill_amt: '12.00',
      bill_currency: 'EUR',
    };
    const upstream = createServer((_request, response) => response.end(JSON.stringify(refunded)));
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(upstream.address() as { port: number }).port}`;
    const moved = await startTestServer({ providers: { boxcharge: providerConfig(url).boxcharge } });
    try {
      const own = await moved.session();
      const paid = paymentFixture({
        sessionId: own.id,
        id: launched.payment.id,
        status: 'succeeded',
        outcome: 'succeeded',
        providerReference: transID,
        returnToken: newReturnToken(),
      });
      await moved.store.change(own.id, () => ({ payments: [paid], result: undefined }));
      const hook = moved.hookUrl('boxcharge');
      await fetch(hook, { method: 'POST', body: JSON.stringify({ ...refunded, order_status: '7' }) });
      await moved.settled();
      expect(await moved.events()).toEqual(['payment.refunded']);
      expect((await moved.merchant('GET', `/v1/payments/${paid.id}`)).json.status).toBe('refunded');
    } finally {
      upstream.close();
      await moved.close();
    }
  });
});

describe('the poller', () => {
  it('asks less and less often, and stops after 72 hours', async () => {
    const asked: number[] = [];
    const upstream = createServer((request, response) => {
      asked.push(Date.now());
      request.resume();
      response.end('{}');
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(upstream.address() as { port: number }).port}`;
    const quiet = await startTestServer({ providers: { boxcharge: providerConfig(url).boxcharge } });
    try {
      const session = await quiet.session();
      const pending = paymentFixture({
        sessionId: session.id,
        providerReference: '100135250426141606',
        returnToken: newReturnToken(),
        createdAt: new Date().toISOString(),
      });
      await quiet.store.change(session.id, () => ({
        payments: [pending],
        result: undefined,
      }));
      const minute = 60_000;
      const during = async (spans: number, step: number) => {
        const before = asked.length;
        for (let span = 0; span < spans; span += 1) {
          quiet.clock.advance(step);
          await quiet.runJobs();
        }
        return asked.length - before;
      };
      expect(await during(12, 5000), 'in the first minute').toBeGreaterThanOrEqual(10);
      expect(await during(60, minute), 'in the next hour').toBeLessThan(60);
      await during(24, 60 * minute);
      await during(50, 60 * minute);
      expect(await during(48, 60 * minute), 'after 72 hours').toBe(0);
    } finally {
      upstream.closeAllConnections();
      upstream.close();
      await quiet.close();
    }
  });
});

const statusOf = async (shop: TestServer, session: Answer['json']): Promise<string> =>
  (await shop.merchant('GET', `/v1/sessions/${session.id}`)).json.status;

/** A shop in which BoxCharge took an order, and its answer was lost on the way. */
async function launchWithoutAnswer(options: TestServerOptions) {
  const proxy = await startDeafProxy(server.sandbox.url);
  const lossy = await startTestServer(
    { providers: { boxcharge: providerConfig(proxy.url).boxcharge } },
    options,
  );
  const session = await lossy.session();
  expect((await lossy.launch(session, 'boxcharge')).json.code).toBe('provider_unreachable');
  const { payment } = (await lossy.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
  expect(payment.status).toBe('unknown');
  return { lossy, proxy, session, payment };
}

/** Passes requests on to the sandbox, but hangs up instead of answering a create call, and on everybody while it is down. */
async function startDeafProxy(target: string) {
  let payUrl = '';
  let asked = 0;
  const upstream = createServer(async (request, response) => {
    if (proxy.isDown) {
      request.socket.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const passed = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers: { 'content-type': request.headers['content-type'] ?? 'text/plain' },
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    const body = await passed.text();
    if (request.method !== 'POST') {
      asked += 1;
      response.writeHead(passed.status, { 'content-type': 'application/json' }).end(body);
      return;
    }
    payUrl = JSON.parse(body).authurl;
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const proxy = {
    url: `http://127.0.0.1:${(upstream.address() as { port: number }).port}`,
    isDown: false,
    /** The page of the order whose answer was lost. */
    payUrl: () => payUrl,
    /** How often somebody asked for a status, and was answered. */
    asked: () => asked,
    close: async () => {
      upstream.closeAllConnections();
      upstream.close();
    },
  };
  return proxy;
}
