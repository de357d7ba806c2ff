import * as payatom from '@farebox/crypto/payatom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../../../../demo/sandbox/accounts.ts';
import type { PayatomOrder } from '../../../../../demo/sandbox/payatom/orders.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { replaceProvider } from '../../../testing/providers/replace-providers.ts';
import { type Answer, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { ProviderUnreachable } from '../../providers/errors.ts';
import type { Context } from '../context.ts';

/** Whether PayAtom can be asked, and how often it was. */
const line = { isDown: false, asked: 0 };

/** PayAtom behind a line that can be down. */
const withLine = (context: Context): Context =>
  replaceProvider(context, 'payatom', (payatom) => ({
    ...payatom,
    async lookup(ref, signal) {
      line.asked += 1;
      if (line.isDown || !payatom.lookup) throw new ProviderUnreachable('the line is down', { sent: false });
      return await payatom.lookup(ref, signal);
    },
  }));

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { wrap: withLine });
});
afterAll(() => server.close());

const noticesOf = async (id: string): Promise<Answer['json'][]> =>
  (await server.merchant('GET', `/v1/payments/${id}`)).json.notices;

/** What Paysepro says of a payment of this session, with something of it changed. */
async function tell(id: string, over: Record<string, string>): Promise<number> {
  const hook = new URL(server.hookUrl('paysepro'));
  const { uid, mid } = accounts.paysepro;
  const code = (await server.merchant('GET', `/v1/payments/${id}`)).json.providerReference;
  const said = {
    uid: String(uid),
    mid: String(mid),
    price: '12.00',
    currency: 'EUR',
    code,
    ucode: id,
    result: 'ok',
  };
  for (const [name, value] of Object.entries({ ...said, ...over })) hook.searchParams.set(name, value);
  return (await fetch(hook)).status;
}

describe('a Paysepro notice that is rejected', () => {
  it.each([
    ['price', { price: '11.99' }],
    ['account', { uid: '1' }],
    ['unknown_code', { code: 'AABBCCDDEEFF' }],
    ['ucode', { ucode: 'pay_of_another_shop' }],
  ])('for its %s is shown with the payment that it names', async (reason, over) => {
    const { payment } = (await server.launch(await server.session(), 'paysepro')).json;
    expect(await tell(payment.id, over)).toBe(403);
    expect(await noticesOf(payment.id)).toEqual([
      expect.objectContaining({ source: 'webhook', verdict: 'rejected', reason, evidence: null }),
    ]);
  });
});

describe('a genuine notice about no payment of the site', () => {
  const told = async () => {
    const { data } = (await server.merchant('GET', '/v1/events?limit=1000')).json;
    return data.filter(({ type }: { type: string }) => type === 'notice.unmatched');
  };
  it('of Paysepro is taken, kept, and told once by webhook and feed, however often it comes', async () => {
    const { payment } = (await server.launch(await server.session(), 'paysepro')).json;
    const before = await told();
    const stray = { code: 'AABBCCDDEEFF', ucode: 'order-of-another-shop', price: '99.50' };
    for (const over of [stray, stray, { ...stray, result: 'OK' }])
      expect(await tell(payment.id, over)).toBe(200);
    const news = (await told()).slice(before.length);
    expect(news).toEqual([
      expect.objectContaining({
        data: {
          provider: 'paysepro',
          providerReference: 'AABBCCDDEEFF',
          orderId: 'order-of-another-shop',
          providerStatus: 'ok',
          amount: '99.50',
          currency: 'EUR',
          recordId: expect.stringMatching(/^ntc_/),
        },
      }),
    ]);
    await server.runJobs();
    const sent = server.webhooks.filter(({ body }) => body.includes(news[0].data.recordId));
    expect(sent.map(({ body }) => JSON.parse(body).type)).toEqual(['notice.unmatched']);
    expect(await noticesOf(payment.id)).toEqual([]);
  });

  it('of Paysepro is told again when it says something else', async () => {
    const { payment } = (await server.launch(await server.session(), 'paysepro')).json;
    const before = await told();
    const stray = { code: 'BBBBBBBBBBBB', ucode: '' };
    for (const result of ['ko', 'ok', 'ko']) await tell(payment.id, { ...stray, result });
    const news = (await told()).slice(before.length);
    expect(news.map(({ data }: { data: { providerStatus: string } }) => data.providerStatus)).toEqual([
      'ko',
      'ok',
    ]);
  });

  it('of PayAtom is acknowledged once it is told, ten at once are told once, and no secret is told', async () => {
    const report = { orderId: 'order-of-another-shop', receivedAmount: '1,000.00', status: 'Late Approved' };
    const seal = () => payatom.seal(payatom.noticeHash(report, accounts.payatom), accounts.payatom);
    const send = async (post_hash = seal()) => {
      const { orderId: order_id, receivedAmount: received_amount, status } = report;
      const answer = await fetch(server.hookUrl('payatom'), {
        method: 'POST',
        body: JSON.stringify({ order_id, received_amount, status, post_hash, ref_code: 'r1' }),
      });
      return await answer.json();
    };
    const before = await told();
    expect(await send('forged')).toEqual({ hash_status: 'HashMismatch', acknowledge: 'no' });
    expect(await told()).toEqual(before);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send()));
    for (const answer of answers) expect(answer).toEqual({ hash_status: 'HashMatched', acknowledge: 'yes' });
    const news = (await told()).slice(before.length);
    expect(news.map(({ data }: { data: object }) => data)).toEqual([
      {
        provider: 'payatom',
        providerReference: 'r1',
        orderId: 'order-of-another-shop',
        providerStatus: 'Late Approved',
        amount: '1,000.00',
        currency: null,
        recordId: expect.stringMatching(/^ntc_/),
      },
    ]);
    const everything = JSON.stringify([news, server.log]);
    expect(everything).not.toContain(accounts.payatom.secretKey);
  });

  it('of BoxCharge proves nothing, so it is kept and told to nobody', async () => {
    const before = await told();
    const claim = { transID: '1', reference: 'order-of-another-shop', order_status: '1', bill_amt: '9.00' };
    await fetch(server.hookUrl('boxcharge'), {
      method: 'POST',
      body: JSON.stringify({ ...claim, bill_currency: 'EUR' }),
    });
    await server.settled();
    expect(await told()).toEqual(before);
  });
});

describe('a PayAtom notice that only claims', () => {
  const read = async (id: string) => (await server.merchant('GET', `/v1/payments/${id}`)).json;

  /** A payment of 1,000.00 INR of which 300.00 were given back through us. */
  async function partlyRefunded(): Promise<string> {
    const session = await server.session({ currency: 'INR', country: 'IN', amount: 100_000 });
    const { payment, next } = (await server.launch(session, 'payatom:upi')).json;
    await choose(next.url, 'approve');
    await server.settled();
    await server.merchant('POST', `/v1/payments/${payment.id}/refunds`, { amount: 30_000 });
    await expect
      .poll(
        async () => {
          server.clock.advance(10_000);
          await server.runJobs();
          return (await read(payment.id)).status;
        },
        { timeout: 10_000 },
      )
      .toBe('partially_refunded');
    return payment.id;
  }

  /** In PayAtom's portal another 200.00 are given back; their webhook says so once. */
  async function refundMore(id: string): Promise<unknown> {
    const order = server.sandbox.orderStore.orders.find(({ reference }) => reference === id) as PayatomOrder;
    if (order.refund) order.refund = { ...order.refund, cents: 50_000 };
    const said = { order_id: id, received_amount: '1000', status: 'Refund Completed' };
    const report = { orderId: id, receivedAmount: said.received_amount, status: said.status };
    const post_hash = payatom.seal(payatom.noticeHash(report, accounts.payatom), accounts.payatom);
    const refund_info = [{ refund_amount: '500.00' }];
    const answer = await fetch(server.hookUrl('payatom'), {
      method: 'POST',
      body: JSON.stringify({ ...said, post_hash, refund_info }),
    });
    await server.settled();
    return await answer.json();
  }

  it('is read again until PayAtom was asked, and then no more', async () => {
    const id = await partlyRefunded();
    line.isDown = true;
    expect(await refundMore(id)).toMatchObject({ acknowledge: 'yes' });
    for (const pause of [60_000, 3_600_000, 24 * 3_600_000]) {
      server.clock.advance(pause);
      await server.runJobs();
      expect((await read(id)).refund.refundedAmount).toBe(30_000);
    }
    line.isDown = false;
    server.clock.advance(2 * 3_600_000);
    await server.runJobs();
    expect((await read(id)).refund.refundedAmount).toBe(50_000);
    const { asked } = line;
    server.clock.advance(2 * 3_600_000);
    await server.runJobs();
    await server.runJobs();
    expect(line.asked).toBe(asked);
    expect((await noticesOf(id)).filter(({ verdict }) => verdict === 'claimed')).toHaveLength(1);
  });

  it('is not read again where PayAtom answered at once', async () => {
    const id = await partlyRefunded();
    await refundMore(id);
    expect((await read(id)).refund.refundedAmount).toBe(50_000);
    const { asked } = line;
    server.clock.advance(60_000);
    await server.runJobs();
    expect(line.asked).toBe(asked);
  });
});
