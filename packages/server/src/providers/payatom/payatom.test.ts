import * as recipe from '@farebox/crypto/payatom';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../crypto/vectors/payatom.json' with { type: 'json' };
import {
  aLaunch,
  aPayment,
  answering as literally,
  patient,
  type SentRequest,
} from '../../../testing/providers/fixtures.ts';
import type { Payment } from '../../domain/payment.ts';
import type { MethodQuery } from '../method-query.ts';
import type { InboundNotice, LaunchRequest, OfferedMethod } from '../provider.ts';
import { payatomConfig } from './config.ts';
import { createPayatom, payatom as payatomModule } from './index.ts';

const ORDER = 'pay_abcdefghijkmnpqrstuvwx23';
const SECRET = 'sk_test_payatom_1';
const settings = {
  baseUrl: 'https://pay.example.in/',
  pid: '5345f345345',
  secretKey: SECRET,
  lines: [
    { id: 'upi', currency: 'INR', countries: ['IN'] },
    {
      id: 'bd',
      currency: 'BDT',
      countries: ['BD'],
      wallets: ['bKash', 'Nagad'],
      baseUrl: 'https://pay.example.bd',
      pid: 'bd-pid',
      secretKey: 'bd-secret',
    },
  ],
};
const config = payatomConfig.parse(settings);

const payment = aPayment({
  id: ORDER,
  provider: 'payatom',
  method: 'payatom:upi',
  amount: 25050,
  currency: 'INR',
  providerReference: 'asas63e1fe596ed8',
});

const signal = patient();

/** PayAtom answering with one literal response; `sent` is what it was asked. */
function answering(body: string | object, init?: ResponseInit, settled = config) {
  const { transport, sent } = literally(payatomModule.bases(settled), [responseOf(body, init)]);
  return { provider: createPayatom(settled, { transport, sandbox: false, now: () => new Date(0) }), sent };
}

const responseOf = (body: string | object, init?: ResponseInit) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), init);

/** The JSON of a request. */
const fieldsOf = (request: SentRequest | undefined): Record<string, string> =>
  JSON.parse(request?.body ?? '{}');

const { provider } = answering('');
const query: MethodQuery = { mode: 'payment', country: 'IN', currency: 'INR', amount: 25050 };

async function offered(asked: MethodQuery = query): Promise<OfferedMethod> {
  const [method] = await provider.methods(asked, signal);
  if (!method) throw new Error('expected a method');
  return method;
}

const launchOf = (method: OfferedMethod, paid: Payment = payment): LaunchRequest =>
  aLaunch({
    payment: paid,
    method,
    country: 'IN',
    customer: { name: 'Asha', email: 'asha@example.in', phone: '+919000000000' },
  });

const sealed = (report: recipe.PayatomReport, secretKey = SECRET) =>
  recipe.seal(recipe.noticeHash(report, { secretKey }), { secretKey });

/** A webhook as PayAtom sends it; `over` changes fields after the hash was made. */
function webhook(status: string, receivedAmount: string, over: Record<string, unknown> = {}) {
  const report = { orderId: ORDER, receivedAmount, status };
  return {
    order_id: ORDER,
    requested_amount: '250.5',
    received_amount: receivedAmount,
    status,
    post_hash: sealed(report),
    bank_ref: '1234',
    sender_upi: 'asha@upi',
    ref_code: 'asas63e1fe596ed8',
    refund_info: [],
    ...over,
  };
}

function read(body: string | object, ours: readonly Payment[] = [payment], { notices } = provider) {
  const inbound: InboundNotice = {
    method: 'POST',
    query: new URLSearchParams(),
    headers: new Headers(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    remoteAddress: '203.0.113.1',
    findPayment: async ({ paymentId }) => ours.find(({ id }) => id === paymentId),
  };
  if (!notices) throw new Error('expected a notice reader');
  return notices.read(inbound);
}

const answered = (reading: { answer: { body: string } }): unknown => JSON.parse(reading.answer.body);
const TAKEN = { hash_status: 'HashMatched', acknowledge: 'yes' };
const NOT_TAKEN = { hash_status: 'HashMatched', acknowledge: 'no' };
const MISMATCH = { hash_status: 'HashMismatch', acknowledge: 'no' };

describe('configuration', () => {
  it('needs a base, a pid, a secret and lines, and no more', () => {
    expect(config).toMatchObject({
      baseUrl: 'https://pay.example.in',
      phoneFormat: 'national',
      amountFormat: 'short',
      hashFields: ['hash_value', 'hash'],
      hashedAmounts: ['printed', 'shortest', 'equal'],
      pollHashOver: 'ref_code',
    });
  });

  it.each([
    ['an unknown field', { ...settings, secret: 'x' }],
    ['an empty secret', { ...settings, secretKey: '' }],
    ['no lines', { ...settings, lines: [] }],
    ['one id for two lines', { ...settings, lines: [settings.lines[0], settings.lines[0]] }],
    ['a country in small letters', { ...settings, lines: [{ ...settings.lines[0], countries: ['in'] }] }],
    ['a base that is no address', { ...settings, baseUrl: 'pay.example.in' }],
  ])('refuses %s', (_what, wrong) => {
    expect(payatomConfig.safeParse(wrong).success).toBe(false);
  });

  it('calls and trusts the bases of the account and of every line', () => {
    expect(new Set(payatomModule.bases(config))).toEqual(
      new Set(['https://pay.example.in', 'https://pay.example.bd']),
    );
  });
});

describe('methods', () => {
  it('offers the line of this country and currency at the session amount', async () => {
    expect(await provider.methods(query, signal)).toEqual([
      {
        key: 'upi',
        kind: 'method',
        name: 'UPI',
        icon: 'upi',
        amount: 25050,
        currency: 'INR',
        requires: ['name', 'email', 'phone'],
        next: 'redirect',
      },
    ]);
  });

  it('offers every wallet of a line as a method of its own', async () => {
    const methods = await provider.methods({ ...query, country: 'BD', currency: 'BDT' }, signal);
    expect(methods.map(({ key, name, icon }) => ({ key, name, icon }))).toEqual([
      { key: 'bd-bkash', name: 'bKash', icon: 'bkash' },
      { key: 'bd-nagad', name: 'Nagad', icon: 'nagad' },
    ]);
  });

  it.each([
    ['another country', { ...query, country: 'BD' }],
    ['another currency', { ...query, currency: 'BDT' }],
    ['a subscription', { mode: 'subscription', country: 'IN', currency: null, amount: null } as const],
  ])('offers nothing for %s', async (_what, asked) => {
    expect(await provider.methods(asked, signal)).toEqual([]);
  });
});

describe('launch', () => {
  const hash = '1304d033331712f0de5d44665d10a2285241fe7d6a78753d779941cb7cd7f9c3';

  it('sends what their page asks for, with our payment id, and leads to their payment page', async () => {
    const { provider, sent } = answering({ hash_value: hash, status: 'ok' });

    const launch = await provider.launch(launchOf(await offered()), signal);

    expect(launch).toEqual({
      next: { type: 'redirect', url: `https://pay.example.in/pay/connect.php?code=${hash}` },
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: { href: 'https://pay.example.in/pay/request.php' },
    });
    expect(fieldsOf(sent[0])).toEqual({
      pid: '5345f345345',
      amount: '250.5',
      order_id: ORDER,
      name: 'Asha',
      email: 'asha@example.in',
      phone: '9000000000',
      redirect_url: 'https://pay.example/r/return',
    });
  });

  it('goes to the line with its own base and pid, and names the wallet', async () => {
    const { provider, sent } = answering({ hash_value: hash, status: 'ok' });
    const bkash = await offered({ ...query, country: 'BD', currency: 'BDT' });

    const { next } = await provider.launch(launchOf(bkash), signal);

    expect(next).toEqual({ type: 'redirect', url: `https://pay.example.bd/pay/connect.php?code=${hash}` });
    expect(sent[0]?.url.href).toBe('https://pay.example.bd/pay/request.php');
    expect(fieldsOf(sent[0])).toMatchObject({ pid: 'bd-pid', wallet_type: 'bKash' });
  });

  it('of IMPS is a line of its own, with its name, its merchant id and its secret', async () => {
    const imps = {
      id: 'imps',
      currency: 'INR',
      countries: ['IN'],
      pid: 'imps-pid',
      secretKey: 'imps-secret',
    };
    const settled = payatomConfig.parse({ ...settings, lines: [settings.lines[0], imps] });
    const { provider, sent } = answering({ hash_value: hash, status: 'ok' }, {}, settled);
    const [, method] = await provider.methods(query, signal);
    expect(method).toMatchObject({
      key: 'imps',
      name: 'Bank transfer (IMPS)',
      icon: 'bank',
      next: 'redirect',
    });
    if (!method) throw new Error('expected IMPS');
    const { next } = await provider.launch(launchOf(method, { ...payment, method: 'payatom:imps' }), signal);
    expect(next).toMatchObject({ type: 'redirect' });
    expect(fieldsOf(sent[0])).toMatchObject({ pid: 'imps-pid', amount: '250.5' });
  });

  it('is asked for by GET where its line says so, with every field in the query', async () => {
    const settled = payatomConfig.parse({ ...settings, lines: [{ ...settings.lines[0], method: 'GET' }] });
    const { provider, sent } = answering({ hash_value: hash, status: 'ok' }, {}, settled);
    const [method] = await provider.methods(query, signal);
    if (!method) throw new Error('expected a method');
    await provider.launch(launchOf(method), signal);
    expect(sent[0]).toMatchObject({ method: 'GET', body: '' });
    expect(sent[0]?.url.pathname).toBe('/pay/request.php');
    expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({
      ...{ pid: '5345f345345', amount: '250.5', order_id: ORDER },
      ...{ name: 'Asha', email: 'asha@example.in', phone: '9000000000' },
      redirect_url: 'https://pay.example/r/return',
    });
  });

  it('is polled by POST, whichever way it was asked for', async () => {
    const settled = payatomConfig.parse({ ...settings, lines: [{ ...settings.lines[0], method: 'GET' }] });
    const { provider, sent } = answering(
      { status: 'error', message: 'Reference code not found.' },
      {},
      settled,
    );
    await provider.lookup?.({ payment, attribution: 'sole' }, signal);
    expect(sent[0]).toMatchObject({ method: 'POST' });
  });

  it.each([
    [25000, 'INR', '250'],
    [120, 'JPY', '120'],
    [1250, 'KWD', '1.25'],
  ])('writes %i minor units of %s as %s', async (amount, currency, text) => {
    const { provider, sent } = answering({ hash_value: hash, status: 'ok' });
    await provider.launch(launchOf(await offered(), { ...payment, amount, currency }), signal);
    expect(fieldsOf(sent[0])['amount']).toBe(text);
  });

  it('writes amounts and phones as the configuration says', async () => {
    const settled = payatomConfig.parse({ ...settings, amountFormat: 'full', phoneFormat: 'e164' });
    const { provider, sent } = answering({ hash_value: hash, status: 'ok' }, {}, settled);
    await provider.launch(launchOf(await offered()), signal);
    expect(fieldsOf(sent[0])).toMatchObject({ amount: '250.50', phone: '+919000000000' });
  });

  it('takes `hash` for `hash_value`, and remembers a ref_code', async () => {
    const { provider } = answering({ hash, status: 'success', ref_code: 'asas63e1fe596ed8' });
    expect(await provider.launch(launchOf(await offered()), signal)).toMatchObject({
      next: { url: `https://pay.example.in/pay/connect.php?code=${hash}` },
      providerReference: 'asas63e1fe596ed8',
    });
  });

  it.each([
    ['phone is required field', 'shopper', 'phone'],
    ['invalid pid', 'merchant', undefined],
  ])('says who can mend "%s"', async (message, faultOwner, field) => {
    const { provider } = answering({ status: 'error', message });
    await expect(provider.launch(launchOf(await offered()), signal)).rejects.toMatchObject({
      code: 'provider_refused',
      providerCode: message,
      faultOwner,
      field,
    });
  });

  it('knows nothing for certain when they have our order already: it is looked up, and paid nowhere else', async () => {
    const { provider } = answering({ status: 'error', message: 'Duplicate order_id Found' });
    await expect(provider.launch(launchOf(await offered()), signal)).rejects.toMatchObject({
      code: 'provider_unexpected_body',
      sent: true,
    });
  });

  it('asks the shopper for what is missing, and sends nothing', async () => {
    const { provider, sent } = answering({ hash_value: hash, status: 'ok' });
    const request = { ...launchOf(await offered()), customer: { name: 'Asha', email: 'asha@example.in' } };

    await expect(provider.launch(request, signal)).rejects.toMatchObject({
      code: 'provider_refused',
      faultOwner: 'shopper',
      field: 'phone',
    });
    expect(sent).toEqual([]);
  });

  it.each([
    ['no JSON', 'pay now'],
    ['an HTML page', '<!doctype html><p>Maintenance</p>'],
    ['nothing', ''],
    ['truncated JSON', `{"hash_value":"${hash}","sta`],
    ['an array', '[]'],
    ['no hash', { status: 'ok' }],
    ['an empty hash', { hash_value: '', status: 'ok' }],
    ['a hash that could change the address', { hash_value: 'a b?c#d', status: 'ok' }],
    ['no status', { hash_value: hash }],
    ['an unknown status', { hash_value: hash, status: 'perhaps' }],
  ])('refuses an answer that is %s', async (_what, body) => {
    const { provider } = answering(body);
    await expect(provider.launch(launchOf(await offered()), signal)).rejects.toMatchObject({
      code: 'provider_unexpected_body',
    });
  });

  it('refuses another HTTP status', async () => {
    const { provider } = answering({ hash_value: hash, status: 'ok' }, { status: 502 });
    await expect(provider.launch(launchOf(await offered()), signal)).rejects.toMatchObject({
      code: 'provider_unexpected_status',
    });
  });
});

describe('notices', () => {
  it('take the vector that was made without our code', async () => {
    const vector = vectors.post_hash.vectors.find(({ name }) => name === 'webhook-approved');
    const { order_id, received_amount, status, blob_base64 } = vector ?? {};
    const ours = { ...payment, id: order_id ?? '', amount: 200000 };

    const reading = await read({ order_id, received_amount, status, post_hash: blob_base64 }, [ours]);

    expect(answered(reading)).toEqual(TAKEN);
    expect(reading.notices).toEqual([
      {
        paymentId: 'ORDER1234567',
        evidence: 'proven',
        providerStatus: 'Approved',
        status: 'succeeded',
        amount: 200000,
        currency: 'INR',
      },
    ]);
  });

  it('teach the ref_code and count what was received, not what was asked', async () => {
    const { notices } = await read(webhook('Approved', '250.40'));
    expect(notices).toMatchObject([{ amount: 25040, providerReference: 'asas63e1fe596ed8' }]);
  });

  it('may be form-encoded', async () => {
    const { refund_info, ...fields } = webhook('Approved', '250.5');
    const reading = await read(new URLSearchParams(fields).toString());
    expect(refund_info).toEqual([]);
    expect(reading.notices).toMatchObject([{ status: 'succeeded', amount: 25050 }]);
    expect(answered(reading)).toEqual(TAKEN);
  });

  it.each([
    ['Pending', '', 'pending'],
    ['approved', '250.5', 'succeeded'],
    ['LATE APPROVED', '250.5', 'succeeded'],
    ['Declined', '0', 'failed'],
    ['Cancelled', '0', 'failed'],
    ['Failed', '0', 'failed'],
    ['No Matching Payment for UTR', '', 'failed'],
    ['User Timed Out', '0', 'failed'],
    ['Amount Mismatch', '10', 'pending'],
    ['Refund Initiated', '250.5', 'refund_pending'],
    ['Refund Completed', '250.5', 'refunded'],
    ['Approved by nobody', '250.5', 'pending'],
    ['constructor', '250.5', 'pending'],
  ])('with status %s and amount "%s" mean %s', async (theirs, amount, status) => {
    const { notices } = await read(webhook(theirs, amount));
    expect(notices).toMatchObject([{ status, providerStatus: theirs, evidence: 'proven' }]);
  });

  it('of another amount ask for the merchant', async () => {
    const { notices } = await read(webhook('Amount Mismatch', '10'));
    expect(notices).toMatchObject([{ review: 'amount_mismatch' }]);
  });

  it.each([
    ['printed in full while the short form was hashed', '250.50', '250.5', 25050],
    ['a whole number printed with decimals', '250.00', '250', 25000],
    ['hashed as printed', '250.50', '250.50', 25050],
    ['hashed in full and printed with a separator', '1,000.00', '1000.00', 100_000],
    ['hashed short and printed with a separator', '1,000.00', '1000', 100_000],
    ['hashed with one decimal and printed with a separator of lakhs', '1,00,000.00', '100000.0', 10_000_000],
    ['hashed in full and printed short', '250.5', '250.50', 25050],
    ['hashed with one decimal and printed without', '250', '250.0', 25000],
    ['hashed as a price and printed as a binary number', '19.989999999999998', '19.99', 1999],
    ['hashed and printed with a separator', '1,000.00', '1,000.00', 100_000],
    ['printed with space around it', ' 250.50 ', '250.5', 25050],
  ])('with an amount %s are genuine', async (_what, ...[printed, hashed, amount]) => {
    const post_hash = sealed({ orderId: ORDER, receivedAmount: hashed, status: 'Approved' });
    const { notices } = await read(webhook('Approved', printed, { post_hash }));
    expect(notices).toMatchObject([{ status: 'succeeded', amount }]);
  });

  it('with a number instead of a text keep its digits', async () => {
    const body = JSON.stringify(webhook('Approved', '250.50')).replace('"250.50"', '250.50');
    expect((await read(body)).notices).toMatchObject([{ amount: 25050 }]);
  });

  it.each([
    ['JPY', '120', 120],
    ['JPY', '120.00', 120],
    ['KWD', '1.255', 1255],
  ])('read an amount of %s exactly: %s', async (currency, text, amount) => {
    const { notices } = await read(webhook('Approved', text), [{ ...payment, currency }]);
    expect(notices).toMatchObject([{ amount, currency }]);
  });

  it('with an amount of endless digits are refused at once', async () => {
    const received_amount = `0.${'0'.repeat(250_000)}1`;
    expect(await read(webhook('Approved', '250.5', { received_amount }))).toMatchObject({
      rejected: 'hash_mismatch',
    });
  });

  it.each([
    [{ bank_ref: '', sender_upi: '' }, undefined],
    [{ bank_ref: ' 412345678901\n', sender_upi: null }, { bankReference: '412345678901' }],
    [
      { bank_ref: 412345678901, sender_upi: 'a\u202eb@upi' },
      { bankReference: '412345678901', payer: 'ab@upi' },
    ],
    [{ bank_ref: ['1'], sender_upi: 'x'.repeat(500) }, { payer: 'x'.repeat(100) }],
  ])('say of the money %j, in one line each', async (over, receipt) => {
    const { notices } = await read(webhook('Approved', '250.5', over));
    expect(notices[0]?.receipt).toEqual(receipt);
  });

  it('are told with at most 200 characters of their word', async () => {
    const { notices } = await read(webhook('Perhaps '.repeat(100), '250.5'));
    expect(notices[0]?.providerStatus).toHaveLength(200);
  });

  it('of a line are proven with that line’s secret, and no other', async () => {
    const bangladesh = { ...payment, method: 'payatom:bd-bkash', currency: 'BDT' };
    const report = { orderId: ORDER, receivedAmount: '250.5', status: 'Approved' };
    const theirs = webhook('Approved', '250.5', { post_hash: sealed(report, 'bd-secret') });

    expect((await read(theirs, [bangladesh])).notices).toMatchObject([{ currency: 'BDT', amount: 25050 }]);
    expect(await read(webhook('Approved', '250.5'), [bangladesh])).toMatchObject({
      rejected: 'hash_mismatch',
    });
  });

  it.each([
    ['another amount', { received_amount: '99999' }],
    ['another status', { status: 'Late Approved' }],
    [
      'another secret’s hash',
      { post_hash: sealed({ orderId: ORDER, receivedAmount: '0', status: 'Declined' }, 'guess') },
    ],
    ['no hash worth the name', { post_hash: 'AAAA' }],
    ['an empty hash', { post_hash: '' }],
  ])('with %s are refused', async (_what, over) => {
    const reading = await read(webhook('Declined', '0', over));
    expect(reading).toMatchObject({ notices: [], rejected: 'hash_mismatch' });
    expect(answered(reading)).toEqual(MISMATCH);
  });

  it('of another order are genuine, but not ours: they are handed on to be told, and need not come again', async () => {
    const reading = await read(webhook('Approved ', '250.5', { currency: 'INR' }), []);
    expect(reading).toMatchObject({ notices: [], rejected: 'unknown_order' });
    expect(reading.unmatched).toEqual({
      providerReference: expect.any(String),
      orderId: ORDER,
      providerStatus: 'Approved',
      amount: '250.5',
      currency: 'INR',
    });
    expect(answered(reading)).toEqual(TAKEN);
  });

  it.each([
    [
      'a forged hash',
      { post_hash: sealed({ orderId: ORDER, receivedAmount: '250.5', status: 'Approved' }, 'guess') },
    ],
    ['another amount', { received_amount: '250.6' }],
    ['no hash', { post_hash: '' }],
  ])('of another order with %s are told to nobody', async (_what, over) => {
    const reading = await read(webhook('Approved', '250.5', over), []);
    expect([reading.unmatched, reading.rejected]).toEqual([undefined, 'hash_mismatch']);
  });

  it('re-split from one of ours are nobody’s order, and told to nobody', async () => {
    const genuine = webhook('Approved', '250.5');
    for (const over of [
      { order_id: `${ORDER}2`, received_amount: '50.5' },
      { order_id: ORDER.slice(0, -1), received_amount: `${ORDER.at(-1)}250.5` },
      { order_id: `${ORDER}250.5`, received_amount: '' },
    ]) {
      const reading = await read({ ...genuine, ...over });
      expect([reading.unmatched, reading.rejected]).toEqual([undefined, 'unknown_order']);
      expect(answered(reading)).toEqual(NOT_TAKEN);
    }
  });

  it('re-split over other fields never credit more than was paid', async () => {
    const genuine = webhook('Approved', '250.5');
    const resplits = [
      { order_id: `${ORDER}2`, received_amount: '50.5' },
      { order_id: ORDER.slice(0, -1), received_amount: '3250.5' },
      { received_amount: '250.5App', status: 'roved' },
      { received_amount: '25', status: '0.5Approved' },
      {
        received_amount: '250.5Late ',
        status: 'Approved',
        post_hash: webhook('Late Approved', '250.5').post_hash,
      },
    ];
    for (const over of resplits) {
      const { notices } = await read({ ...genuine, ...over });
      expect(notices.filter(({ status }) => status === 'succeeded')).toEqual([]);
    }
  });

  it.each([
    ['missing', ''],
    ['no number', 'all of it'],
    ['negative', '-250.5'],
    ['finer than the currency', '250.505'],
    ['one or a thousand', '1.000'],
    ['a thousand where decimals are written with a comma', '1.000,00'],
  ])('of a success hold the payment for a person when the amount is %s', async (_what, amount) => {
    const reading = await read(
      webhook('Approved', amount, amount === '' ? { received_amount: undefined } : {}),
    );
    expect(reading.notices).toMatchObject([
      {
        status: 'held',
        evidence: 'proven',
        review: 'unreadable_amount',
        detail: expect.stringContaining(`got "${amount}" and "INR"`),
        providerReference: 'asas63e1fe596ed8',
      },
    ]);
    expect(answered(reading)).toEqual(TAKEN);
  });

  it('with an amount of two meanings are genuine by the hash of either, and say neither', async () => {
    for (const receivedAmount of ['1', '1000.00', '1.000']) {
      const post_hash = sealed({ orderId: ORDER, receivedAmount, status: 'Approved' });
      const { notices } = await read(webhook('Approved', '1.000', { post_hash }));
      expect(notices).toMatchObject([{ status: 'held' }]);
    }
  });

  it.each([
    ['point', '1.000', 100],
    ['comma', '1.000', 100_000],
    ['comma', '1.000,50', 100_050],
  ])('are read as the numberFormat %s says: %s', async (numberFormat, text, amount) => {
    const said = payatomConfig.parse({ ...settings, numberFormat });
    const reading = await read(webhook('Approved', text), [payment], answering('', {}, said).provider);
    expect(reading.notices).toMatchObject([{ status: 'succeeded', amount }]);
  });

  it.each([
    ['nothing', ''],
    ['an HTML page', '<html></html>'],
    ['truncated JSON', JSON.stringify(webhook('Approved', '250.5')).slice(0, -9)],
    ['an array', '[]'],
    ['no order', { ...webhook('Approved', '250.5'), order_id: undefined }],
    ['an order that is no text', { ...webhook('Approved', '250.5'), order_id: { $ne: '' } }],
  ])('that are %s are refused', async (_what, body) => {
    const reading = await read(body);
    expect(reading).toMatchObject({ notices: [], rejected: 'unreadable' });
    expect(answered(reading)).toEqual(MISMATCH);
  });
});

describe('lookup', () => {
  const poll = (body: string | object, init?: ResponseInit) => {
    const { provider, sent } = answering(body, init);
    const notice = provider.lookup?.({ payment, attribution: 'sole' }, signal);
    return { notice, sent };
  };
  const { received_amount, requested_amount, ...rest } = webhook('Approved', '250.5');

  it('asks with a hash over the ref_code, and proves by the hash of the answer', async () => {
    const { notice, sent } = poll({ ...rest, upi_id: 'x', amount: '250.5', webhook_acknowledged: '0' });

    expect(await notice).toEqual({
      paymentId: ORDER,
      evidence: 'proven',
      providerStatus: 'Approved',
      providerReference: 'asas63e1fe596ed8',
      status: 'succeeded',
      amount: 25050,
      currency: 'INR',
      receipt: { bankReference: '1234', payer: 'asha@upi' },
    });
    expect(sent[0]?.url.href).toBe('https://pay.example.in/api/status_polling.php');
    expect(fieldsOf(sent[0])).toMatchObject({
      pid: '5345f345345',
      ref_code: 'asas63e1fe596ed8',
      order_id: ORDER,
    });
    const vector = vectors.post_hash.vectors.find(({ name }) => name === 'poll-request-by-ref_code');
    expect(recipe.open(fieldsOf(sent[0])['post_hash'] ?? '', { secretKey: SECRET })).toBe(vector?.plaintext);
  });

  it.each([
    ['1,000.00', { status: 'succeeded', amount: 100_000 }],
    ['19.989999999999998', { status: 'succeeded', amount: 1999 }],
    ['1.000', { status: 'held', review: 'unreadable_amount' }],
    ['', { status: 'held', review: 'unreadable_amount' }],
  ])('of a success over %j is never dropped', async (amount, expected) => {
    const { received_amount: _amount, ...fields } = webhook('Approved', amount);
    expect(await poll({ ...fields, amount }).notice).toMatchObject({ evidence: 'proven', ...expected });
  });

  it('prefers what was received to what was asked', async () => {
    const { notice } = poll({ ...rest, requested_amount, received_amount, amount: '999' });
    expect(await notice).toMatchObject({ amount: 25050 });
  });

  it.each([
    ['no ref_code is known', config, { ...payment, providerReference: null }],
    ['the configuration says so', payatomConfig.parse({ ...settings, pollHashOver: 'order_id' }), payment],
  ])('hashes over the order_id when %s', async (_when, settled, asked) => {
    const { provider, sent } = answering(webhook('Pending', ''), {}, settled);
    await provider.lookup?.({ payment: asked, attribution: 'sole' }, signal);
    const expected = recipe.pollHash({ reference: ORDER, pid: '5345f345345' }, { secretKey: SECRET });
    expect(recipe.open(fieldsOf(sent[0])['post_hash'] ?? '', { secretKey: SECRET })).toBe(expected);
    expect(fieldsOf(sent[0])['ref_code']).toBe(asked.providerReference ?? undefined);
  });

  it('moves nothing for an order that they do not know', async () => {
    const { notice } = poll({ status: 'error', message: 'Reference code not found.' });
    expect(await notice).toMatchObject({ paymentId: ORDER, evidence: 'proven', status: 'unchanged' });
  });

  it('passes any other refusal on', async () => {
    const { notice } = poll({ status: 'error', message: 'invalid pid' });
    await expect(notice).rejects.toMatchObject({ code: 'provider_refused', faultOwner: 'merchant' });
  });

  const foreign = { orderId: 'pay_222222222222222222222222', receivedAmount: '250.5', status: 'Approved' };
  it.each([
    ['another order’s', { ...rest, order_id: foreign.orderId, amount: '250.5', post_hash: sealed(foreign) }],
    ['hashed over other fields', { ...rest, amount: '250.6' }],
    ['hashed with another secret', { ...rest, amount: '250.5', post_hash: sealed(foreign, 'guess') }],
    ['without a hash', { ...rest, amount: '250.5', post_hash: undefined }],
    ['an HTML page', '<html>'],
    ['truncated', JSON.stringify({ ...rest, amount: '250.5' }).slice(0, -1)],
  ])('refuses an answer that is %s', async (_what, body) => {
    const { notice } = poll(body);
    await expect(notice).rejects.toMatchObject({ code: 'provider_unexpected_body' });
  });

  it('refuses another HTTP status', async () => {
    const { notice } = poll({}, { status: 500 });
    await expect(notice).rejects.toMatchObject({ code: 'provider_unexpected_status' });
  });

  it('never quotes a secret, whatever fails', async () => {
    for (const body of ['<html>', '[]', {}, { ...rest, amount: '1' }, { status: 'error', message: 'no' }]) {
      const error: unknown = await poll(body).notice?.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(JSON.stringify([String(error), error])).not.toContain(SECRET);
    }
  });
});
