import { payatom as recipe } from '@farebox/crypto';
import { expect, it } from 'vitest';
import { aLaunch, aPayment, answering as literally, patient } from '../fixtures.ts';
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
  const request = aLaunch({ payment, method, country: 'IN', customer });
  const launched = await provider.launch(request, signal).catch((error: unknown) => ({ error }));
  return { launched, method, sent: sent[0], body: JSON.parse(sent[0]?.body ?? '{}') };
}

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

it('version 2 shows a UPI code on our page, without asking for an address', async () => {
  const qr_code = 'upi://pay?pa=kettle@bank&am=250&cu=INR';
  const lines = [{ ...settings.lines[0], seamless: true }];
  const { launched, method, sent } = await launch({ ...PAGE, qr_code }, { lines });
  expect(sent?.url.pathname).toBe('/api/v2/request.php');
  expect(method.requires).toEqual(['name', 'email', 'phone']);
  expect(launched).toMatchObject({ next: { type: 'qr', data: qr_code } });
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

it('version 2 is polled under its own path, and believed only with a genuine hash', async () => {
  const report = { orderId: ORDER, receivedAmount: '250', status: 'Approved' };
  const answer = { order_id: ORDER, amount: '250', status: 'Approved' };
  const genuine = recipe.seal(recipe.noticeHash(report, keys), keys);
  const config = payatomConfig.parse(settings);
  const ask = (post_hash: string) => {
    const { transport, sent } = literally(
      [settings.baseUrl],
      [new Response(JSON.stringify({ ...answer, post_hash }))],
    );
    const provider = createPayatom(config, { transport, sandbox: false, now: () => new Date(0) });
    return { notice: provider.lookup?.({ payment, contest: 'none' }, signal), sent };
  };
  const { notice, sent } = ask(genuine);
  expect(await notice).toMatchObject({ status: 'succeeded', amount: 25_000, evidence: 'proven' });
  const { signature, ...params } = JSON.parse(sent[0]?.body ?? '{}');
  expect(sent[0]?.url.href).toBe('https://pay.example.in/api/v2/status_polling.php');
  expect(sent[0]?.headers.get('x-api-key')).toBe('key-2');
  expect(params).toMatchObject({ pid: '5345f345345', ref_code: 'a1b2', order_id: ORDER });
  expect(signature).toBe(recipe.signV2(params, keys));
  await expect(ask(recipe.seal('other', keys)).notice).rejects.toMatchObject({
    code: 'provider_unexpected_body',
  });
});

it.each([
  ['no key and place', { v2: undefined }],
  ['a place that is none', { v2: { ...settings.v2, latitude: 'Delhi' } }],
  ['wallets, of which nothing is public', { lines: [{ ...settings.lines[0], wallets: ['bKash'] }] }],
])('version 2 is not configured with %s', (_what, over) => {
  expect(payatomConfig.safeParse({ ...settings, ...over }).success).toBe(false);
});
