import * as recipe from '@farebox/crypto/boxcharge';
import { describe, expect, it } from 'vitest';
import vectors from '../../../../crypto/vectors/boxcharge.json' with { type: 'json' };
import { aLaunch, aPayment, answering as literally, patient } from '../../../testing/providers/fixtures.ts';
import type { Payment } from '../../domain/payment.ts';
import type { MethodQuery } from '../method-query.ts';
import type { InboundNotice, LaunchRequest, OfferedMethod, Provider } from '../provider.ts';
import { boxchargeConfig } from './config.ts';
import { boxcharge as boxchargeModule, createBoxcharge } from './index.ts';

const ID = 'pay_abcdefghijkmnpqrstuvwx23';
const TRANS_ID = '100135250426141606';
const settings = {
  baseUrl: 'https://api.boxchrge.com',
  publicKey: 'WO6QnIPePdYlwbm6OjpIIwQvhsHaV4ioHp6MH2/xjlQ=',
  privateKey: '3f0b6f7a1c5d4e2f9a8b7c6d5e4f30213f0b6f7a1c5d4e2f9a8b7c6d5e4f3021',
  terNO: '42',
  methods: ['NB', 'WALLET', 'UPICOLLECT', 'QRINTENT'],
  currencies: ['EUR', 'INR', 'JPY', 'KWD'],
};
const config = boxchargeConfig.parse(settings);

const payment = aPayment({
  id: ID,
  provider: 'boxcharge',
  method: 'boxcharge:nb',
  amount: 1111,
  providerReference: TRANS_ID,
});

const pending = {
  authurl: 'https://api.boxchrge.com/api/authurl/38FACFT0nigxaW_OyOojZoxYGlxqDzUCz_TJFL_M1nk=',
  transID: TRANS_ID,
  reference: ID,
  order_status: '0',
  status: 'Pending',
  bill_amt: '11.11',
  bill_currency: 'EUR',
  response: 'Payment is pending',
};
const approved = { ...pending, order_status: '1', status: 'Approved' };

const signal = patient();

/** BoxCharge answering with one literal response; `sent` is what it was asked. */
function answering(
  body: string | object,
  options: ResponseInit & { sandbox?: boolean } = {},
  settled = config,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { transport, sent } = literally(boxchargeModule.bases(settled), [new Response(text, options)]);
  const sandbox = options.sandbox ?? false;
  return { provider: createBoxcharge(settled, { transport, sandbox, now: () => new Date(0) }), sent };
}

const { provider } = answering('');
const query: MethodQuery = { mode: 'payment', country: 'ES', currency: 'EUR', amount: 1111 };
const rupees: MethodQuery = { ...query, country: 'IN', currency: 'INR' };

async function offered(key: string, from = provider): Promise<OfferedMethod> {
  const method = (await from.methods(rupees, signal)).find((one) => one.key === key);
  if (!method) throw new Error(`expected a method ${key}`);
  return method;
}

const launchOf = (method: OfferedMethod, but: Partial<LaunchRequest> = {}): LaunchRequest =>
  aLaunch({
    payment,
    method,
    customer: { name: 'Dev Tech', email: 'dev@example.com' },
    fields: { bankcode: 'BANK1', upi_address: 'dev@upi' },
    description: 'Testing DEV Product & more',
    hookUrl: 'https://pay.example/hooks/shop/boxcharge/token',
    ...but,
  });

/** The parameters inside the encrypted request. */
const parametersOf = (body: string | undefined, settled = config) => {
  const data = new URLSearchParams(body).get('encrypted_data') ?? '';
  expect(data.endsWith(settled.publicKey)).toBe(true);
  return Object.fromEntries(new URLSearchParams(recipe.open(data, settled, settled)));
};

describe('configuration', () => {
  it('needs a base, keys, a terminal, methods and currencies, and no more', () => {
    expect(config).toMatchObject({
      ivMode: 'raw',
      base64: 'single',
      keyMode: 'pad',
      encryptionMethod: 'aes256',
      uniqueReference: true,
    });
    expect(boxchargeConfig.parse({ ...settings, terNO: 42 }).terNO).toBe('42');
  });

  it.each([
    ['an unknown field', { ...settings, terno: '42' }],
    ['an empty private key', { ...settings, privateKey: '' }],
    ['cards', { ...settings, methods: ['CC'] }],
    ['no currency', { ...settings, currencies: [] }],
  ])('refuses %s', (_what, wrong) => {
    expect(boxchargeConfig.safeParse(wrong).success).toBe(false);
  });
});

describe('methods', () => {
  it('offers every configured kind at the session amount, with the fields it needs', async () => {
    const methods = await provider.methods(rupees, signal);
    expect(methods.map(({ key, icon, requires, next }) => ({ key, icon, requires, next }))).toEqual([
      { key: 'nb', icon: 'bank', requires: ['bankcode'], next: 'redirect' },
      { key: 'wallet', icon: 'wallet', requires: ['bankcode'], next: 'redirect' },
      { key: 'upicollect', icon: 'upi', requires: ['upi_address'], next: 'wait' },
      { key: 'qrintent', icon: 'qr', requires: [], next: 'redirect' },
    ]);
    expect(methods.every(({ amount, currency }) => amount === 1111 && currency === 'INR')).toBe(true);
  });

  it('offers UPI for rupees alone, unless it is told otherwise', async () => {
    const keys = async (from: Provider) => (await from.methods(query, signal)).map(({ key }) => key);
    expect(await keys(provider)).toEqual(['nb', 'wallet']);
    const told = boxchargeConfig.parse({ ...settings, upiCurrencies: ['EUR'] });
    expect(await keys(answering('', {}, told).provider)).toEqual(['nb', 'wallet', 'upicollect', 'qrintent']);
  });

  it('offers the configured banks and wallets to choose from', async () => {
    const banks = [{ value: 'B1', label: 'Bank One' }];
    const wallets = [{ value: 'W1', label: 'Wallet One' }];
    const { provider } = answering('', {}, boxchargeConfig.parse({ ...settings, banks, wallets }));
    expect((await offered('nb', provider)).choices).toEqual({ bankcode: banks });
    expect((await offered('wallet', provider)).choices).toEqual({ bankcode: wallets });
    expect((await offered('upicollect', provider)).choices).toBeUndefined();
  });

  it.each([
    ['another currency', { ...query, currency: 'USD' }],
    ['another country than configured', { ...query, country: 'FR' }],
    ['a subscription', { mode: 'subscription', country: 'ES', currency: null, amount: null } as const],
    ['an amount finer than dec(10,2)', { ...query, currency: 'KWD', amount: 1255 }],
    ['an amount larger than dec(10,2)', { ...query, amount: 10_000_000_000 }],
  ])('offers nothing for %s', async (_what, asked) => {
    const { provider } = answering('', {}, boxchargeConfig.parse({ ...settings, countries: ['ES'] }));
    expect(await provider.methods(query, signal)).toHaveLength(2);
    expect(await provider.methods(asked, signal)).toEqual([]);
  });
});

describe('launch', () => {
  it('sends the order encrypted, with our payment id as its reference, and leads to the bank', async () => {
    const { provider, sent } = answering(pending);

    const launch = await provider.launch(launchOf(await offered('nb')), signal);

    expect(launch).toEqual({
      next: { type: 'redirect', url: pending.authurl },
      providerReference: TRANS_ID,
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: { href: 'https://api.boxchrge.com/api/s2s/encrypt' },
    });
    expect(parametersOf(sent[0]?.body)).toEqual({
      public_key: config.publicKey,
      terNO: '42',
      'integration-type': 's2s',
      bill_amt: '11.11',
      bill_currency: 'EUR',
      product_name: 'Testing DEV Product & more',
      reference: ID,
      unique_reference: 'Y',
      webhook_url: 'https://pay.example/hooks/shop/boxcharge/token',
      return_url: 'https://pay.example/r/return',
      bill_ip: '203.0.113.7',
      encryption_method: 'aes256',
      fullname: 'Dev Tech',
      bill_email: 'dev@example.com',
      mop: 'NB',
      bankcode: 'BANK1',
    });
  });

  it('keeps an 18-digit transID whole when it is printed as a number', async () => {
    const { provider } = answering(JSON.stringify(pending).replace(`"${TRANS_ID}"`, TRANS_ID));
    const launch = await provider.launch(launchOf(await offered('nb')), signal);
    expect(launch.providerReference).toBe(TRANS_ID);
  });

  it.each([
    ['wallet', { mop: 'WALLET', bankcode: 'BANK1' }],
    ['upicollect', { mop: 'UPICOLLECT', upi_address: 'dev@upi' }],
    ['qrintent', { mop: 'QRINTENT', os: 'web' }],
  ])('sends what %s needs, and no more', async (key, fields) => {
    const { provider, sent } = answering(pending);
    await provider.launch(launchOf(await offered(key)), signal);
    const { mop, bankcode, upi_address, os } = parametersOf(sent[0]?.body);
    expect({ mop, bankcode, upi_address, os }).toEqual({
      bankcode: undefined,
      upi_address: undefined,
      os: undefined,
      ...fields,
    });
  });

  it.each([
    ['android', 'device_android'],
    ['ios', 'device_ios'],
    ['web', 'web'],
  ] as const)('asks for a QR code or an app on %s by os=%s', async (device, os) => {
    const { provider, sent } = answering(pending);
    await provider.launch(launchOf(await offered('qrintent'), { device }), signal);
    expect(parametersOf(sent[0]?.body)['os']).toBe(os);
  });

  it('opens the shopper`s app where they name one, for exactly the bound amount', async () => {
    const link = 'upi://pay?pa=shop%40bank&pn=Shop&tr=1&am=11.11&cu=EUR';
    const { provider } = answering({ ...pending, authurl: link });
    const launch = await provider.launch(launchOf(await offered('qrintent')), signal);
    const data = 'upi://pay?pa=shop@bank&pn=Shop&tr=1&am=11.11&cu=EUR';
    expect(launch.next).toEqual({ type: 'qr', data });
  });

  it.each([
    'upi://pay?pa=shop%40bank&am=11.10&cu=EUR',
    'upi://pay?pa=shop%40bank&am=11.11&cu=INR',
    'upi://pay?pa=shop%40bank&am=11.11&cu=INR&cu=EUR',
    'upi://pay?pa=shop%40bank&am=11.11&am=1.00',
    'upi://pay?pa=shop%40bank#&am=11.11',
    'upi://pay?pa=shop%40bank',
    'upi://pay?am=11.11',
    'upi://mandate?pa=shop%40bank&am=11.11',
  ])('opens no app with %s', async (authurl) => {
    const { provider } = answering({ ...pending, authurl });
    await expect(provider.launch(launchOf(await offered('qrintent')), signal)).rejects.toMatchObject({
      code: 'provider_unexpected_body',
    });
  });

  it.each(['3', '5', '7', '8', '11', '12'])(
    'leads nobody on where a new payment is said to be given back or disputed (%s): nobody knows what it is',
    async (order_status) => {
      const { provider } = answering({ ...pending, order_status });
      await expect(provider.launch(launchOf(await offered('nb')), signal)).rejects.toMatchObject({
        code: 'provider_unexpected_body',
      });
    },
  );

  it.each(['0', '1', '27', '13', '77'])(
    'leads on where it is open, paid or unclear (%s)',
    async (order_status) => {
      const { provider } = answering({ ...pending, order_status });
      expect((await provider.launch(launchOf(await offered('nb')), signal)).next.type).toBe('redirect');
    },
  );

  it.each(['dev@upi', 'dev.tech-1@okhdfc'])('takes %s for a UPI address', async (upi_address) => {
    const { provider, sent } = answering(pending);
    await provider.launch(launchOf(await offered('upicollect'), { fields: { upi_address } }), signal);
    expect(parametersOf(sent[0]?.body)).toMatchObject({ upi_address });
  });

  it.each(['dev', '@upi', 'dev@', 'dev@upi@bank', 'dev @upi', 'dev@upi&mop=NB'])(
    'asks the shopper again for a UPI address like "%s", and sends nothing',
    async (upi_address) => {
      const { provider, sent } = answering(pending);
      const launch = provider.launch(
        launchOf(await offered('upicollect'), { fields: { upi_address } }),
        signal,
      );
      await expect(launch).rejects.toMatchObject({ faultOwner: 'shopper', field: 'upi_address' });
      expect(sent).toEqual([]);
    },
  );

  it('sends the same parameters in plain to the path that is configured for it', async () => {
    const settled = boxchargeConfig.parse({ ...settings, plainPath: '/api/s2s' });
    const { provider, sent } = answering(pending, {}, settled);
    await provider.launch(launchOf(await offered('nb')), signal);
    expect(sent[0]?.url.href).toBe('https://api.boxchrge.com/api/s2s');
    const plain = Object.fromEntries(new URLSearchParams(sent[0]?.body));
    expect(plain).toMatchObject({ mop: 'NB', bankcode: 'BANK1', reference: ID, bill_amt: '11.11' });
    expect(sent[0]?.body).not.toContain(config.privateKey);
  });

  it('names the field of an encrypted launch as configured', async () => {
    const settled = boxchargeConfig.parse({ ...settings, encryptedField: 'encrypted_payload' });
    const { provider, sent } = answering(pending, {}, settled);
    await provider.launch(launchOf(await offered('nb')), signal);
    expect([...new URLSearchParams(sent[0]?.body).keys()]).toEqual(['encrypted_payload']);
  });

  it('sends the shopper to a bank`s or a card`s page on a configured origin', async () => {
    const settled = boxchargeConfig.parse({ ...settings, trustedUrls: ['https://secure.boxchrge.com'] });
    const authurl = 'https://secure.boxchrge.com/acs?creq=1';
    const { provider } = answering({ ...pending, authurl }, {}, settled);
    const launch = await provider.launch(launchOf(await offered('nb')), signal);
    expect(launch.next).toEqual({ type: 'redirect', url: authurl });
  });

  it.each([
    [120, 'JPY', '120.00'],
    [1250, 'KWD', '1.25'],
    [11, 'EUR', '0.11'],
  ])('writes %i minor units of %s as %s', async (amount, currency, text) => {
    const { provider, sent } = answering({ ...pending, bill_amt: text, bill_currency: currency });
    await provider.launch(
      launchOf(await offered('nb'), { payment: { ...payment, amount, currency } }),
      signal,
    );
    expect(parametersOf(sent[0]?.body)['bill_amt']).toBe(text);
  });

  it.each([{ bill_amt: '11.99' }, { bill_amt: 'free' }, { bill_currency: 'USD' }])(
    'sends nobody to a page that asks for %o',
    async (other) => {
      const { provider } = answering({ ...pending, ...other });
      await expect(provider.launch(launchOf(await offered('nb')), signal)).rejects.toMatchObject({
        code: 'provider_unexpected_body',
      });
    },
  );

  it('leaves out what is not known of the shopper', async () => {
    const { provider, sent } = answering(pending);
    await provider.launch(launchOf(await offered('nb'), { customer: {} }), signal);
    expect(parametersOf(sent[0]?.body)).not.toHaveProperty('fullname');
    expect(parametersOf(sent[0]?.body)).not.toHaveProperty('bill_email');
  });

  it('speaks the older generation of the cipher when configured', async () => {
    const settled = boxchargeConfig.parse({ ...settings, ivMode: 'hex', base64: 'double' });
    const { provider, sent } = answering(pending, {}, settled);
    await provider.launch(launchOf(await offered('nb')), signal);
    expect(parametersOf(sent[0]?.body, settled)['reference']).toBe(ID);
  });

  it('waits when they send the shopper nowhere', async () => {
    const { authurl, ...nowhere } = pending;
    const { provider } = answering(nowhere);
    const launch = await provider.launch(launchOf(await offered('upicollect')), signal);
    expect(authurl).toBeDefined();
    expect(launch).toMatchObject({ next: { type: 'wait' }, providerReference: TRANS_ID });
  });

  it.each(['https://evil.example/pay', 'http://api.boxchrge.com/pay', 'javascript:alert(1)', 'nowhere'])(
    'sends nobody to %s',
    async (authurl) => {
      const { provider } = answering({ ...pending, authurl });
      await expect(provider.launch(launchOf(await offered('nb')), signal)).rejects.toMatchObject({
        code: 'provider_unexpected_body',
      });
    },
  );

  it.each([
    ['2', 'shopper'],
    ['10', 'shopper'],
    ['22', 'shopper'],
    ['26', 'shopper'],
    ['25', 'merchant'],
    ['9', 'merchant'],
  ])('is refused with order_status %s, whatever their word says', async (order_status, faultOwner) => {
    const { provider } = answering({ ...pending, order_status, status: 'Approved' });
    await expect(provider.launch(launchOf(await offered('nb')), signal)).rejects.toMatchObject({
      code: 'provider_refused',
      providerCode: `${order_status} Approved`,
      faultOwner,
    });
  });

  it('goes on with a test status in a sandbox', async () => {
    const { provider } = answering({ ...pending, order_status: '25' }, { sandbox: true });
    const launch = await provider.launch(launchOf(await offered('nb')), signal);
    expect(launch.providerReference).toBe(TRANS_ID);
  });

  it.each([
    ['1112', 200, 'merchant'],
    ['1113', 400, 'shopper'],
    ['5001', 500, 'merchant'],
    ['5012', 200, 'provider'],
    ['7777', 200, 'provider'],
  ])('passes error %s with HTTP %i on, for the %s to mend', async (error_number, status, faultOwner) => {
    const { provider } = answering({ error_number, error_message: 'No', status: 'Error' }, { status });
    await expect(provider.launch(launchOf(await offered('nb')), signal)).rejects.toMatchObject({
      code: 'provider_refused',
      providerCode: `${error_number} No`,
      faultOwner,
    });
  });

  it.each([
    ['{"error":"Terminal not found"}', 404, 'provider_refused'],
    ['Forbidden', 403, 'provider_refused'],
    ['{"error":"Internal Server Error"}', 500, 'provider_unexpected_status'],
    ['<html>', 502, 'provider_unexpected_status'],
    ['Not here', 404, 'provider_unexpected_status'],
    ['{"error_number":"500","status":"Error"}', 200, 'provider_unexpected_body'],
  ])('answered %s with HTTP %i fails as %s', async (body, status, code) => {
    const { provider } = answering(body, { status });
    await expect(provider.launch(launchOf(await offered('nb')), signal)).rejects.toMatchObject({ code });
  });

  it.each([
    ['no JSON', 'Pending'],
    ['an HTML page', '<!doctype html>'],
    ['nothing', ''],
    ['truncated', JSON.stringify(pending).slice(0, -2)],
    ['an empty object', {}],
    ['without a transID', { ...pending, transID: undefined }],
    ['with a transID that could change an address', { ...pending, transID: '../admin' }],
    ['without an order_status', { ...pending, order_status: undefined }],
    ['of another reference', { ...pending, reference: 'pay_222222222222222222222222' }],
  ])('refuses an answer that is %s', async (_what, body) => {
    const { provider } = answering(body);
    await expect(provider.launch(launchOf(await offered('nb')), signal)).rejects.toMatchObject({
      code: 'provider_unexpected_body',
    });
  });

  it.each([
    ['bankcode', { fields: {} }, { faultOwner: 'shopper', field: 'bankcode' }],
    ['amount', { payment: { ...payment, amount: 1255, currency: 'KWD' } }, { faultOwner: 'merchant' }],
    ['method', { method: { key: 'cc' } as OfferedMethod }, { faultOwner: 'merchant' }],
  ])('sends nothing without a fitting %s', async (_what, over, refusal) => {
    const { provider, sent } = answering(pending);
    await expect(provider.launch(launchOf(await offered('nb'), over), signal)).rejects.toMatchObject({
      code: 'provider_refused',
      ...refusal,
    });
    expect(sent).toEqual([]);
  });
});

describe('lookup', () => {
  const look = (
    body: string | object,
    options: ResponseInit & { sandbox?: boolean } = {},
    asked = payment,
  ) => {
    const { provider, sent } = answering(body, options);
    return { notice: provider.lookup?.({ payment: asked, attribution: 'sole' }, signal), sent };
  };

  it('asks for the stored transaction and proves an approval with its own amount', async () => {
    const { notice, sent } = look({ ...approved, bill_amt: '130.0' });
    expect(await notice).toEqual({
      paymentId: ID,
      evidence: 'proven',
      providerStatus: '1 Approved',
      providerReference: TRANS_ID,
      status: 'succeeded',
      amount: 13000,
      currency: 'EUR',
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'GET',
      url: { href: `https://api.boxchrge.com/api/authurl/s2s/${TRANS_ID}` },
      body: '',
    });
  });

  it.each([
    ['JPY', '120.00', 120],
    ['JPY', '120.0', 120],
    ['KWD', '1.25', 1250],
    ['USD', '11.11', 1111],
  ])('reads an amount of %s exactly: %s', async (bill_currency, bill_amt, amount) => {
    const { notice } = look({ ...approved, bill_currency, bill_amt });
    expect(await notice).toMatchObject({ amount, currency: bill_currency });
  });

  it.each([
    ['0', 'pending'],
    ['27', 'pending'],
    ['2', 'failed'],
    ['10', 'failed'],
    ['22', 'failed'],
    ['23', 'failed'],
    ['24', 'failed'],
    ['26', 'failed'],
    ['28', 'failed'],
    ['3', 'refunded'],
    ['12', 'partially_refunded'],
    ['8', 'refund_pending'],
    ['5', 'disputed'],
    ['11', 'disputed'],
    ['7', 'reversed'],
    ['13', 'unchanged'],
    ['14', 'unchanged'],
    ['20', 'unchanged'],
    ['21', 'unchanged'],
    ['99', 'unchanged'],
    ['01', 'unchanged'],
    ['', 'unchanged'],
    ['constructor', 'unchanged'],
  ])('takes order_status "%s" for %s, though their word says Approved', async (order_status, status) => {
    const { notice } = look({ ...approved, order_status });
    expect(await notice).toMatchObject({ evidence: 'proven', status });
  });

  it('takes 3 for all that was paid, and 12 for a part that nobody names', async () => {
    expect(await look({ ...approved, order_status: '3' }).notice).toMatchObject({ refundedAmount: 1111 });
    expect(await look({ ...approved, order_status: '12' }).notice).not.toHaveProperty('refundedAmount');
  });

  it('tells at most 200 characters of their word', async () => {
    const { notice } = look({ ...approved, order_status: '7'.repeat(1000) });
    expect((await notice)?.providerStatus).toHaveLength(200);
  });

  it.each(['25', '9'])('credits test status %s in a sandbox alone', async (order_status) => {
    const answer = { ...approved, order_status };
    expect(await look(answer, { sandbox: true }).notice).toMatchObject({ status: 'succeeded', amount: 1111 });
    expect(await look(answer).notice).toMatchObject({ status: 'unchanged', review: 'test_status' });
  });

  it.each([
    [{ bill_currency: 'eur' }, 1111, 'EUR'],
    [{ bill_currency: ' EUR ' }, 1111, 'EUR'],
    [{ bill_amt: '1,111.11' }, 111_111, 'EUR'],
    [{ bill_amt: ' 11.11' }, 1111, 'EUR'],
    [{ bill_amt: 19.989999999999998 }, 1999, 'EUR'],
    [{ bill_amt: '1.234', bill_currency: 'kwd' }, 1234, 'KWD'],
  ])('reads %j, which has one meaning', async (over, amount, currency) => {
    expect(await look({ ...approved, ...over }).notice).toMatchObject({
      evidence: 'proven',
      status: 'succeeded',
      amount,
      currency,
    });
  });

  it.each([
    [{ bill_amt: undefined }, 'got "" and "EUR"'],
    [{ bill_amt: '1.000' }, 'got "1.000" and "EUR"'],
    [{ bill_amt: '1.111,11' }, 'got "1.111,11" and "EUR"'],
    [{ bill_amt: '1e3' }, 'got "1e3" and "EUR"'],
    [{ bill_amt: '11.111' }, 'got "11.111" and "EUR"'],
    [{ bill_currency: '' }, 'and ""'],
    [{ bill_currency: undefined }, 'and ""'],
    [{ bill_currency: 'Euro' }, 'and "Euro"'],
    [{ bill_amt: '4111111111111111' }, 'got "411111…1111"'],
  ])('holds the payment for a person when a success says %j', async (over, detail) => {
    expect(await look({ ...approved, ...over }).notice).toMatchObject({
      evidence: 'proven',
      status: 'held',
      review: 'unreadable_amount',
      detail: expect.stringContaining(detail),
    });
  });

  it('reads amounts as they are configured to be written', async () => {
    const comma = boxchargeConfig.parse({ ...settings, numberFormat: 'comma' });
    const { provider } = answering({ ...approved, bill_amt: '1.000,50' }, {}, comma);
    const notice = await provider.lookup?.({ payment, attribution: 'sole' }, signal);
    expect(notice).toMatchObject({ status: 'succeeded', amount: 100_050 });
  });

  it('moves nothing for a transaction that they do not know', async () => {
    expect(await look({}).notice).toMatchObject({ evidence: 'proven', status: 'unchanged' });
  });

  it('asks nothing and moves nothing while the transID is unknown', async () => {
    const { notice, sent } = look(approved, {}, { ...payment, providerReference: null });
    expect(await notice).toMatchObject({ status: 'unchanged' });
    expect(sent).toEqual([]);
  });

  it.each([
    ['of another reference', { ...approved, reference: 'pay_222222222222222222222222' }],
    ['of another transaction', { ...approved, transID: '100135250426141607' }],
    ['an HTML page', '<html>'],
    ['truncated', JSON.stringify(approved).slice(0, -1)],
    ['a list', [approved]],
  ])('refuses an answer that is %s', async (_what, body) => {
    await expect(look(body).notice).rejects.toMatchObject({ code: 'provider_unexpected_body' });
  });

  it('refuses another HTTP status', async () => {
    await expect(look(approved, { status: 500 }).notice).rejects.toMatchObject({
      code: 'provider_unexpected_status',
    });
  });
});

describe('notices', () => {
  const inboundOf = (body: string | object, ours: readonly Payment[] = [payment]): InboundNotice => ({
    method: 'POST',
    query: new URLSearchParams(),
    headers: new Headers(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    remoteAddress: '203.0.113.1',
    findPayment: async ({ paymentId }) => ours.find(({ id }) => id === paymentId),
  });
  const { notices } = provider;
  if (!notices) throw new Error('expected a notice reader');

  const encrypted = (text: string) => ({
    private_key: config.privateKey,
    public_key: config.publicKey,
    data: recipe.seal(text, config),
  });
  const { authurl, ...fields } = approved;
  const asQuery = `bill_currency=EUR&${new URLSearchParams({ ...fields, bill_amt: '11.11' })}`;

  it.each([
    ['plain JSON', fields],
    ['plain form fields', asQuery],
    ['encrypted JSON', encrypted(JSON.stringify(fields))],
    ['an encrypted query string', encrypted(asQuery)],
    ['the older field name', { encryption_data: recipe.seal(asQuery, config) }],
    ['a token made with the other IV', { data: recipe.seal(asQuery, config, { ivMode: 'hex' }) }],
    ['JSON under the other IV', { data: recipe.seal(JSON.stringify(fields), config, { ivMode: 'hex' }) }],
    ['a token with the public key behind it', { data: recipe.seal(asQuery, config) + config.publicKey }],
  ])('in %s only claim what they say', async (_how, body) => {
    const reading = await notices.read(inboundOf(body));
    expect(authurl).toBeDefined();
    expect(reading).toEqual({
      notices: [
        {
          paymentId: ID,
          evidence: 'claimed',
          providerStatus: '1 Approved',
          providerReference: TRANS_ID,
          status: 'succeeded',
          amount: 1111,
          currency: 'EUR',
        },
      ],
      answer: notices.acknowledgeBeforeReading,
    });
  });

  it.each(vectors.cipher.vectors.filter(({ name }) => name.startsWith('webhook')))(
    'read the vector $name that was made without our code',
    async ({ token }) => {
      const ours = { ...payment, id: '22PostDEVJAVA250415', providerReference: '100203250509173720' };
      const reading = await notices.read(inboundOf({ data: token ?? '' }, [ours]));
      expect(reading.notices).toMatchObject([
        {
          evidence: 'claimed',
          providerStatus: '25 Test Approved',
          status: 'unchanged',
          review: 'test_status',
        },
      ]);
    },
  );

  it('read the older generation when configured', async () => {
    const vector = vectors.legacy_cipher.vectors.find(({ name }) => name === 'webhook');
    const legacy = boxchargeConfig.parse({ ...settings, ivMode: 'hex', base64: 'double' });
    const ours = { ...payment, id: '22PostDEVJAVA250415', providerReference: null };
    const { provider } = answering('', { sandbox: true }, legacy);

    const reading = await provider.notices?.read(inboundOf({ encryption_data: vector?.token }, [ours]));

    expect(reading?.notices).toMatchObject([{ evidence: 'claimed', status: 'succeeded', amount: 13000 }]);
  });

  it('only claim a success whose amount cannot be read, too', async () => {
    const reading = await notices.read(inboundOf({ ...fields, bill_amt: '1.000' }));
    expect(reading.notices).toMatchObject([{ evidence: 'claimed', status: 'held' }]);
  });

  it('answer OK before anything is read, and always the same', async () => {
    expect(notices.acknowledgeBeforeReading).toMatchObject({ status: 200, body: 'OK' });
    for (const body of ['', '<html>', fields, { data: 'AAAA' }]) {
      expect((await notices.read(inboundOf(body))).answer).toBe(notices.acknowledgeBeforeReading);
    }
  });

  it('are read with either IV by a terminal of the older one, and with the configured key alone', async () => {
    const older = boxchargeConfig.parse({ ...settings, ivMode: 'hex', keyMode: 'sha256' });
    const { provider } = answering('', {}, older);
    const rejectedOf = async (options: object) =>
      (await provider.notices?.read(inboundOf({ data: recipe.seal(asQuery, config, options) })))?.rejected;
    expect(await rejectedOf({ ivMode: 'raw', keyMode: 'sha256' })).toBeUndefined();
    expect(await rejectedOf({ ivMode: 'hex', keyMode: 'sha256' })).toBeUndefined();
    expect(await rejectedOf({ ivMode: 'raw', keyMode: 'pad' })).toBe('unreadable');
    expect(await rejectedOf({ ivMode: 'hex', keyMode: 'sha256-hex' })).toBe('unreadable');
  });

  const withoutStatus = recipe.seal('bill_amt=11.11&transID=1&reference=x', config, { ivMode: 'hex' });
  const withoutId = recipe.seal(`bill_amt=11.11&order_status=1&reference=${ID}`, config, { ivMode: 'hex' });
  it.each([
    ['nothing', '', 'unreadable'],
    ['an HTML page', '<html>', 'unreadable'],
    ['truncated JSON', JSON.stringify(fields).slice(0, -1), 'unreadable'],
    [
      'a token of other keys',
      { data: recipe.seal(asQuery, { ...config, privateKey: 'other' }) },
      'unreadable',
    ],
    ['without an order_status, under either IV', { data: withoutStatus }, 'unreadable'],
    ['without a transID, under either IV', { data: withoutId }, 'unreadable'],
    ['no token', { data: 'AAAA' }, 'unreadable'],
    ['a text whose first field nobody knows', encrypted(`zill_currency=EUR&${asQuery}`), 'unreadable'],
    ['an order that is not ours', { ...fields, reference: 'pay_222222222222222222222222' }, 'unknown_order'],
    ['another transaction of our order', { ...fields, transID: '1' }, 'other_transaction'],
  ])('that are %s are refused', async (_what, body, reason) => {
    expect(await notices.read(inboundOf(body))).toEqual({
      notices: [],
      rejected: reason,
      answer: notices.acknowledgeBeforeReading,
    });
  });

  it.each([
    ['JSON', JSON.stringify(encrypted(asQuery))],
    ['a form', new URLSearchParams(encrypted(asQuery)).toString()],
    ['another member of JSON', JSON.stringify({ ...fields, echo: { key: config.privateKey } })],
    ['truncated JSON', JSON.stringify(encrypted(asQuery)).slice(0, -1)],
    ['no format at all', `x ${config.privateKey}`],
  ])('are kept without our private key when they carry it in %s', (_where, body) => {
    const kept = notices.storable(inboundOf(body));
    expect(kept).not.toContain(config.privateKey);
    expect(kept).not.toContain('private_key');
  });

  const withSlash = { ...settings, privateKey: 'q7/Zr1c5d4E2f9A8b7C6d5E4f30213f0B6f7a1c5' };
  const told = JSON.stringify({ ...fields, private_key: withSlash.privateKey });
  it.each([
    ['in UTF-16', Buffer.from(`\ufeff${told}`, 'utf16le').swap16().toString()],
    ['in a list', `[${told.replaceAll('/', '\\/')}]`],
    ['inside a text', JSON.stringify({ response: told.replaceAll('/', '\\/') })],
    ['in a text of its own', JSON.stringify(told)],
  ])('are not kept at all when our key hides in them %s', (_where, body) => {
    const { notices } = answering('', {}, boxchargeConfig.parse(withSlash)).provider;
    expect(notices?.storable(inboundOf(body))).toBe(`unreadable, ${body.length} characters`);
  });

  it('are kept as they came otherwise, still encrypted', () => {
    const { data, public_key } = encrypted(asQuery);
    expect(JSON.parse(notices.storable(inboundOf(encrypted(asQuery))))).toEqual({ public_key, data });
    expect(JSON.parse(notices.storable(inboundOf(fields)))).toEqual(fields);
  });
});

it('no failure quotes a key', async () => {
  const { publicKey, privateKey } = config;
  for (const body of ['<html>', '{}', { ...pending, reference: 'x' }, { error: 'Terminal not found' }]) {
    const { provider } = answering(body);
    const launch = provider.launch(launchOf(await offered('nb')), signal);
    const error: unknown = await launch.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    const told = JSON.stringify([String(error), error]);
    expect(told).not.toContain(privateKey);
    expect(told).not.toContain(publicKey);
  }
});
