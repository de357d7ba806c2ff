import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import type { PayatomOrder } from '../../../../../demo/sandbox/payatom/orders.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Sandbox, startSandbox } from '../../../../../demo/sandbox/sandbox.ts';
import { type Stage, setStage } from '../../../testing/server/harness.ts';

const INDIA = { currency: 'INR', country: 'IN', amount: 25_000 };
const BANGLADESH = { currency: 'BDT', country: 'BD', amount: 65_000 };

async function launch(
  stage: Stage,
  order: Record<string, unknown>,
  choice: { method: string; fields?: object },
) {
  const { clientSecret } = await stage.session(order);
  const { method, fields = {} } = choice;
  const body = { method: `payatom:${method}`, fields };
  return (await stage.shopper(clientSecret, 'POST', '/v1/checkout/payments', body)).json;
}

const orderOf = (sandbox: Sandbox, id: string) =>
  sandbox.orderStore.orders.find(({ reference }) => reference === id);

const read = async (stage: Stage, id: string) => (await stage.merchant('GET', `/v1/payments/${id}`)).json;

describe('IMPS', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['approve', 'succeeded'],
    ['decline', 'failed'],
  ] as const)('is a line of its own, asked for by GET: %s is %s', async (choice, status) => {
    const { payment, next } = await launch(stage, { ...INDIA, amount: 25_050 }, { method: 'imps' });
    expect(orderOf(stage.sandbox, payment.id)).toMatchObject({ method: 'IMPS', amount: '250.5' });
    await choose(next.url, choice);
    await stage.farebox.settled();
    await stage.runJobs();
    expect((await read(stage, payment.id)).status).toBe(status);
  });

  it('is given back through its own merchant id, and is on its list of the day', async () => {
    const { payment, next } = await launch(stage, INDIA, { method: 'imps' });
    await choose(next.url, 'approve');
    await stage.farebox.settled();
    const { json } = await stage.merchant('POST', `/v1/payments/${payment.id}/refunds`, {});
    expect(json.status).toBe('refund_pending');
  });
});

describe('what PayAtom says of the money', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const paid = async () => {
    const { payment, next } = await launch(stage, INDIA, { method: 'upi' });
    await choose(next.url, 'approve');
    await stage.farebox.settled();
    return payment.id as string;
  };
  const bankRefOf = (id: string) => (orderOf(stage.sandbox, id) as PayatomOrder | undefined)?.bankRef;

  it('by webhook is on the payment, in the list, in the event and in the feed, and in no log', async () => {
    const id = await paid();
    const receipt = { bankReference: bankRefOf(id), payer: 'shopper@sandbox' };
    expect(receipt.bankReference).toMatch(/^\d{12}$/);
    expect(await read(stage, id)).toMatchObject({ receipt, bankReference: null });
    const { data } = (await stage.merchant('GET', '/v1/payments')).json;
    expect(data.find((payment: { id: string }) => payment.id === id)).toMatchObject({ receipt });
    await stage.runJobs();
    const told = stage.webhooks
      .map(({ body }) => JSON.parse(body))
      .filter(({ data }) => data.payment?.id === id);
    expect(told.find(({ type }) => type === 'payment.succeeded')?.data.payment).toMatchObject({ receipt });
    expect(stage.log.join('\n')).not.toContain('shopper@sandbox');
    expect(stage.log.join('\n')).not.toContain(receipt.bankReference);
  });

  it('is told to no shopper', async () => {
    const { clientSecret, ...session } = await stage.session(INDIA);
    const { json } = await stage.shopper(clientSecret, 'POST', '/v1/checkout/payments', {
      method: 'payatom:upi',
      fields: {},
    });
    await choose(json.next.url, 'approve');
    await stage.farebox.settled();
    const seen = JSON.stringify((await stage.shopper(clientSecret, 'GET', '/v1/checkout')).json);
    expect(seen).toContain(session.id);
    expect(seen).not.toContain('shopper@sandbox');
    expect(seen).not.toContain('receipt');
  });

  it('stays when later words say nothing of it', async () => {
    const id = await paid();
    await stage.merchant('POST', `/v1/payments/${id}/refunds`, {});
    await expect
      .poll(async () => {
        stage.clock.advance(10_000);
        await stage.runJobs();
        return (await read(stage, id)).status;
      })
      .toBe('refunded');
    expect((await read(stage, id)).receipt).toEqual({
      bankReference: bankRefOf(id),
      payer: 'shopper@sandbox',
    });
  });
});

describe('version 2', () => {
  let stage: Stage;
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
    const { payatom } = providerConfig(sandbox.url);
    const bangladesh = { currency: 'BDT', countries: ['BD'], wallets: ['bKash', 'Upay'] };
    const lines = [
      { id: 'upi', currency: 'INR', countries: ['IN'] },
      { id: 'code', currency: 'INR', countries: ['IN'], seamless: true },
      { ...bangladesh, id: 'page' },
      { ...bangladesh, id: 'send', seamless: true },
    ];
    stage = await setStage({ providers: { payatom: { ...payatom, version: 2, lines } } });
  });
  afterAll(async () => {
    await stage.close();
    await sandbox.close();
  });

  const paid = async (id: string) => {
    await stage.farebox.settled();
    stage.clock.advance(10_000);
    await stage.runJobs();
    return (await read(stage, id)).status;
  };

  it.each([
    ['upi', INDIA, {}, 'UPI'],
    ['code', INDIA, { upi_id: 'quasi@upi' }, 'UPI'],
    ['page-bkash', BANGLADESH, {}, 'bKash'],
    ['page-upay', BANGLADESH, {}, 'Upay'],
  ])(
    '%s is paid on their page, and found by a poll without a signature',
    async (...[method, order, fields, brand]) => {
      const { payment, next } = await launch(stage, order, { method, fields });
      expect(next).toMatchObject({ type: 'redirect' });
      expect(orderOf(sandbox, payment.id)).toMatchObject({ method: brand });
      await choose(next.url, 'approve');
      expect(await paid(payment.id)).toBe('succeeded');
    },
  );

  it.each([
    ['code', INDIA, { upi_id: 'asha@upi' }, { type: 'qr' }],
    ['send-upay', BANGLADESH, {}, { type: 'wait', payTo: '01700000017' }],
  ])('%s is paid on our page, and found by a poll', async (...[method, order, fields, shown]) => {
    const { payment, next } = await launch(stage, order, { method, fields });
    expect(next).toMatchObject(shown);
    await choose(`${sandbox.url}/${orderOf(sandbox, payment.id)?.phonePage ?? 'none'}`, 'approve');
    expect(await paid(payment.id)).toBe('succeeded');
  });
});
