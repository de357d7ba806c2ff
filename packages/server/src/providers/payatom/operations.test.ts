import { createHash } from 'node:crypto';
import * as recipe from '@farebox/crypto/payatom';
import { describe, expect, it } from 'vitest';
import {
  aNotice,
  answering,
  aPayment,
  patient,
  type SentRequest,
} from '../../../testing/providers/fixtures.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Operations } from '../provider.ts';
import { payatomConfig } from './config.ts';
import { createPayatom, payatom } from './index.ts';

const SECRET = 'sk_test_payatom_1';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const settings = {
  baseUrl: 'https://pay.example.in',
  pid: '5345f345345',
  secretKey: SECRET,
  lines: [
    { id: 'upi', currency: 'INR', countries: ['IN'] },
    { id: 'imps', currency: 'INR', countries: ['IN'] },
    { id: 'bd', currency: 'BDT', countries: ['BD'], baseUrl: 'https://pay.example.bd', pid: 'bd-pid' },
  ],
  operations: {
    refundUrl: 'https://refunds.example.in/api/give-back.php',
    reconciliation: { token: 'recon-token' },
    walletBalance: { token: 'wallet-token', email: 'op@example.in', operatorPassword: 'op-password' },
    walletSummary: { apiKey: 'bot-key', fields: { account: 'acc', dateType: 'kind', date: 'on' } },
    walletData: { apiKey: 'bot-key' },
    complaint: { token: 'complaint-token', signatureOver: ['ref_code', 'secretKey', 'pid'] },
  },
};

const payment = aPayment({
  provider: 'payatom',
  method: 'payatom:upi',
  status: 'succeeded',
  outcome: 'succeeded',
  amount: 25050,
  receivedAmount: 25050,
  currency: 'INR',
  providerReference: 'asas63e1fe596ed8',
});

const office = (...answers: (string | object)[]) => officeWith({}, ...answers);

function officeWith(over: object, ...answers: (string | object)[]) {
  const config = payatomConfig.parse({ ...settings, operations: { ...settings.operations, ...over } });
  const responses = answers.map(
    (answer) => new Response(typeof answer === 'string' ? answer : JSON.stringify(answer)),
  );
  const { transport, sent } = answering(payatom.bases(config), responses);
  const provider = createPayatom(config, { transport, sandbox: false, now: () => new Date(0) });
  if (!provider.operations) throw new Error('expected operations');
  return { provider, operations: provider.operations as Required<Operations>, sent };
}

const bodyOf = (request: SentRequest | undefined) => JSON.parse(request?.body ?? '{}');
const report = (operations: Operations, name: string, query: Record<string, string> = {}) =>
  operations.reports?.[name]?.read(query, patient());

describe('what is off', () => {
  it('is not there until it is configured', () => {
    const config = payatomConfig.parse({ ...settings, operations: undefined });
    const { transport } = answering(payatom.bases(config), []);
    const { operations } = createPayatom(config, { transport, sandbox: false, now: () => new Date() });
    expect(operations).toEqual({ reports: {} });
  });

  it('is told by its path when it is configured wrongly', () => {
    const wrong = { reconciliation: { token: 't', timeZone: 'Mars/Base' }, complaint: { signatureOver: [] } };
    const { error } = payatomConfig.safeParse({ ...settings, operations: wrong });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'operations.reconciliation.timeZone',
      'operations.complaint.signatureOver',
    ]);
  });
});

describe('refunds', () => {
  it('a refund names their ref_code and its amount, hashed as a poll is', async () => {
    const { operations, sent } = office({ status: 'success', message: 'Refund request accepted' });
    expect(await operations.refund({ payment, amount: 10050 }, patient())).toMatchObject({
      evidence: 'proven',
      status: 'refund_pending',
      paymentId: payment.id,
    });
    expect(sent[0]?.url.href).toBe('https://refunds.example.in/api/give-back.php');
    const { post_hash, ...rest } = bodyOf(sent[0]);
    expect(rest).toEqual({ pid: '5345f345345', ref_code: 'asas63e1fe596ed8', amount: '100.5' });
    const hashed = recipe.pollHash(
      { reference: 'asas63e1fe596ed8', pid: '5345f345345' },
      { secretKey: SECRET },
    );
    expect(recipe.verify(post_hash, hashed, { secretKey: SECRET })).toBe(true);
  });

  it('as long as no ref_code is known, a refund names our order_id, and is hashed over it', async () => {
    const { operations, sent } = office({ status: 'success' });
    const unknown = { ...payment, providerReference: null };
    await operations.refund({ payment: unknown, amount: 25050 }, patient());
    const { post_hash, ...rest } = bodyOf(sent[0]);
    expect(rest).toEqual({ pid: '5345f345345', order_id: payment.id, amount: '250.5' });
    const hashed = recipe.pollHash({ reference: payment.id, pid: '5345f345345' }, { secretKey: SECRET });
    expect(recipe.verify(post_hash, hashed, { secretKey: SECRET })).toBe(true);
  });

  it('that are refused say so in their words', async () => {
    const { operations, sent } = office({ status: 'error', message: 'Refund already initiated' });
    await expect(operations.refund({ payment, amount: 1 }, patient())).rejects.toMatchObject({
      code: 'provider_refused',
      providerCode: 'Refund already initiated',
    });
    expect(sent).toHaveLength(1);
  });

  it.each([['<html>'], [{ status: 'maybe' }], [{ message: 'hi' }], [[]]])(
    'an answer like %j is neither a yes nor a no',
    async (answer) => {
      const { operations } = office(answer);
      await expect(operations.refund({ payment, amount: 1 }, patient())).rejects.toMatchObject({
        code: 'provider_unexpected_body',
        sent: true,
      });
    },
  );
});

describe('what is told of a refund', () => {
  const told = (status: string, refund_info: unknown) => {
    const statement = { orderId: payment.id, receivedAmount: '250.5', status };
    const hash = recipe.noticeHash(statement, { secretKey: SECRET });
    const post_hash = recipe.seal(hash, { secretKey: SECRET });
    return { order_id: payment.id, received_amount: '250.5', status, post_hash, refund_info };
  };
  const polled = (status: string, refundInfo: unknown) =>
    office(told(status, refundInfo)).provider.lookup?.({ payment, attribution: 'sole' }, patient());
  const posted = (status: string, refundInfo: unknown, of: Payment = payment) => {
    const body = JSON.stringify(told(status, refundInfo));
    return office().provider.notices?.read(aNotice({}, { method: 'POST', body, payments: [of] }));
  };

  it('a refund is of a part when refund_info says less than was received', async () => {
    expect(await polled('Refund Completed', { refund_amount: '100.50' })).toMatchObject({
      status: 'refunded',
      refundedAmount: 10050,
    });
    expect(
      await polled('Refund Completed', [{ refund_amount: 100.5 }, { refund_amount: '50' }]),
    ).toMatchObject({
      refundedAmount: 15050,
    });
  });

  it.each([[[]], [{}], [null], [{ refund_amount: '' }], [{ refund_amount: '0' }]])(
    'without an amount (%j) the status alone counts',
    async (info) => {
      expect(await polled('Refund Completed', info)).not.toHaveProperty('refundedAmount');
    },
  );

  it.each(['1,000', '-5', '1e3', '0.001'])('an amount like %j is no answer', async (refund_amount) => {
    await expect(polled('Refund Completed', { refund_amount })).rejects.toMatchObject({
      code: 'provider_unexpected_body',
    });
    expect(await posted('Refund Completed', { refund_amount })).toMatchObject({
      notices: [],
      rejected: 'unreadable_amount',
    });
  });

  it('what is on its way is not given back yet', async () => {
    const notice = await polled('Refund Initiated', { refund_amount: '250.5' });
    expect(notice).toMatchObject({ status: 'refund_pending' });
    expect(notice).not.toHaveProperty('refundedAmount');
  });

  it('a webhook’s hash does not cover the amount: a part is under way until a poll says how much', async () => {
    const [part] = (await posted('Refund Completed', { refund_amount: '1' }))?.notices ?? [];
    expect(part).toMatchObject({ status: 'refund_pending', evidence: 'proven' });
    expect(part).not.toHaveProperty('refundedAmount');
    const [whole] = (await posted('Refund Completed', { refund_amount: '250.5' }))?.notices ?? [];
    expect(whole).toMatchObject({ status: 'refunded', evidence: 'proven' });
    const partly: Payment = { ...payment, status: 'partially_refunded' };
    const [more] = (await posted('Refund Completed', { refund_amount: '2' }, partly))?.notices ?? [];
    expect(more).toMatchObject({ evidence: 'claimed' });
  });
});

describe('lists', () => {
  const row = (over: object) => ({
    order_id: 'pay_1',
    ref_code: 'r1',
    amount_received: '250.5',
    transaction_status: 'Approved',
    ...over,
  });

  it('a statement asks every account for its day and reads each row exactly', async () => {
    const { operations, sent } = office(
      { status: 'success', data: [row({}), row({ order_id: 'pay_2', amount_received: 100, ref_code: '' })] },
      {
        status: 'success',
        data: [row({ order_id: 'pay_3', amount_received: 'x', transaction_status: 'Declined' })],
      },
    );
    expect(operations.statement.timeZone).toBe('Asia/Kolkata');
    const base = { providerReference: 'r1', providerStatus: 'Approved', status: 'succeeded' };
    expect(await operations.statement.read('2026-11-20', patient())).toEqual([
      { ...base, paymentId: 'pay_1', amount: 25050 },
      { ...base, paymentId: 'pay_2', amount: 10000, providerReference: null },
      { ...base, paymentId: 'pay_3', amount: null, providerStatus: 'Declined', status: 'failed' },
    ]);
    expect(sent.map(({ url }) => url.href)).toEqual([
      'https://pay.example.in/api/reconcile_polling.php',
      'https://pay.example.bd/api/reconcile_polling.php',
    ]);
    expect(sent[0]?.headers.get('token')).toBe('recon-token');
    expect(bodyOf(sent[1])).toEqual({
      pid: 'bd-pid',
      date: '20-11-2026',
      signature: sha256(`bd-pid${SECRET}20-11-2026`),
    });
  });

  it('a day without payments is empty; anything else that is no list is an error', async () => {
    const empty = office({ status: 'error', message: 'No data found' }, { status: 'success', data: [] });
    expect(await empty.operations.statement.read('2026-11-20', patient())).toEqual([]);
    for (const answer of [
      { status: 'error', message: 'Invalid token' },
      { status: 'success' },
      { status: 'failed', data: [] },
      { status: 'Unauthorized', data: [] },
      { status: 'fail', message: 'Try later', data: [] },
      { data: { order_id: 'pay_1' } },
    ]) {
      const { operations } = office(answer, { status: 'success', data: [] });
      await expect(operations.statement.read('2026-11-20', patient())).rejects.toMatchObject({
        code: expect.stringMatching(/^provider_(refused|unexpected_body)$/),
      });
    }
  });

  it('a row that cannot be read stays in the list as that, and takes no other away', async () => {
    const row = {
      order_id: 'pay_1',
      ref_code: 'r1',
      amount_received: '250.5',
      transaction_status: 'Approved',
    };
    const rows = [
      row,
      { ...row, order_id: undefined },
      { ...row, order_id: ' ' },
      { ...row, order_id: 'pay_2', transaction_status: '' },
      { ...row, order_id: 'pay_3', transaction_status: 'Paid out of band' },
      { ...row, order_id: 'pay_4', transaction_status: 'New word', amount_received: 'two' },
      { ...row, order_id: 'pay_5', transaction_status: 'New word', amount_received: '0' },
      null,
    ];
    const { operations } = office({ status: 'success', data: rows }, { status: 'success', data: [] });
    const listed = await operations.statement.read('2026-11-20', patient());
    expect(listed.map(({ unreadable, paymentId }) => [unreadable ?? false, paymentId])).toEqual([
      [false, 'pay_1'],
      [true, expect.stringMatching(/^row [0-9a-f]{16}$/)],
      [true, expect.stringMatching(/^row [0-9a-f]{16}$/)],
      [true, 'pay_2'],
      [true, 'pay_3'],
      [true, 'pay_4'],
      [false, 'pay_5'],
      [true, expect.stringMatching(/^row [0-9a-f]{16}$/)],
    ]);
    expect(listed[1]).toMatchObject({ providerReference: 'r1', amount: 25050, status: 'unchanged' });
    expect(listed[1]?.providerStatus).toBe('its "order_id" is missing');
    expect(listed[4]?.providerStatus).toContain('which is none of theirs');
    expect(listed[1]?.paymentId).not.toBe(listed[2]?.paymentId);
  });

  it('an empty day is told in the words that are configured, however they begin it', async () => {
    const { operations } = settings;
    const reconciliation = { ...operations.reconciliation, emptyDay: ['Nothing'] };
    const config = payatomConfig.parse({
      ...settings,
      lines: settings.lines.slice(0, 1),
      operations: { ...operations, reconciliation },
    });
    const read = (message: string) => {
      const response = new Response(JSON.stringify({ status: 'error', message }));
      const { transport } = answering(payatom.bases(config), [response]);
      const provider = createPayatom(config, { transport, sandbox: false, now: () => new Date(0) });
      return provider.operations?.statement?.read('2026-11-20', patient());
    };
    expect(await read('nothing to show')).toEqual([]);
    await expect(read('No data found')).rejects.toMatchObject({ code: 'provider_refused' });
  });

  it('payouts of a day are shown row by row as they came', async () => {
    const data = [
      { order_id: 'p1', amount_processed: 250.5, nested: { a: 1 } },
      { order_id: 'p2', note: 'x' },
    ];
    const { operations, sent } = office({ status: 'success', data }, { status: 'success', data: [] });
    expect(await report(operations, 'payout-reconciliation', { day: '2026-11-20' })).toEqual({
      columns: ['order_id', 'amount_processed', 'note'],
      rows: [
        { order_id: 'p1', amount_processed: '250.5' },
        { order_id: 'p2', note: 'x' },
      ],
    });
    expect(sent[0]?.url.pathname).toBe('/payout/api/payout_reconcile_polling.php');
    const { query } = operations.reports?.['payout-reconciliation'] ?? {};
    for (const asked of [{}, { day: '20.11.2026' }, { day: '2026-11-31' }, { day: '2026-11-20', to: '' }])
      expect(query?.safeParse(asked).success, JSON.stringify(asked)).toBe(false);
  });
});

describe('wallets', () => {
  it('the wallet balance is a row for the operator and one for each wallet', async () => {
    const { operations, sent } = office({
      status: 'success',
      operator_details: { operator_name: 'Asha' },
      wallets: { upi: [{ name: 'one', balance: 10.5 }], imps_upi: [{ name: 'two', balance: '3' }] },
    });
    expect(await report(operations, 'wallet-balance')).toEqual({
      columns: ['kind', 'operator_name', 'name', 'balance'],
      rows: [
        { kind: 'operator', operator_name: 'Asha' },
        { kind: 'upi', name: 'one', balance: '10.5' },
        { kind: 'imps_upi', name: 'two', balance: '3' },
      ],
    });
    expect(sent[0]?.headers.get('authorization')).toBe('wallet-token');
    expect(bodyOf(sent[0])).toEqual({
      email: 'op@example.in',
      verification_code: createHash('md5').update('op-password').digest('hex'),
    });
  });

  it('the wallet summary is asked for in their words and shown by status', async () => {
    const { operations, sent } = office({
      status: 'success',
      data: { approved: { count: 2, amount: '30' }, total: '2' },
    });
    const query = { account: '0001', dateType: 'created', date: '2026-11-20' };
    expect((await report(operations, 'wallet-summary', query))?.rows).toEqual([
      { kind: 'approved', count: '2', amount: '30' },
      { kind: 'total', total: '2' },
    ]);
    expect(bodyOf(sent[0])).toEqual({ acc: '0001', kind: 'created', on: '2026-11-20' });
    expect(sent[0]?.headers.get('api-key')).toBe('bot-key');
    const schema = operations.reports?.['wallet-summary']?.query;
    expect(schema?.safeParse(query).success).toBe(true);
    expect(schema?.safeParse({ account: '1' }).success).toBe(false);
  });

  it('the wallet data is a row for each account, active or not', async () => {
    const data = {
      active: { count: 1, accounts: [{ account_number: '1', usage_volum: 4 }] },
      inactive: { count: 1, accounts: [{ account_number: '2' }] },
    };
    const { operations } = office({ status: 'success', data });
    expect((await report(operations, 'wallet-data'))?.rows).toEqual([
      { kind: 'active', account_number: '1', usage_volum: '4' },
      { kind: 'inactive', account_number: '2' },
    ]);
  });
});

describe('a bank reference', () => {
  const told = { payment, reference: '412345678901' };

  it('goes to the path and under the names that are configured', async () => {
    const fields = { pid: 'merchant', refCode: 'reference', utr: 'bank_utr' };
    const { operations, sent } = officeWith(
      { collectionUtr: { path: '/api/v3/utr', fields } },
      { status: 'success' },
    );
    await operations.sendReference(told, patient());
    expect(sent[0]).toMatchObject({ method: 'POST', url: { href: 'https://pay.example.in/api/v3/utr' } });
    expect(bodyOf(sent[0])).toEqual({
      merchant: '5345f345345',
      reference: 'asas63e1fe596ed8',
      bank_utr: '412345678901',
    });
  });

  it('names our order_id as long as no ref_code is known', async () => {
    const { operations, sent } = officeWith({ collectionUtr: {} }, { status: 'ok' });
    await operations.sendReference({ ...told, payment: { ...payment, providerReference: null } }, patient());
    expect(sent[0]?.url.pathname).toBe('/api/collection_utr.php');
    expect(bodyOf(sent[0])).toEqual({
      ...{ pid: '5345f345345', order_id: payment.id, utr: '412345678901' },
    });
  });

  it.each([
    [{ status: 'error', message: 'UTR already submitted' }, 'provider_refused'],
    [{ status: 'maybe' }, 'provider_unexpected_body'],
    ['<html>', 'provider_unexpected_body'],
  ])('that is answered %j is not taken', async (answer, code) => {
    const { operations } = officeWith({ collectionUtr: {} }, answer);
    await expect(operations.sendReference(told, patient())).rejects.toMatchObject({ code });
  });

  it.each([{ path: 'https://evil.example/' }, { path: '/a?b=c' }, { fields: { pid: 'utr' } }])(
    'is not configured with %j',
    (collectionUtr) => {
      expect(payatomConfig.safeParse({ ...settings, operations: { collectionUtr } }).success).toBe(false);
    },
  );
});

describe('complaints', () => {
  const complaint = { payment, description: 'Paid, not credited', pictures: [Uint8Array.of(1, 2, 3)] };

  it('a complaint carries its token and its pictures in base64, signed over what was configured', async () => {
    const { operations, sent } = office({ status: 'success', data: { complaint_id: 991 } });
    expect(await operations.complain(complaint, patient())).toEqual({ reference: '991' });
    expect(bodyOf(sent[0])).toEqual({
      pid: '5345f345345',
      order_id: payment.id,
      ref_code: 'asas63e1fe596ed8',
      signature: sha256(`asas63e1fe596ed8${SECRET}5345f345345`),
      complaint_description: 'Paid, not credited',
      screenshot_images: ['AQID'],
    });
    expect(sent[0]?.headers.get('token')).toBe('complaint-token');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it('a complaint carries its token as a bearer where that is configured', async () => {
    const { complaint } = settings.operations;
    const { operations, sent } = officeWith(
      { complaint: { ...complaint, tokenHeader: 'Authorization' } },
      { status: 'success', complaint_id: 'C1' },
    );
    await operations.complain({ payment, description: '', pictures: [] }, patient());
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer complaint-token');
    expect(sent[0]?.headers.has('token')).toBe(false);
  });

  it('without their token a complaint is off, whatever else is configured', () => {
    const { complaint } = settings.operations;
    const { operations } = officeWith({ complaint: { ...complaint, token: undefined } });
    expect(operations.complain).toBeUndefined();
    expect(operations.refund).toBeDefined();
  });

  it('an empty token is a mistake of the configuration', () => {
    const complaint = { ...settings.operations.complaint, token: '' };
    const { error } = payatomConfig.safeParse({ ...settings, operations: { complaint } });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['operations.complaint.token']);
  });

  it('without a reference in the answer nobody could follow it: that is no answer', async () => {
    const { operations } = office({ status: 'success', message: 'Complaint submitted' });
    await expect(operations.complain(complaint, patient())).rejects.toMatchObject({
      code: 'provider_unexpected_body',
    });
  });
});
