import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../accounts.ts';
import { type Merchant, startMerchant } from '../merchant.ts';
import { choose } from '../person.ts';
import { type JsonObject, readObject, textOf } from '../reading.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { noticeText, open, pollText, seal } from './post-hash.ts';

const { pid, secretKey } = accounts.payatom;
const ORDER = {
  pid,
  amount: '250.5',
  order_id: 'ORDER1234567',
  name: 'Asha Rao',
  email: 'asha@example.com',
  phone: '9000000000',
  redirect_url: 'https://shop.example/return?order=7',
};
const YES = '{"hash_status":"HashMatched","acknowledge":"yes"}';
const NO = '{"hash_status":"HashMismatch","acknowledge":"no"}';

let merchant: Merchant;
let sandbox: Sandbox;

async function start(...answers: string[]): Promise<void> {
  merchant = await startMerchant(...answers);
  sandbox = await startSandbox({ hooks: { payatom: `${merchant.url}/hook` }, laterMs: 1, retryMs: 1 });
}

async function post(path: string, body: unknown): Promise<JsonObject> {
  const response = await fetch(`${sandbox.url}/payatom${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return readObject(await response.text());
}

async function launch(order: JsonObject = ORDER): Promise<string> {
  const answer = await post('/pay/request.php', order);
  return `${sandbox.url}/payatom/pay/connect.php?code=${textOf(answer, 'hash_value')}`;
}

const pollBy = (operand: string, fields: JsonObject) =>
  post('/api/status_polling.php', {
    pid,
    ...fields,
    post_hash: seal(pollText(operand, pid, secretKey), secretKey),
  });

/** Whether a notice or an answer was hashed by somebody who knows the secret, over these very fields. */
const isGenuine = (fields: JsonObject, amountField: string): boolean =>
  open(textOf(fields, 'post_hash'), secretKey) ===
  noticeText(
    {
      orderId: textOf(fields, 'order_id'),
      receivedAmount: textOf(fields, amountField),
      status: textOf(fields, 'status'),
    },
    secretKey,
  );

beforeEach(() => start(YES));
afterEach(() => Promise.all([sandbox.close(), merchant.close()]));

describe('a payment request', () => {
  test('gets a hash for the payment page', async () => {
    expect(await post('/pay/request.php', ORDER)).toEqual({
      hash_value: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 'ok',
    });
  });

  describe('of IMPS', () => {
    const imps = accounts.payatom.lines[1];
    const order = { ...ORDER, pid: imps.pid };
    const get = (path: string, fields: Record<string, string>) =>
      fetch(`${sandbox.url}/payatom${path}?${new URLSearchParams(fields)}`);

    test('comes by GET or by POST under its own merchant id, and is known to that alone', async () => {
      expect(await (await get('/pay/request.php', order)).json()).toMatchObject({ status: 'ok' });
      expect(sandbox.orderStore.orders[0]).toMatchObject({ method: 'IMPS', currency: 'INR' });
      await post('/pay/request.php', { ...order, order_id: 'ORDER1234568' });
      expect(sandbox.orderStore.orders).toHaveLength(2);
      const poll = (id: string) =>
        post('/api/status_polling.php', {
          ...{ pid: id, order_id: ORDER.order_id },
          post_hash: seal(pollText(ORDER.order_id, id, secretKey), secretKey),
        });
      expect(await poll(order.pid)).toMatchObject({ order_id: ORDER.order_id, status: 'Pending' });
      expect(await poll(pid)).toMatchObject({ message: 'Reference code not found.' });
    });

    test('is the only one in India that comes by GET; Bangladesh’s may, too', async () => {
      expect((await get('/pay/request.php', ORDER)).status).toBe(405);
      expect((await get('/pay/request.php', { ...ORDER, wallet_type: 'bKash' })).status).toBe(200);
    });
  });

  test.each(['pid', 'amount', 'order_id', 'name', 'email', 'phone'])(
    'is refused without %s',
    async (field) => {
      expect(await post('/pay/request.php', { ...ORDER, [field]: '' })).toEqual({
        status: 'error',
        message: `${field} is required field`,
      });
    },
  );

  test('is refused for another merchant and for a repeated order', async () => {
    expect(await post('/pay/request.php', { ...ORDER, pid: '1' })).toMatchObject({ message: 'invalid pid' });
    await launch();
    expect(await post('/pay/request.php', ORDER)).toEqual({
      status: 'error',
      message: 'Duplicate order_id Found',
    });
    expect(sandbox.orderStore.orders).toHaveLength(1);
  });

  test('for a Bangladeshi wallet is in taka', async () => {
    await launch({ ...ORDER, wallet_type: 'bKash' });
    expect(sandbox.orderStore.orders[0]).toMatchObject({ method: 'bKash', currency: 'BDT' });
  });
});

describe('the shopper', () => {
  test.each([
    { choice: 'approve', status: 'Approved', received: '250.5', charged: true },
    { choice: 'decline', status: 'Declined', received: '0', charged: false },
    { choice: 'timeout', status: 'User Timed Out', received: '0', charged: false },
  ] as const)(
    'who chooses $choice comes back and the merchant hears "$status"',
    async ({ choice, status, received, charged }) => {
      expect(await choose(await launch(), choice)).toEqual({ location: ORDER.redirect_url });
      const notice = readObject((await merchant.next()).body);
      expect(Object.keys(notice)).toEqual([
        'order_id',
        'requested_amount',
        'received_amount',
        'status',
        'post_hash',
        'bank_ref',
        'sender_upi',
        'ref_code',
        'refund_info',
      ]);
      expect(notice).toMatchObject({
        order_id: ORDER.order_id,
        status,
        received_amount: received,
        refund_info: [],
      });
      expect(isGenuine(notice, 'received_amount')).toBe(true);
      expect(sandbox.orderStore.orders[0]).toMatchObject({ status, charged });
    },
  );

  test('who pays later is pending first and approved late', async () => {
    await choose(await launch(), 'later');
    expect(readObject((await merchant.next()).body)['status']).toBe('Pending');
    expect(readObject((await merchant.next()).body)).toMatchObject({
      status: 'Late Approved',
      received_amount: '250.5',
    });
  });

  test('who only closes the page changes nothing and nobody is told', async () => {
    expect(await choose(await launch(), 'close')).toEqual({ location: ORDER.redirect_url });
    expect(merchant.arrivals).toHaveLength(0);
    expect(sandbox.orderStore.orders[0]).toMatchObject({ status: 'Pending', charged: false });
  });

  test('who pays in a tab that timed out is approved late, and never charged twice', async () => {
    const page = await launch();
    await choose(page, 'timeout');
    await choose(page, 'approve');
    expect(sandbox.orderStore.orders[0]).toMatchObject({ status: 'Late Approved', charged: true });
    await expect(choose(page, 'approve')).rejects.toThrow('expected a button');
    expect(merchant.arrivals).toHaveLength(2);
  });
});

describe('the webhook', () => {
  test('is sent again until it is acknowledged, and then no more', async () => {
    await Promise.all([sandbox.close(), merchant.close()]);
    await start(NO, 'Internal Server Error', YES);
    await choose(await launch(), 'approve');
    const bodies = [await merchant.next(), await merchant.next(), await merchant.next()].map(({ body }) =>
      readObject(body),
    );
    expect(bodies.map((body) => body['status'])).toEqual(['Approved', 'Approved', 'Approved']);
    await expect
      .poll(async () => (await pollBy(ORDER.order_id, { order_id: ORDER.order_id }))['webhook_acknowledged'])
      .toBe('1');
    expect(merchant.arrivals).toHaveLength(3);
  });

  test('that nobody hears does not keep the shopper from coming back', async () => {
    const closed = await startMerchant();
    await closed.close();
    sandbox.setHooks({ payatom: closed.url });
    expect(await choose(await launch(), 'approve')).toEqual({ location: ORDER.redirect_url });
    expect(sandbox.orderStore.orders[0]?.notices[0]).toMatchObject({ status: null });
  });
});

describe('a status poll', () => {
  test('answers by order_id and, once it is known, by ref_code, with its own post_hash', async () => {
    await choose(await launch(), 'approve');
    const refCode = textOf(readObject((await merchant.next()).body), 'ref_code');
    const byOrder = await pollBy(ORDER.order_id, { order_id: ORDER.order_id });
    expect(byOrder).toMatchObject({
      order_id: ORDER.order_id,
      amount: '250.5',
      status: 'Approved',
      refund_info: [],
    });
    expect(isGenuine(byOrder, 'amount')).toBe(true);
    const byRefCode = await pollBy(refCode, { ref_code: refCode, order_id: ORDER.order_id });
    expect(byRefCode).toMatchObject({ order_id: ORDER.order_id, status: 'Approved' });
  });

  test('of an unknown reference finds nothing', async () => {
    expect(await pollBy('unknown', { ref_code: 'unknown' })).toEqual({
      status: 'error',
      message: 'Reference code not found.',
    });
  });

  test('whose hash is over another order, or made with another secret, is refused', async () => {
    await launch();
    expect(await pollBy('another', { order_id: ORDER.order_id })).toMatchObject({ status: 'error' });
    const forged = seal(pollText(ORDER.order_id, pid, 'guess'), 'guess');
    const fields = { pid, order_id: ORDER.order_id, post_hash: forged };
    expect(await post('/api/status_polling.php', fields)).toMatchObject({ status: 'error' });
  });
});
