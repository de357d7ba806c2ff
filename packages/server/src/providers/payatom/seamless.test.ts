import { describe, expect, it } from 'vitest';
import { aLaunch, aPayment, answering as literally, patient } from '../../../testing/providers/fixtures.ts';
import type { MethodQuery } from '../method-query.ts';
import type { LaunchRequest } from '../provider.ts';
import { payatomConfig } from './config.ts';
import { createPayatom, payatom as payatomModule } from './index.ts';

const ORDER = 'pay_abcdefghijkmnpqrstuvwx23';
const settings = {
  baseUrl: 'https://pay.example.in',
  pid: '5345f345345',
  secretKey: 'sk_test_payatom_1',
  lines: [
    { id: 'code', currency: 'INR', countries: ['IN'], seamless: true, kind: 'p2p' },
    { id: 'send', currency: 'BDT', countries: ['BD'], seamless: true, kind: 'p2p', wallets: ['Rocket'] },
    { id: 'pk', currency: 'PKR', countries: ['PK'], wallets: ['JAZZCASH', 'EASYPAISA'] },
  ],
};
const signal = patient();
const LINK = 'upi://pay?pa=kettle@bank&pn=Kettle & Leaf&am=250.00&tn=a1&cu=INR&mc=5411';
const WRITTEN = 'upi://pay?pa=kettle@bank&pn=Kettle%20%26%20Leaf&am=250.00&tn=a1&cu=INR&mc=5411';
const CODED = { status: 'success', ref_code: 'a1b2', qr_code: LINK };
const ASKED = { status: 'success', ref_code: 'a1b2', amount: '250', wallet: 'JAZZCASH' };

function answering(answer: object, over: object = {}) {
  const config = payatomConfig.parse({ ...settings, ...over });
  const { transport, sent } = literally(payatomModule.bases(config), [new Response(JSON.stringify(answer))]);
  return { provider: createPayatom(config, { transport, sandbox: false, now: () => new Date(0) }), sent };
}

const ASKING: Readonly<Record<string, MethodQuery>> = {
  INR: { mode: 'payment', country: 'IN', currency: 'INR', amount: 25000 },
  BDT: { mode: 'payment', country: 'BD', currency: 'BDT', amount: 25000 },
  PKR: { mode: 'payment', country: 'PK', currency: 'PKR', amount: 25000 },
};

type Case = {
  currency?: 'INR' | 'BDT' | 'PKR';
  fields?: Record<string, string>;
  answer: object;
  over?: object;
};

/** Launches the first method of this currency; `body` is what was sent. */
async function launch({ currency = 'INR', fields = { upi_id: 'asha@upi' }, answer, over }: Case) {
  const { provider, sent } = answering(answer, over);
  const [method] = await provider.methods(ASKING[currency] as MethodQuery, signal);
  if (!method) throw new Error('expected a method');
  const payment = aPayment({
    ...{ id: ORDER, provider: 'payatom', method: `payatom:${method.key}`, amount: 25000, currency },
  });
  const request: LaunchRequest = aLaunch({
    ...{ payment, method, country: 'IN', fields },
    customer: { name: 'Asha', email: 'asha@example.in', phone: '+919000000000' },
  });
  const launched = await provider.launch(request, signal).catch((error: unknown) => ({ error }));
  return { launched, method, sent, body: JSON.parse(sent[0]?.body || '{}') };
}

describe('a UPI code on our page', () => {
  it('asks for the shopper’s UPI address and gives the link of their answer', async () => {
    const { launched, method, sent, body } = await launch({ answer: CODED });
    expect(method).toMatchObject({ requires: ['name', 'email', 'phone', 'upi_id'], next: 'qr' });
    expect(sent[0]?.url.href).toBe('https://pay.example.in/api/request.php');
    expect(body).toEqual({
      ...{ pid: '5345f345345', amount: 250, order_id: ORDER, upi_id: 'asha@upi' },
      ...{ name: 'Asha', email: 'asha@example.in', phone: '9000000000' },
    });
    expect(launched).toEqual({
      next: { type: 'qr', data: WRITTEN, reference: 'utr', referenceFor: 'merchant' },
      providerReference: 'a1b2',
    });
  });

  it('asks for no UPI address where it is configured so, and for no reference where a company is paid', async () => {
    const lines = [{ ...settings.lines[0], kind: 'p2c' }];
    const { launched, method, body } = await launch({
      answer: CODED,
      fields: {},
      over: { upiId: 'omit', lines },
    });
    expect(method.requires).toEqual(['name', 'email', 'phone']);
    expect(body).not.toHaveProperty('upi_id');
    expect(launched).toMatchObject({ next: { type: 'qr' } });
    expect(launched).not.toHaveProperty('next.reference');
  });

  it.each([
    ['a web page', 'https://pay.example.in/?am=250.00&pa=a@b'],
    ['another amount', LINK.replace('250.00', '250.01')],
    ['two amounts', `${LINK}&am=1`],
    ['no amount', LINK.replace('am=', 'x=')],
    ['another currency', LINK.replace('INR', 'USD')],
    ['nobody to pay', LINK.replace('pa=', 'x=')],
    ['another scheme', LINK.replace('upi:', 'intent:')],
    ['another order', LINK.replace('upi://pay', 'upi://mandate')],
  ])('shows no link to %s', async (_what, qr_code) => {
    const { launched } = await launch({ answer: { ...CODED, qr_code } });
    expect(launched).toMatchObject({ error: { code: 'provider_unexpected_body' } });
  });

  it.each(['asha', 'asha@', '@upi', 'asha upi@x', `${'a'.repeat(300)}@upi`])(
    'sends nothing with %j for an address',
    async (upi_id) => {
      const { launched, sent } = await launch({ answer: CODED, fields: { upi_id } });
      expect(launched).toMatchObject({ error: { faultOwner: 'shopper', field: 'upi_id' } });
      expect(sent).toEqual([]);
    },
  );
});

describe('a wallet’s number on our page', () => {
  const answer = { status: 'success', ref_code: 'a1b2', wallet_id: '01700-000 017', amount: '250.00' };

  it('shows the number to pay to and asks for the transaction id', async () => {
    const { launched, sent, body } = await launch({ currency: 'BDT', answer });
    expect(sent[0]?.url.pathname).toBe('/api/request.php');
    expect(body).toMatchObject({ wallet_type: 'Rocket' });
    expect(launched).toMatchObject({
      next: { type: 'wait', payTo: '01700000017', reference: 'transaction-id' },
    });
  });

  it.each(['Rocket agent 7', 'merchant-01', 'রকেট ১', 'shop@rocket'])(
    'shows the name of a number as it came: %s',
    async (wallet_id) => {
      const { launched } = await launch({ currency: 'BDT', answer: { ...answer, wallet_id } });
      expect(launched).toMatchObject({ next: { type: 'wait', payTo: wallet_id } });
    },
  );

  it.each([
    ['an address', { wallet_id: 'https://evil.example/01700000017' }],
    ['markup', { wallet_id: '<b>01700000017</b>' }],
    ['a text that turns around', { wallet_id: '\u202e71000000710' }],
    ['two lines', { wallet_id: '01700000017\n01800000018' }],
    ['65 characters', { wallet_id: 'w'.repeat(65) }],
    ['nothing', { wallet_id: undefined }],
    ['a blank', { wallet_id: ' ' }],
    ['a number for another amount', { amount: '250.01' }],
    ['a number for an unreadable amount', { amount: '250,0' }],
  ])('does not show %s', async (_what, over) => {
    const { launched } = await launch({ currency: 'BDT', answer: { ...answer, ...over } });
    expect(launched).toMatchObject({ error: { code: 'provider_unexpected_body' } });
  });
});

describe('an amount on our page is an integer', () => {
  const offered = async (currency: string, amount: number) => {
    const { provider } = answering({});
    const query = { ...ASKING[currency], amount } as MethodQuery;
    const exclusions = await provider.exclusions?.(query, signal);
    return {
      offered: (await provider.methods(query, signal)).length,
      because: exclusions?.filter(({ reason }) => reason === 'amount').map(({ detail }) => detail),
    };
  };

  it.each([
    ['INR', 25050],
    ['BDT', 25001],
  ])('so %s with decimals (%i) is not offered there, and said to be so', async (currency, amount) => {
    expect(await offered(currency, amount)).toEqual({
      offered: 0,
      because: [`A payment on our page takes whole ${currency} only.`],
    });
  });

  it('and is offered in a wallet’s own app, which takes decimals', async () => {
    expect(await offered('PKR', 25050)).toEqual({ offered: 2, because: [] });
  });

  it('sent as a JSON number', async () => {
    const { sent } = await launch({
      ...{ currency: 'BDT', answer: { status: 'success', ref_code: 'a1b2', wallet_id: '01700000017' } },
    });
    expect(sent[0]?.body).toContain('"amount":250,');
  });
});

describe('a wallet of Pakistan', () => {
  it.each(['03001234567', ' 0300-123 4567', '+923001234567', '00923001234567'])(
    'is asked in its app under %j',
    async (account_number) => {
      const { launched, method, body } = await launch({
        ...{ currency: 'PKR', fields: { account_number }, answer: ASKED },
      });
      expect(method).toMatchObject({
        ...{ key: 'pk-jazzcash', name: 'JazzCash', next: 'wait' },
        requires: ['name', 'email', 'phone', 'account_number'],
      });
      expect(body).toMatchObject({ pak_wallet: 'JAZZCASH', account_number: '03001234567' });
      expect(launched).toEqual({
        next: { type: 'wait', message: 'Confirm the payment in your app.' },
        providerReference: 'a1b2',
      });
    },
  );

  it.each(['', '0300123456', '04001234567', '030012345678', '+14155550123'])(
    'is not asked under %j',
    async (account_number) => {
      const { launched, sent } = await launch({
        ...{ currency: 'PKR', fields: { account_number }, answer: ASKED },
      });
      expect(launched).toMatchObject({ error: { faultOwner: 'shopper', field: 'account_number' } });
      expect(sent).toEqual([]);
    },
  );

  it.each([
    ['account_number is required when pak_wallet is provided', 'shopper', 'account_number'],
    ['account_number is invalid', 'shopper', 'account_number'],
    ['Invalid phone', 'shopper', 'phone'],
    ["We support only 'JAZZCASH', 'EASYPAISA'", 'merchant', undefined],
    ['invalid pid', 'merchant', undefined],
  ])('is refused with %j, which the %s mends', async (message, faultOwner, field) => {
    const { launched } = await launch({
      ...{ currency: 'PKR', fields: { account_number: '03001234567' } },
      answer: { status: 'error', message },
    });
    expect(launched).toMatchObject({
      error: { code: 'provider_refused', providerCode: message, faultOwner },
    });
    expect(launched).toHaveProperty('error.field', field);
  });
});

describe('configuration', () => {
  const line = settings.lines[0];
  it.each([
    ['wallets of two countries in a line', { wallets: ['JAZZCASH', 'bKash'] }],
    ['a UPI code in another currency than rupees', { currency: 'BDT' }],
  ])('refuses %s, and names the line', (_what, wrong) => {
    const { error } = payatomConfig.safeParse({ ...settings, lines: [{ ...line, ...wrong }] });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['lines.0']);
  });
});
