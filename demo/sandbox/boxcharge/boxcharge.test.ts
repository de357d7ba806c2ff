import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../accounts.ts';
import { type Merchant, startMerchant } from '../merchant.ts';
import { choose } from '../person.ts';
import { type JsonObject, readObject, textOf } from '../reading.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { open, seal } from './cipher.ts';

const { publicKey, privateKey, terNO } = accounts.boxcharge;

let merchant: Merchant;
let sandbox: Sandbox;

const order = (change: Record<string, string> = {}): Record<string, string> => ({
  public_key: publicKey,
  terNO,
  'integration-type': 's2s',
  bill_amt: '130.00',
  bill_currency: 'EUR',
  product_name: 'Tea',
  reference: 'pay_1',
  webhook_url: `${merchant.url}/hook`,
  return_url: 'https://shop.example/return?t=1',
  bill_ip: '203.0.113.9',
  encryption_method: 'aes256',
  mop: 'NB',
  bankcode: 'DEUT',
  ...change,
});

const sealed = (fields: Record<string, string>): string =>
  seal(new URLSearchParams(fields).toString(), accounts.boxcharge) + publicKey;

const send = (encryptedData: string) =>
  fetch(`${sandbox.url}/boxcharge/api/s2s/encrypt`, {
    method: 'POST',
    body: new URLSearchParams({ encrypted_data: encryptedData }),
  });

const launch = async (change: Record<string, string> = {}): Promise<JsonObject> =>
  readObject(await (await send(sealed(order(change)))).text());

const status = async (transId: string): Promise<JsonObject> =>
  readObject(await (await fetch(`${sandbox.url}/boxcharge/api/authurl/s2s/${transId}`)).text());

beforeEach(async () => {
  merchant = await startMerchant('OK');
  sandbox = await startSandbox({ laterMs: 1 });
});
afterEach(() => Promise.all([sandbox.close(), merchant.close()]));

describe('an encrypted request', () => {
  test('is pending and leads to the payment page', async () => {
    expect(await launch()).toEqual({
      authurl: expect.stringContaining(`${sandbox.url}/boxcharge/api/authurl/`),
      transID: expect.stringMatching(/^\d{18}$/),
      reference: 'pay_1',
      order_status: '0',
      status: 'Pending',
      bill_amt: '130.00',
      bill_currency: 'EUR',
      response: 'Payment is pending',
    });
  });

  test('without a known terminal, or with an unescaped plus in its key, is a 404', async () => {
    const unknown = await send(sealed(order()).slice(0, -1));
    expect([unknown.status, await unknown.json()]).toEqual([404, { error: 'Terminal not found' }]);
    expect((await send(sealed(order({ terNO: '43' })))).status).toBe(404);
  });

  test('that cannot be decrypted is error 5001', async () => {
    const forged = seal(new URLSearchParams(order()).toString(), { publicKey, privateKey: 'guess' });
    expect(readObject(await (await send(forged + publicKey)).text())).toMatchObject({
      error_number: '5001',
      status: 'Error',
    });
  });

  test.each([
    ['1111', { bill_amt: '' }],
    ['1112', { bill_amt: '0.00' }],
    ['1112', { bill_amt: 'much' }],
    ['1113', { mop: 'CC', ccno: '4242424242424242', ccvv: '123', month: '01', year: '30' }],
    ['500', { bankcode: '' }],
    ['500', { product_name: '' }],
    ['5015', { mop: 'CASH' }],
  ])('is error %s for %j', async (number, change) => {
    expect(await launch(change)).toMatchObject({ error_number: number, status: 'Error' });
    expect(sandbox.orderStore.orders).toHaveLength(0);
  });

  test('with a repeated reference is error 5012 when the merchant asked for unique ones', async () => {
    await launch();
    expect(await launch({ unique_reference: 'Y' })).toMatchObject({ error_number: '5012' });
    expect(await launch()).toMatchObject({ order_status: '0' });
  });

  test.each([
    ['4012000033330026', '25'],
    ['4043409999991437', '26'],
    ['4111111111111111', '27'],
  ])('with test card %s has order_status %s at once', async (ccno, orderStatus) => {
    const card = { mop: 'CC', ccno, ccvv: '123', month: '01', year: '30' };
    expect(await launch(card)).toMatchObject({ order_status: orderStatus });
  });
});

describe('the shopper', () => {
  test.each([
    { choice: 'approve', orderStatus: '25', words: 'Test Approved', charged: true },
    { choice: 'decline', orderStatus: '26', words: 'Test Declined', charged: false },
    { choice: 'timeout', orderStatus: '22', words: 'Expired', charged: false },
  ] as const)(
    'who chooses $choice gives order_status $orderStatus',
    async ({ choice, orderStatus, words, charged }) => {
      const launched = await launch();
      const transId = textOf(launched, 'transID');
      const { location } = await choose(textOf(launched, 'authurl'), choice);
      const back = new URL(location ?? '');
      expect(back.origin + back.pathname).toBe('https://shop.example/return');
      expect(Object.fromEntries(back.searchParams)).toMatchObject({
        t: '1',
        transID: transId,
        order_status: orderStatus,
      });
      expect(await status(transId)).toMatchObject({
        transID: transId,
        reference: 'pay_1',
        order_status: orderStatus,
        status: words,
        bill_amt: '130.0',
        bill_currency: 'EUR',
      });
      expect(sandbox.orderStore.orders[0]).toMatchObject({ charged });
    },
  );

  test('who pays later is pending first and approved afterwards', async () => {
    const launched = await launch();
    const { location } = await choose(textOf(launched, 'authurl'), 'later');
    expect(new URL(location ?? '').searchParams.get('order_status')).toBe('0');
    const { body } = await merchant.next();
    expect(open(textOf(readObject(body), 'data'), accounts.boxcharge)).toContain('order_status=25');
    expect(await status(textOf(launched, 'transID'))).toMatchObject({ order_status: '25' });
  });

  test('who only closes the page changes nothing and nobody is told', async () => {
    const launched = await launch();
    await choose(textOf(launched, 'authurl'), 'close');
    expect(await status(textOf(launched, 'transID'))).toMatchObject({ order_status: '0' });
    expect(merchant.arrivals).toHaveLength(0);
  });
});

describe('UPI', () => {
  const UPI = { bill_currency: 'INR', bill_amt: '450.00' };

  test('a collect request leads nowhere: the shopper is asked in their app, and told nothing after it', async () => {
    const launched = await launch({ ...UPI, mop: 'UPICOLLECT', upi_address: 'asha@upi' });
    expect(launched).not.toHaveProperty('authurl');
    const app = `${sandbox.url}/${sandbox.orderStore.orders[0]?.phonePage}`;
    expect(await choose(app, 'approve')).toEqual({ location: null });
    expect(await status(textOf(launched, 'transID'))).toMatchObject({ order_status: '25' });
  });

  test.each(['device_android', 'device_ios'])('an intent for os=%s is a link to the app', async (os) => {
    const { authurl, transID } = await launch({ ...UPI, mop: 'QRINTENT', os });
    expect(authurl).toBe(`upi://pay?pa=sandbox%40upi&pn=Sandbox&tr=${transID}&am=450.00&cu=INR`);
    expect(await (await fetch(`${sandbox.url}/phone`)).text()).toContain('450.00 INR');
  });

  test('an intent for os=web is a page', async () => {
    const launched = await launch({ ...UPI, mop: 'QRINTENT', os: 'web' });
    await choose(textOf(launched, 'authurl'), 'approve');
    expect(sandbox.orderStore.orders[0]).toMatchObject({ charged: true });
  });
});

test('a launch in plain is answered like an encrypted one', async () => {
  const answer = await fetch(`${sandbox.url}/boxcharge/api/s2s`, {
    method: 'POST',
    body: new URLSearchParams(order()),
  });
  expect(await answer.json()).toMatchObject({ order_status: '0', reference: 'pay_1' });
});

describe('a refund', () => {
  const paid = async (): Promise<string> => {
    const launched = await launch();
    await choose(textOf(launched, 'authurl'), 'approve');
    await merchant.next();
    return textOf(launched, 'transID');
  };
  const refund = async (fields: Record<string, string>, type = 'json'): Promise<Response> => {
    const { refundAmount = '' } = fields;
    const asNumber = JSON.stringify(fields).replace(
      `"refundAmount":"${refundAmount}"`,
      `"refundAmount":${refundAmount}`,
    );
    const body =
      type === 'form' ? new URLSearchParams(fields) : type === 'json' ? asNumber : JSON.stringify(fields);
    return await fetch(`${sandbox.url}/boxcharge/api/transactions/refund-request`, { method: 'POST', body });
  };

  test.each([
    ['130.00', '3', 'Refunded', 'json'],
    ['30.5', '12', 'Partial Refund', 'form'],
  ])('of %s is requested first, then %s and told', async (refundAmount, ...[orderStatus, words, type]) => {
    const transID = await paid();
    const answer = await refund({ transID, refundAmount, public_key: publicKey }, type);
    expect(await answer.json()).toMatchObject({ transID, order_status: '8', status: 'Refund Pending' });
    const { body } = await merchant.next();
    expect(open(textOf(readObject(body), 'data'), accounts.boxcharge)).toContain(
      `order_status=${orderStatus}`,
    );
    expect(await status(transID)).toMatchObject({ order_status: orderStatus, status: words });
  });

  test('of more than is left, of nothing, or of an order that was not paid is refused', async () => {
    const transID = await paid();
    for (const refundAmount of ['130.01', '0', '"all"', '""', 'null']) {
      const answer = await refund({ transID, refundAmount, public_key: publicKey });
      expect(await answer.json()).toMatchObject({ error_number: '1112', status: 'Error' });
    }
    const open = textOf(await launch({ reference: 'pay_2' }), 'transID');
    expect(
      await (await refund({ transID: open, refundAmount: '1.00', public_key: publicKey })).json(),
    ).toMatchObject({
      status: 'Error',
    });
  });

  test('whose amount is a text in JSON is refused: their page has a number', async () => {
    const fields = { transID: await paid(), refundAmount: '1.00', public_key: publicKey };
    expect(await (await refund(fields, 'text')).json()).toMatchObject({ error_number: '1112' });
  });

  test('at an unknown terminal, or of an unknown transaction, is a 404', async () => {
    const transID = await paid();
    expect((await refund({ transID, refundAmount: '1', public_key: 'x' })).status).toBe(404);
    expect((await refund({ transID: '1', refundAmount: '1', public_key: publicKey })).status).toBe(404);
  });
});

describe('the webhook', () => {
  test('is encrypted, printed as their page prints it, and carries the private key in clear', async () => {
    const launched = await launch();
    await choose(textOf(launched, 'authurl'), 'approve');
    const { method, body } = await merchant.next();
    const envelope = readObject(body);
    expect(method).toBe('POST');
    expect(envelope).toMatchObject({ private_key: privateKey, public_key: publicKey });
    expect(open(textOf(envelope, 'data'), accounts.boxcharge)).toBe(
      `bill_currency=EUR&transID=${textOf(launched, 'transID')}&mop=NB&reference=pay_1&order_status=25&bill_amt=130.0&status=Test Approved`,
    );
    expect(merchant.arrivals).toHaveLength(1);
  });

  test('is plain JSON when the merchant asked for no encryption', async () => {
    const launched = await launch({ encryption_method: 'none' });
    await choose(textOf(launched, 'authurl'), 'approve');
    expect(readObject((await merchant.next()).body)).toMatchObject({
      reference: 'pay_1',
      order_status: '25',
    });
  });
});

test('the status of an unknown transID is an empty object', async () => {
  expect(await status('100135250426141606')).toEqual({});
});
