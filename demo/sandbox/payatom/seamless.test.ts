import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../accounts.ts';
import { choose } from '../person.ts';
import { type JsonObject, readObject } from '../reading.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { signature } from './version-2.ts';

const { pid, secretKey, v2 } = accounts.payatom;
const ORDER = {
  pid,
  amount: 250,
  order_id: 'ORDER1234567',
  name: 'Asha Rao',
  email: 'asha@example.com',
  phone: '9000000000',
};

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<JsonObject> {
  const init = { method: 'POST', body: JSON.stringify(body), headers };
  return readObject(await (await fetch(`${sandbox.url}/payatom${path}`, init)).text());
}

const pageText = async (path: string) => (await fetch(`${sandbox.url}${path}`)).text();

describe('without their page', () => {
  test('a UPI address gets a link for this amount', async () => {
    const answer = await post('/api/request.php', { ...ORDER, upi_id: 'asha@upi' });
    expect(answer).toEqual({
      status: 'success',
      ref_code: expect.stringMatching(/^[0-9a-f]{16}$/),
      amount: '250',
      qr_code: `upi://pay?pa=sandbox@upi&pn=Payment Sandbox&am=250&tn=${answer['ref_code']}&cu=INR&mc=5411`,
    });
  });

  test('a wallet of Bangladesh gets the number to pay to', async () => {
    const answer = await post('/api/request.php', { ...ORDER, wallet_type: 'Rocket' });
    expect(answer).toMatchObject({ status: 'success', wallet_id: '01700000017' });
    expect(sandbox.orderStore.orders[0]).toMatchObject({ method: 'Rocket', currency: 'BDT' });
  });

  test('a wallet of Pakistan asks in its app', async () => {
    const answer = await post('/api/request.php', {
      ...ORDER,
      pak_wallet: 'JAZZCASH',
      account_number: '03001234567',
    });
    expect(answer).toMatchObject({ status: 'success', wallet: 'JAZZCASH', amount: '250' });
    expect(sandbox.orderStore.orders[0]).toMatchObject({ method: 'JAZZCASH', currency: 'PKR' });
  });

  test.each([
    [{}, 'upi_id is required field'],
    [{ pak_wallet: 'JAZZCASH' }, 'account_number is required when pak_wallet is provided'],
    [{ pak_wallet: 'JAZZCASH', account_number: '03000000000' }, 'account_number is invalid'],
    [{ pak_wallet: 'BKASH', account_number: '03001234567' }, "We support only 'JAZZCASH', 'EASYPAISA'"],
    [{ wallet_type: 'JAZZCASH' }, 'invalid wallet_type'],
    [{ pid: '1', upi_id: 'asha@upi' }, 'invalid pid'],
    [{ upi_id: 'asha@upi', amount: '250' }, 'amount must be an integer'],
    [{ wallet_type: 'Rocket', amount: 250.5 }, 'amount must be an integer'],
    [{ wallet_type: 'Upay' }, 'invalid wallet_type'],
  ])('%j is refused in their words', async (over, message) => {
    expect(await post('/api/request.php', { ...ORDER, ...over })).toEqual({ status: 'error', message });
    expect(sandbox.orderStore.orders).toEqual([]);
  });

  test('the shopper’s phone asks, and shows the bank reference once it is paid', async () => {
    await post('/api/request.php', { ...ORDER, upi_id: 'asha@upi' });
    const path = /payatom\/app\?code=[0-9a-f]{64}/.exec(await pageText('/phone'))?.[0];
    expect(await choose(`${sandbox.url}/${path}`, 'approve')).toEqual({ location: null });
    expect(sandbox.orderStore.orders[0]).toMatchObject({ charged: true });
    expect(await pageText(`/${path}`)).toMatch(/Bank reference<\/dt><dd>\d{12}</);
    expect(await pageText('/phone')).not.toContain(path);
  });
});

describe('version 2', () => {
  const asked = {
    ...ORDER,
    ...{ amount: 250, ip: '203.0.113.7', latitude: '28.7041', longitude: '77.1025', customer_id: 'Rāj/1' },
    redirect_url: 'https://shop.example/return?order=7',
  };
  const sign = (body: Record<string, string | number>) => ({
    ...body,
    signature: signature(body, secretKey),
  });
  const key = { 'x-api-key': v2.apiKey };

  test('leads to their page, or gives the code', async () => {
    expect(await post('/pay/v2/request.php', sign(asked), key)).toMatchObject({
      status: 'success',
      redirect_url: expect.stringContaining(`${sandbox.url}/payatom/pay/connect.php?code=`),
      amount: '250',
    });
    const second = sign({ ...asked, order_id: 'ORDER1234568', upi_id: 'asha@upi' });
    expect(await post('/api/v2/request.php', second, key)).toMatchObject({
      qr_code: expect.stringContaining('am=250&'),
    });
    const quasi = sign({ ...asked, order_id: 'ORDER1234569', upi_id: 'quasi@upi' });
    expect(await post('/api/v2/request.php', quasi, key)).toMatchObject({
      qr_code: '',
      redirect_url: expect.stringContaining('/payatom/pay/connect.php?code='),
    });
  });

  test('takes the wallets of Bangladesh, one more than version 1', async () => {
    const upay = sign({ ...asked, wallet_type: 'Upay' });
    expect(await post('/api/v2/request.php', upay, key)).toMatchObject({ wallet_id: '01700000017' });
    expect(sandbox.orderStore.orders[0]).toMatchObject({ method: 'Upay', currency: 'BDT' });
  });

  test.each([
    { what: 'another key', headers: { 'x-api-key': 'x' }, body: sign(asked), message: 'Invalid API key' },
    { what: 'an altered member', body: { ...sign(asked), amount: 1 }, message: 'Invalid signature' },
    {
      what: 'an amount with decimals',
      body: sign({ ...asked, amount: '250.5' }),
      message: 'amount must be an integer',
    },
    { what: 'no place', body: sign({ ...asked, latitude: '' }), message: 'latitude is required field' },
  ])('refuses $what', async ({ headers = key, body, message }) => {
    expect(await post('/pay/v2/request.php', body, headers)).toEqual({ status: 'error', message });
  });

  test('is polled by the key alone: a poll has no signature', async () => {
    await post('/pay/v2/request.php', sign(asked), key);
    const poll = { pid, order_id: ORDER.order_id };
    expect(await post('/api/v2/status_polling.php', poll, key)).toMatchObject({
      order_id: ORDER.order_id,
      status: 'Pending',
    });
    expect(await post('/api/v2/status_polling.php', poll)).toMatchObject({ message: 'Invalid API key' });
    expect(await post('/api/v2/status_polling.php', { pid, order_id: 'x' }, key)).toMatchObject({
      message: 'Reference code not found.',
    });
  });
});
