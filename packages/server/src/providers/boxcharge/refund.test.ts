import { describe, expect, it } from 'vitest';
import { aPayment, answering as literally, patient } from '../../../testing/providers/fixtures.ts';
import { boxchargeConfig } from './config.ts';
import { boxcharge, createBoxcharge } from './index.ts';

const TRANS_ID = '100135250426141606';
const settings = {
  baseUrl: 'https://api.boxchrge.com',
  publicKey: 'WO6QnIPePdYlwbm6OjpIIwQvhsHaV4ioHp6MH2/xjlQ=',
  privateKey: '3f0b6f7a1c5d4e2f9a8b7c6d5e4f3021',
  terNO: '42',
  methods: ['NB'],
  currencies: ['EUR'],
};
const payment = aPayment({
  provider: 'boxcharge',
  status: 'succeeded',
  outcome: 'succeeded',
  providerReference: TRANS_ID,
});
const report = {
  transID: TRANS_ID,
  reference: payment.id,
  order_status: '8',
  status: 'Refund Pending',
  bill_amt: '12.0',
  bill_currency: 'EUR',
};

function refund(
  body: string | object,
  { over = {}, init = {}, asked = { payment, amount: 1200 } }: Options = {},
) {
  const config = boxchargeConfig.parse({ ...settings, ...over });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { transport, sent } = literally(boxcharge.bases(config), [new Response(text, init)]);
  const deps = { transport, sandbox: false, now: () => new Date(0) };
  const notice = createBoxcharge(config, deps).operations?.refund?.(asked, patient());
  return { notice, sent };
}

interface Options {
  readonly over?: object;
  readonly init?: ResponseInit;
  readonly asked?: { payment: typeof payment; amount: number };
}

describe('a refund', () => {
  it('is asked for once, by their transaction, exact amount and terminal, and without our private key', async () => {
    const { notice, sent } = refund(report, { asked: { payment, amount: 505 } });
    await notice;
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: { href: 'https://api.boxchrge.com/api/transactions/refund-request' },
    });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      transID: TRANS_ID,
      refundAmount: 5.05,
      public_key: settings.publicKey,
    });
    expect(sent[0]?.body).not.toContain(settings.privateKey);
  });

  it.each([
    [505, '5.05'],
    [1200, '12'],
    [1999, '19.99'],
    [9_999_999_999, '99999999.99'],
    [29, '0.29'],
  ])('of %i cents is a JSON number, printed exactly: %s', async (amount, printed) => {
    const { notice, sent } = refund(report, { asked: { payment, amount } });
    await notice;
    expect(sent[0]?.body).toContain(`"refundAmount":${printed},`);
  });

  it('is written as a form where that is configured', async () => {
    const { notice, sent } = refund(report, { over: { refundFormat: 'form' } });
    await notice;
    const form = new URLSearchParams(sent[0]?.body);
    expect([form.get('public_key'), form.get('refundAmount')]).toEqual([settings.publicKey, '12.00']);
  });

  it.each([
    ['8', 'refund_pending'],
    ['1', 'refund_pending'],
    ['99', 'refund_pending'],
    ['3', 'refunded'],
    ['12', 'partially_refunded'],
    ['5', 'disputed'],
    ['7', 'reversed'],
  ])('answered with order_status %s is %s', async (order_status, status) => {
    expect(await refund({ ...report, order_status }).notice).toMatchObject({
      paymentId: payment.id,
      evidence: 'proven',
      status,
    });
  });

  it.each([
    { status: 'Success', message: 'Submitted' },
    { status: true, transID: TRANS_ID },
    { status: 'ok' },
  ])('answered with a bare yes, %o, is asked for', async (body) => {
    const text = JSON.stringify(body).replace('true', '"true"');
    expect(await refund(text).notice).toMatchObject({ status: 'refund_pending' });
  });

  it.each([
    [{ error_number: '1112', error_message: 'Too much', status: 'Error' }, {}],
    [{ error: 'Transaction not found' }, { status: 404 }],
    [{ status: 'Failed' }, {}],
    ['Forbidden', { status: 403 }],
  ])('answered with %o is refused, for certain', async (body, init) => {
    await expect(refund(body, { init }).notice).rejects.toMatchObject({ code: 'provider_refused' });
  });

  it('is told in the words that are configured, in capitals or not', async () => {
    const over = { refundAccepted: ['Queued'], refundRefused: ['Ok'] };
    expect(await refund({ status: 'QUEUED' }, { over }).notice).toMatchObject({ status: 'refund_pending' });
    await expect(refund({ status: 'OK' }, { over }).notice).rejects.toMatchObject({
      code: 'provider_refused',
    });
    await expect(refund({ status: 'Failed' }, { over }).notice).rejects.toMatchObject({
      code: 'provider_unexpected_body',
    });
  });

  it('cannot be answered with a word that is both a yes and a no', () => {
    const { error } = boxchargeConfig.safeParse({ ...settings, refundRefused: ['OK'] });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['refundRefused']);
  });

  it.each([
    ['nothing', ''],
    ['an HTML page', '<html>'],
    ['an empty object', {}],
    ['neither yes nor no', { message: 'Thank you' }],
    ['a word about another transaction', { ...report, transID: '1' }],
    ['a word about another payment', { ...report, reference: 'pay_222222222222222222222222' }],
    ['a no beside a refund that is on its way', { ...report, status: 'Rejected' }],
    ['a failed payment', { ...report, order_status: '2', status: '' }],
    ['their error 500', { error_number: '500', error_message: 'x' }],
  ])('answered with %s is left open, for nobody knows', async (_what, body) => {
    await expect(refund(body).notice).rejects.toMatchObject({
      code: 'provider_unexpected_body',
      sent: true,
    });
  });

  it.each([
    ['their transaction is not known', { payment: { ...payment, providerReference: null }, amount: 1 }],
    ['it is finer than they can write', { payment: { ...payment, currency: 'KWD' }, amount: 1255 }],
  ])('is not sent while %s', async (_why, asked) => {
    const { notice, sent } = refund(report, { asked });
    await expect(notice).rejects.toMatchObject({ code: 'provider_refused', faultOwner: 'merchant' });
    expect(sent).toEqual([]);
  });
});
