import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../demo/sandbox/person.ts';
import { paymentFixture } from '../checkout/fixtures.ts';
import { newReturnToken } from '../checkout/ids.ts';
import { type Stage, setStage } from '../harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const paymentOf = async (id: string) => (await stage.merchant('GET', `/v1/payments/${id}`)).json;

describe('a launch that was cut off', () => {
  it('by a crash before its answer was written down becomes unknown, is looked up, and is never sent again', async () => {
    const session = await stage.session();
    const ordersBefore = stage.sandbox.ledger.orders.length;
    const attempt = paymentFixture({
      id: 'pay_crashcrashcrashcrashcra2',
      sessionId: session.id,
      status: 'launching',
      next: null,
      returnToken: newReturnToken(),
      createdAt: new Date().toISOString(),
    });
    await stage.farebox.context.store.change(session.id, () => ({ payments: [attempt], result: undefined }));
    stage.clock.advance(29_000);
    await stage.duties();
    expect((await paymentOf(attempt.id)).status).toBe('launching');
    stage.clock.advance(2000);
    await stage.duties();
    expect((await paymentOf(attempt.id)).status).toBe('unknown');
    expect(stage.sandbox.ledger.orders).toHaveLength(ordersBefore);
    expect((await stage.launch(session, 'paysepro')).status).toBe(201);
    expect((await paymentOf(attempt.id)).status).toBe('canceled');
  });

  it('after the provider took it is credited by the webhook that brings the reference, and by asking with it', async () => {
    const { server, url } = await startDeafProxy(stage.sandbox.url);
    const base = providerConfig(url).boxcharge;
    const lossy = await setStage({ providers: { boxcharge: base } });
    try {
      const session = await lossy.session();
      expect((await lossy.launch(session, 'boxcharge')).json.code).toBe('provider_unreachable');
      const { payment } = (await lossy.shopper(session.clientSecret, 'GET', '/v1/checkout')).json;
      expect(payment.status).toBe('unknown');
      const order = stage.sandbox.ledger.orders.find(({ reference }) => reference === payment.id);
      expect(order, 'the provider took the order').toBeDefined();
      await choose(payUrlOf(server), 'approve');
      await lossy.farebox.settled();
      expect((await lossy.merchant('GET', `/v1/sessions/${session.id}`)).json).toMatchObject({
        status: 'completed',
        paymentId: payment.id,
      });
    } finally {
      server.closeAllConnections();
      server.close();
      await lossy.close();
    }
  });
});

describe('a refund that was made at the provider', () => {
  it('is taken over when its notice makes us ask, and told', async () => {
    const session = await stage.session();
    const launched = (await stage.launch(session, 'boxcharge')).json;
    await choose(launched.next.url, 'approve');
    await stage.farebox.settled();
    const { providerReference: transID } = await paymentOf(launched.payment.id);
    const refunded = {
      transID,
      reference: launched.payment.id,
      order_status: '3',
      status: 'Refunded',
      bill_amt: '12.00',
      bill_currency: 'EUR',
    };
    const server = createServer((_request, response) => response.end(JSON.stringify(refunded)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const moved = await setStage({ providers: { boxcharge: providerConfig(url).boxcharge } });
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
      await moved.farebox.context.store.change(own.id, () => ({ payments: [paid], result: undefined }));
      const hook = moved.farebox.context.sites.get('shop')?.hookUrl('boxcharge') ?? '';
      await fetch(hook, { method: 'POST', body: JSON.stringify({ ...refunded, order_status: '7' }) });
      await moved.farebox.settled();
      expect(await moved.events()).toEqual(['payment.refunded']);
      expect((await moved.merchant('GET', `/v1/payments/${paid.id}`)).json.status).toBe('refunded');
    } finally {
      server.close();
      await moved.close();
    }
  });
});

describe('the poller', () => {
  it('asks less and less often, and stops after 72 hours', async () => {
    const asked: number[] = [];
    const server = createServer((request, response) => {
      asked.push(Date.now());
      request.resume();
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const quiet = await setStage({ providers: { boxcharge: providerConfig(url).boxcharge } });
    try {
      const session = await quiet.session();
      const pending = paymentFixture({
        sessionId: session.id,
        providerReference: '100135250426141606',
        returnToken: newReturnToken(),
        createdAt: new Date().toISOString(),
      });
      await quiet.farebox.context.store.change(session.id, () => ({
        payments: [pending],
        result: undefined,
      }));
      const minute = 60_000;
      const during = async (spans: number, step: number) => {
        const before = asked.length;
        for (let span = 0; span < spans; span += 1) {
          quiet.clock.advance(step);
          await quiet.duties();
        }
        return asked.length - before;
      };
      expect(await during(12, 5000), 'in the first minute').toBeGreaterThanOrEqual(10);
      expect(await during(60, minute), 'in the next hour').toBeLessThan(60);
      await during(24, 60 * minute);
      await during(50, 60 * minute);
      expect(await during(48, 60 * minute), 'after 72 hours').toBe(0);
    } finally {
      server.closeAllConnections();
      server.close();
      await quiet.close();
    }
  });
});

const payUrls = new WeakMap<object, string>();
const payUrlOf = (server: object): string => payUrls.get(server) ?? '';

/** Passes requests on to the sandbox, but hangs up instead of answering a create call. */
async function startDeafProxy(target: string) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const passed = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers: { 'content-type': request.headers['content-type'] ?? 'text/plain' },
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    const body = await passed.text();
    if (request.method !== 'POST') {
      response.writeHead(passed.status, { 'content-type': 'application/json' }).end(body);
      return;
    }
    payUrls.set(server, JSON.parse(body).authurl);
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as { port: number }).port}` };
}
