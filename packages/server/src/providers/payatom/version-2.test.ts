import * as recipe from '@farebox/crypto/payatom';
import { describe, expect, it } from 'vitest';
import { aLaunch, aPayment, answering as literally, patient } from '../../../testing/providers/fixtures.ts';
import { payatomConfig } from './config.ts';
import { createPayatom, payatom as payatomModule } from './index.ts';

const ORDER = 'pay_abcdefghijkmnpqrstuvwx23';
const settings = {
  baseUrl: 'https://pay.example.in',
  pid: '5345f345345',
  secretKey: 'sk_test_payatom_1',
  version: 2,
  v2: { apiKey: 'key-2', latitude: '28.7041', longitude: '77.1025' },
  trustedUrls: ['https://checkout.example.in'],
  lines: [{ id: 'upi', currency: 'INR', countries: ['IN'] }],
};
const keys = { secretKey: settings.secretKey };
const payment = aPayment({
  ...{ id: ORDER, sessionId: 'cs_asha', provider: 'payatom', method: 'payatom:upi' },
  ...{ amount: 25_000, currency: 'INR', providerReference: 'a1b2' },
});
const signal = patient();

async function launch(answer: object, over: object = {}) {
  const config = payatomConfig.parse({ ...settings, ...over });
  const { transport, sent } = literally(payatomModule.bases(config), [new Response(JSON.stringify(answer))]);
  const provider = createPayatom(config, { transport, sandbox: false, now: () => new Date(0) });
  const query = { mode: 'payment', country: 'IN', currency: 'INR', amount: 25_000 } as const;
  const [method] = await provider.methods(query, signal);
  if (!method) throw new Error('expected a method');
  const customer = { name: 'Rāj / ₹', email: 'raj@example.in', phone: '+919000000000' };
  const request = aLaunch({ payment, method, country: 'IN', customer, fields: { upi_id: 'asha@upi' } });
  const launched = await provider.launch(request, signal).catch((error: unknown) => ({ error }));
  return { launched, method, sent: sent[0], body: JSON.parse(sent[0]?.body || '{}') };
}

const withoutSignature = ({ signature: _signature, ...params }: Record<string, string>) => params;

const PAGE = {
  status: 'success',
  ref_code: 'a1b2',
  redirect_url: 'https://checkout.example.in/p/1',
  amount: 250,
};

it('version 2 sends all that it requires, signed, and leads to their page', async () => {
  const { launched, sent, body } = await launch(PAGE);
  const { signature, ...params } = body;
  expect(sent?.url.href).toBe('https://pay.example.in/pay/v2/request.php');
  expect(sent?.headers.get('x-api-key')).toBe('key-2');
  expect(params).toEqual({
    ...{ pid: '5345f345345', amount: 250, order_id: ORDER, ip: '203.0.113.7' },
    ...{ name: 'Rāj / ₹', email: 'raj@example.in', phone: '9000000000' },
    ...{ latitude: '28.7041', longitude: '77.1025', customer_id: 'cs_asha' },
    redirect_url: 'https://pay.example/r/return',
  });
  expect(signature).toBe(recipe.signV2(params, keys));
  expect(launched).toEqual({ next: { type: 'redirect', url: PAGE.redirect_url }, providerReference: 'a1b2' });
});

const seamless = [{ ...settings.lines[0], seamless: true, kind: 'p2p' }];
const QR = 'upi://pay?pa=kettle@bank&am=250.00&cu=INR';

it('version 2 shows a UPI code on our page, for the shopper’s UPI address', async () => {
  const { launched, method, sent, body } = await launch({ ...PAGE, qr_code: QR }, { lines: seamless });
  expect(sent?.url.pathname).toBe('/api/v2/request.php');
  expect(method.requires).toEqual(['name', 'email', 'phone', 'upi_id']);
  expect(body).toMatchObject({ upi_id: 'asha@upi', redirect_url: 'https://pay.example/r/return' });
  expect(body.signature).toBe(recipe.signV2(withoutSignature(body), keys));
  expect(launched).toMatchObject({ next: { type: 'qr', data: QR } });
});

it('version 2 sends no UPI address where it is configured so', async () => {
  const { method, body } = await launch({ ...PAGE, qr_code: QR }, { lines: seamless, upiId: 'omit' });
  expect(method.requires).toEqual(['name', 'email', 'phone']);
  expect(body).not.toHaveProperty('upi_id');
});

it.each([
  ['empty', { qr_code: '' }],
  ['null', { qr_code: null }],
  ['missing', {}],
])('version 2 leads to their page where the code is %s ("quasi intent")', async (_what, over) => {
  const { launched } = await launch({ ...PAGE, ...over }, { lines: seamless });
  expect(launched).toEqual({ next: { type: 'redirect', url: PAGE.redirect_url }, providerReference: 'a1b2' });
});

it('version 2 opens an app where that is what takes the place of a code, for our amount alone', async () => {
  const app = (redirect_url: string) => launch({ ...PAGE, qr_code: '', redirect_url }, { lines: seamless });
  expect((await app(QR)).launched).toMatchObject({ next: { type: 'qr', data: QR } });
  for (const wrong of [QR.replace('250.00', '1.00'), 'intent://pay', 'https://evil.example/'])
    expect((await app(wrong)).launched).toMatchObject({ error: { code: 'provider_unexpected_body' } });
});

it('version 1 follows no redirect_url instead of a code', async () => {
  const over = { lines: seamless, version: 1 };
  const { launched } = await launch({ ...PAGE, qr_code: '' }, over);
  expect(launched).toMatchObject({ error: { code: 'provider_unexpected_body' } });
});

it.each(['Nagad', 'Upay'])('version 2 takes the wallet %s, on their page and on ours', async (wallet) => {
  const line = { id: 'bd', currency: 'INR', countries: ['IN'], wallets: [wallet] };
  const page = await launch(PAGE, { lines: [line] });
  expect(page.body).toMatchObject({ wallet_type: wallet });
  expect(page.launched).toMatchObject({ next: { type: 'redirect' } });
  const ours = await launch({ ...PAGE, wallet_id: '01700000017' }, { lines: [{ ...line, seamless: true }] });
  expect(ours.body).toMatchObject({ wallet_type: wallet });
  expect(ours.launched).toMatchObject({ next: { type: 'wait', payTo: '01700000017' } });
});

it('version 2 is not signed where that is configured, and asked by GET where its line is', async () => {
  const lines = [{ ...settings.lines[0], method: 'GET' }];
  const { sent } = await launch(PAGE, { lines, v2: { ...settings.v2, signature: 'none' } });
  expect(sent).toMatchObject({ method: 'GET', body: '' });
  expect(sent?.headers.get('x-api-key')).toBe('key-2');
  expect(Object.fromEntries(sent?.url.searchParams ?? [])).toMatchObject({ order_id: ORDER, amount: '250' });
  expect(sent?.url.searchParams.has('signature')).toBe(false);
});

it.each([
  ['to an address that nobody configured', { redirect_url: 'https://evil.example/p/1' }],
  ['nowhere', { redirect_url: undefined }],
  ['to a page for another amount', { amount: 251 }],
])('version 2 leads nobody %s', async (_what, over) => {
  const { launched } = await launch({ ...PAGE, ...over });
  expect(launched).toMatchObject({ error: { code: 'provider_unexpected_body' } });
});

it('version 2 is not offered for an amount that is not whole', async () => {
  const { transport } = literally([settings.baseUrl], []);
  const config = payatomConfig.parse(settings);
  const provider = createPayatom(config, { transport, sandbox: false, now: () => new Date(0) });
  const query = { mode: 'payment', country: 'IN', currency: 'INR', amount: 25_050 } as const;
  expect(await provider.methods(query, signal)).toEqual([]);
});

describe('a poll of version 2', () => {
  const answer = { order_id: ORDER, amount: '250', status: 'Approved' };
  const report = { orderId: ORDER, receivedAmount: '250', status: 'Approved' };
  const genuine = recipe.seal(recipe.noticeHash(report, keys), keys);
  const ask = (said: object, v2: object = {}) => {
    const config = payatomConfig.parse({ ...settings, v2: { ...settings.v2, ...v2 } });
    const { transport, sent } = literally([settings.baseUrl], [new Response(JSON.stringify(said))]);
    const provider = createPayatom(config, { transport, sandbox: false, now: () => new Date(0) });
    return { notice: provider.lookup?.({ payment, attribution: 'sole' }, signal), sent };
  };
  const refused = { code: 'provider_unexpected_body' };

  it('goes to its own path, opened by the key alone, without any signature', async () => {
    const { notice, sent } = ask({ ...answer, post_hash: genuine });
    expect(await notice).toMatchObject({ status: 'succeeded', amount: 25_000, evidence: 'proven' });
    expect(sent[0]?.url.href).toBe('https://pay.example.in/api/v2/status_polling.php');
    expect(sent[0]?.headers.get('x-api-key')).toBe('key-2');
    expect(JSON.parse(sent[0]?.body ?? '{}')).toEqual({
      pid: '5345f345345',
      ref_code: 'a1b2',
      order_id: ORDER,
    });
  });

  it.each([answer, { ...answer, post_hash: '' }, { ...answer, post_hash: null, received_amount: '250' }])(
    'is proven by our own question where its answer has no post_hash: %j',
    async (said) => {
      expect(await ask(said).notice).toMatchObject({
        status: 'succeeded',
        amount: 25_000,
        evidence: 'proven',
      });
    },
  );

  it('needs a genuine post_hash where one is there, or is configured', async () => {
    await expect(ask({ ...answer, post_hash: recipe.seal('x', keys) }).notice).rejects.toMatchObject(refused);
    await expect(ask(answer, { pollHash: 'required' }).notice).rejects.toMatchObject(refused);
    expect(await ask({ ...answer, post_hash: genuine }, { pollHash: 'required' }).notice).toMatchObject({
      status: 'succeeded',
    });
  });

  it('keeps a success whose amount cannot be read for a person, and moves no money by it', async () => {
    const notice = await ask({ ...answer, amount: '250,0x' }).notice;
    expect(notice).toMatchObject({ review: 'unreadable_amount' });
    expect(notice?.status).not.toBe('succeeded');
  });

  it.each([
    ['of another order', { ...answer, order_id: 'pay_another' }],
    ['of no order', { ...answer, order_id: undefined }],
  ])('is no proof %s', async (_what, said) => {
    await expect(ask(said).notice).rejects.toMatchObject(refused);
  });
});

it.each([
  ['no key and place', { v2: undefined }],
  ['a place that is none', { v2: { ...settings.v2, latitude: 'Delhi' } }],
  [
    'wallets of Pakistan, of which nothing is public',
    { lines: [{ ...settings.lines[0], wallets: ['JAZZCASH'] }] },
  ],
])('version 2 is not configured with %s', (_what, over) => {
  expect(payatomConfig.safeParse({ ...settings, ...over }).success).toBe(false);
});

it('version 1 is not configured with the wallet that version 2 alone takes', () => {
  const lines = [{ ...settings.lines[0], wallets: ['Upay'], version: 1 }];
  expect(payatomConfig.safeParse({ ...settings, lines }).success).toBe(false);
});
