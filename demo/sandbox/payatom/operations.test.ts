import CryptoJS from 'crypto-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts } from '../accounts.ts';
import { type Merchant, startMerchant } from '../merchant.ts';
import { choose } from '../person.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { office } from './office.ts';
import { open, pollText, seal } from './post-hash.ts';

const { pid, secretKey } = accounts.payatom;
let sandbox: Sandbox;
let merchant: Merchant;
beforeAll(async () => {
  merchant = await startMerchant('{"acknowledge":"yes"}');
  sandbox = await startSandbox({ laterMs: 20, hooks: { payatom: merchant.url } });
});
afterAll(() => Promise.all([sandbox.close(), merchant.close()]));

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${sandbox.url}/payatom${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, unknown>;
}

let orders = 0;
/** An order that was paid, with the webhook about it taken. */
async function paid(): Promise<{ order_id: string; ref_code: string }> {
  orders += 1;
  const order_id = `operations-${orders}`;
  const person = { name: 'Asha', email: 'asha@example.in', phone: '9000000000' };
  const { hash_value } = await post('/pay/request.php', { pid, amount: '250.5', order_id, ...person });
  await choose(`${sandbox.url}/payatom/pay/connect.php?code=${hash_value}`, 'approve');
  for (;;) {
    const told = JSON.parse((await merchant.next()).body);
    if (told.order_id === order_id) return { order_id, ref_code: told.ref_code };
  }
}

const refund = (ref_code: string, more: object = {}) =>
  post('/api/refund.php', {
    pid,
    ref_code,
    post_hash: seal(pollText(ref_code, pid, secretKey), secretKey),
    ...more,
  });

describe('a refund', () => {
  test('is told as initiated, then as completed, with how much went back', async () => {
    const { ref_code } = await paid();
    expect(await refund(ref_code, { amount: '100.5' })).toMatchObject({ status: 'success' });
    const [initiated, completed] = [
      JSON.parse((await merchant.next()).body),
      JSON.parse((await merchant.next()).body),
    ];
    expect(initiated).toMatchObject({
      status: 'Refund Initiated',
      refund_info: { refund_completed_time: '' },
    });
    expect(completed).toMatchObject({ status: 'Refund Completed', refund_info: { refund_amount: '100.5' } });
    expect(open(completed.post_hash, secretKey)).toBeTypeOf('string');
    expect(await refund(ref_code, { amount: '150.01' })).toEqual({
      status: 'error',
      message: 'Refund amount exceeds the received amount',
    });
  });

  test('is asked for by order_id as well', async () => {
    const { order_id } = await paid();
    const post_hash = seal(pollText(order_id, pid, secretKey), secretKey);
    expect(await post('/api/refund.php', { pid, order_id, post_hash })).toMatchObject({ status: 'success' });
    expect(await post('/api/refund.php', { pid, order_id: 'x', post_hash })).toMatchObject({
      message: 'Invalid post_hash',
    });
    expect(await post('/api/refund.php', { pid, post_hash })).toMatchObject({
      message: 'order_id is required field',
    });
  });

  test('is refused with HTTP 200 and their words', async () => {
    const { ref_code } = await paid();
    expect(await refund(ref_code, { post_hash: 'bm90IGl0' })).toMatchObject({ message: 'Invalid post_hash' });
    expect(await refund('nobody')).toMatchObject({ message: 'Reference code not found.' });
    expect(await refund(ref_code, { pid: '1' })).toMatchObject({ message: 'invalid pid' });
    await refund(ref_code);
    expect(await refund(ref_code)).toMatchObject({ status: 'error' });
  });
});

describe('a list', () => {
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata' })
    .format(new Date())
    .replaceAll('/', '-');
  const list = (path: string, over: { token?: string; signature?: string; date?: string } = {}) => {
    const { token = office.token, date: day = date } = over;
    const signature = over.signature ?? CryptoJS.SHA256(pid + secretKey + day).toString();
    return post(path, { pid, date: day, signature }, { token });
  };

  test('of a day has its orders, for who has the token and signs the date', async () => {
    const { order_id, ref_code } = await paid();
    const { data } = (await list('/api/reconcile_polling.php')) as { data: object[] };
    expect(data).toContainEqual(
      expect.objectContaining({
        order_id,
        ref_code,
        amount_received: '250.5',
        transaction_status: 'Approved',
      }),
    );
    expect(await list('/api/reconcile_polling.php', { date: '01-01-2020' })).toMatchObject({ data: [] });
    expect(await list('/payout/api/payout_reconcile_polling.php')).toMatchObject({
      data: [{ amount_processed: '250.5' }],
    });
  });

  test('is not opened otherwise', async () => {
    const path = '/api/reconcile_polling.php';
    expect(await list(path, { token: 'x' })).toEqual({ status: 'error', message: 'Invalid token' });
    expect(await list(path, { signature: 'x' })).toMatchObject({ message: 'Invalid signature' });
    expect(await list(path, { date: '2026-11-20' })).toMatchObject({ message: 'date must be DD-MM-YYYY' });
  });
});

describe('a UTR', () => {
  const collect = (body: object) => post('/api/collection_utr.php', { pid, ...body });

  test('is taken once, for an order of this merchant', async () => {
    const { ref_code } = await paid();
    expect(await collect({ ref_code, utr: '412345678901' })).toMatchObject({ status: 'success' });
    expect(await collect({ ref_code, utr: '412345678901' })).toMatchObject({
      message: 'UTR already submitted',
    });
    expect(await collect({ ref_code, utr: '9DK3X7ABCD' })).toMatchObject({ status: 'success' });
  });

  test.each([
    [{ utr: '412345678902' }, 'ref_code is required field'],
    [{ ref_code: 'x', utr: '412345678902' }, 'Reference code not found.'],
    [{ ref_code: 'x' }, 'utr is required field'],
    [{ pid: '1', ref_code: 'x', utr: '412345678902' }, 'invalid pid'],
  ])('%j is refused in their words', async (body, message) => {
    expect(await collect(body)).toEqual({ status: 'error', message });
  });

  test('that cannot be one is refused', async () => {
    const { ref_code } = await paid();
    expect(await collect({ ref_code, utr: '4123-4567' })).toMatchObject({ message: 'invalid utr' });
  });
});

describe('a complaint', () => {
  test('is signed over pid, order, reference and secret, and gets a reference', async () => {
    const order = await paid();
    const signature = CryptoJS.SHA256(pid + order.order_id + order.ref_code + secretKey).toString();
    const path = '/api/complaint/submit_complaint.php';
    const complain = (over: object, headers: Record<string, string> = { token: office.token }) =>
      post(path, { pid, ...order, signature, ...over }, headers);
    expect(await complain({}, {})).toMatchObject({ message: 'Invalid token' });
    expect(await complain({}, { authorization: office.token })).toMatchObject({ message: 'Invalid token' });
    expect(await complain({}, { authorization: `Bearer ${office.token}` })).toMatchObject({
      status: 'success',
    });
    expect(await complain({ screenshot_images: ['AQID'] })).toMatchObject({
      status: 'success',
      complaint_reference_id: expect.stringMatching(/^CMP/),
    });
    expect(await complain({ signature: 'x' })).toMatchObject({ message: 'Invalid signature' });
    expect(await complain({ screenshot_images: ['?'] })).toMatchObject({
      message: 'Invalid screenshot_images',
    });
  });
});

describe('the wallets', () => {
  test('are shown to who has each call’s own credentials', async () => {
    const verification_code = CryptoJS.MD5(office.operatorPassword).toString();
    const balance = { email: office.email, verification_code };
    expect(await post('/api/wallet_balance.php', balance, { authorization: office.token })).toMatchObject({
      wallets: { upi: [{ balance: '10250.75' }] },
    });
    expect(await post('/api/wallet_balance.php', balance)).toMatchObject({ message: 'Unauthorized' });
    const key = { 'api-key': office.apiKey };
    const query = { account_number: '1', date_type: 'created', date: '2026-11-20' };
    expect(await post('/bot/api_v2/account_deposit.php', query, key)).toMatchObject({ status: 'success' });
    expect(await post('/bot/api_v2/account_deposit.php', {}, key)).toMatchObject({ status: 'error' });
    expect(await post('/bot/api_v2/account_deposit.php', query)).toMatchObject({
      message: 'Invalid Api-Key',
    });
  });
});
