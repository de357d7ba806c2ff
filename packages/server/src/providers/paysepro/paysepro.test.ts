import { describe, expect, test } from 'vitest';
import {
  aLaunch,
  aMethod,
  aNotice,
  answering,
  aPayment,
  patient,
} from '../../../testing/providers/fixtures.ts';
import { ProviderRefused, ProviderUnreachable, UnexpectedBody, UnexpectedStatus } from '../errors.ts';
import type { MethodQuery } from '../method-query.ts';
import type { NoticeReader } from '../provider.ts';
import { payseproConfig } from './config.ts';
import { createPaysepro, paysepro } from './index.ts';

const BASE = 'https://api.paysepro.com';
const entry = {
  baseUrl: BASE,
  uid: 12345,
  mid: 54321,
  email: 'merchant@example.com',
  apiKey: 'CTIEP80XO8ZKMQOX',
};
const query: MethodQuery = { mode: 'payment', country: 'ES', currency: 'USD', amount: 1200 };

const row = (method: string, but: Record<string, string> = {}) => ({
  [method]: [{ method, country: 'es', price: '0.000', pmin: '1.00', pmax: '1000.00', ...but }],
});

const answerOf = (but: { modules?: object; sites?: object; gateway?: object; methods?: unknown } = {}) => ({
  error: 0,
  message: 'API response -> successful request.',
  data: {
    error: 0,
    sites: { status: 'enabled', url: 'https://test.com/', ...but.sites },
    modules: {
      price: '12.00',
      status: 'enabled',
      currency: 'USD',
      country: 'es',
      api_ip: '167.57.38.174',
      methods: but.methods ?? {
        ...row('neosurf', { price: '12.00' }),
        ...row('sofort', { pmin: '2.00', pmax: '500.00' }),
        ...row('bitcoin', { country: '' }),
      },
      ...but.modules,
    },
    gateway: { url: `${BASE}/createCode.php`, ...but.gateway },
  },
});

const json = (value: unknown) => new Response(JSON.stringify(value));

function account(
  answers: Parameters<typeof answering>[1],
  options: { config?: object; sandbox?: boolean; now?: () => Date } = {},
) {
  const config = payseproConfig.parse({ ...entry, ...options.config });
  const { transport, sent } = answering(paysepro.bases(config), answers);
  const { sandbox = false, now = () => new Date(0) } = options;
  return { provider: createPaysepro(config, { transport, sandbox, now }), sent };
}

const keysOf = async (answer: unknown, of: Partial<MethodQuery> = {}) => {
  const { provider } = account([json(answer)]);
  return (await provider.methods({ ...query, ...of }, patient())).map(({ key }) => key);
};

const launchedWith = (createCode: Response, launch = aLaunch()) =>
  account([json(answerOf()), createCode]).provider.launch(launch, patient());

const CREATED = `{
 'code':"AABBCCDDEEFF",
 'price':12.00,
 'error':0,
 'url':"${BASE}/pay.php?uid=1&mid=1&method=paypal&country=uy&code=AABBCCDDEEFF"
}`;

describe('configuration', () => {
  test('the fields of a Paysepro account are enough', () => {
    expect(payseproConfig.parse(entry)).toMatchObject({ uid: '12345', mid: '54321', dataMethod: 'GET' });
  });

  test.each([
    ['uid', { uid: 'abc' }],
    ['apiKey', { apiKey: '' }],
    ['baseUrl', { baseUrl: 'ftp://api.paysepro.com' }],
    ['email', { email: 'merchant' }],
    ['ipnAddresses', { ipnAddresses: [] }],
    ['ipnAddresses', { ipnAddresses: ['51.195.200.0/33'] }],
  ])('a wrong %s is named', (path, but) => {
    const { error } = payseproConfig.safeParse({ ...entry, ...but });
    expect(error?.issues[0]?.path[0]).toBe(path);
  });
});

describe('methods', () => {
  test('asks for the country in lower case, signed like the sample of their page', async () => {
    const { provider, sent } = account([json(answerOf())]);
    await provider.methods(query, patient());
    expect(sent[0]?.method).toBe('GET');
    expect(String(sent[0]?.url)).toBe(`${BASE}/getData.php?uid=12345&mid=54321&cc=es`);
    expect(sent[0]?.headers.get('signature')).toBe(
      '069dcaaac57e4883688017b65c77efa50dfb336cd0548cf131fb0e8df36f780d',
    );
  });

  test('offers what the module has for country, currency and amount', async () => {
    const { provider } = account([json(answerOf())]);
    const methods = await provider.methods(query, patient());
    expect(methods.map(({ key }) => key)).toEqual(['neosurf', 'sofort', 'bitcoin']);
    expect(methods[2]).toEqual({
      key: 'bitcoin',
      kind: 'method',
      name: 'Bitcoin',
      icon: 'crypto',
      amount: 1200,
      currency: 'USD',
      requires: [],
      next: 'redirect',
    });
  });

  test.each([
    ['constructor', 'Constructor', 'constructor'],
    ['__proto__', '__proto__', '-proto-'],
    ['Mister <Cash>', 'Mister <Cash>', 'mister-cash-'],
  ])('a method called %s is called so, with a plain slug', async (method, name, icon) => {
    const methods = { x: [{ method, country: '', price: '0.000', pmin: '1.00', pmax: '1000.00' }] };
    const { provider } = account([json(answerOf({ methods }))]);
    expect(await provider.methods(query, patient())).toMatchObject([{ key: method, name, icon }]);
  });

  test('a row`s price is information, and the only amount that can be paid where the configuration says so', async () => {
    expect(await keysOf(answerOf(), { amount: 1201 })).toEqual(['neosurf', 'sofort', 'bitcoin']);
    const { provider } = account(() => json(answerOf()), { config: { fixedPrices: true } });
    const offered = async (amount: number) =>
      (await provider.methods({ ...query, amount }, patient())).map(({ key }) => key);
    expect(await offered(1201)).toEqual(['sofort', 'bitcoin']);
    expect(await offered(1200)).toEqual(['neosurf', 'sofort', 'bitcoin']);
  });

  test('both limits can be paid, one cent beyond cannot', async () => {
    const methods = row('sofort', { pmin: '2.00', pmax: '500.00' });
    const offered = (amount: number) => keysOf(answerOf({ methods }), { amount });
    expect(await offered(199)).toEqual([]);
    expect(await offered(200)).toEqual(['sofort']);
    expect(await offered(50_000)).toEqual(['sofort']);
    expect(await offered(50_001)).toEqual([]);
  });

  test.each([
    { currency: 'EUR', amount: 1200, limits: { pmin: '12.000', pmax: '12.000' }, fits: true },
    { currency: 'EUR', amount: 1200, limits: { pmin: '11.999', pmax: '12.001' }, fits: true },
    { currency: 'EUR', amount: 1200, limits: { pmin: '12.001', pmax: '500.000' }, fits: false },
    { currency: 'EUR', amount: 1200, limits: { pmin: '1.000', pmax: '11.999' }, fits: false },
    { currency: 'EUR', amount: 1200, limits: { price: '12.000' }, fits: true },
    { currency: 'EUR', amount: 1200, limits: { price: '12.001' }, fits: false },
    { currency: 'KWD', amount: 1255, limits: { price: '1.255' }, fits: true },
    { currency: 'KWD', amount: 1255, limits: { pmin: '1.255', pmax: '1.255' }, fits: true },
    { currency: 'KWD', amount: 1255, limits: { pmin: '1.256', pmax: '9' }, fits: false },
    { currency: 'JPY', amount: 120, limits: { price: '120.000', pmin: '1.000' }, fits: true },
    { currency: 'JPY', amount: 120, limits: { pmin: '120.5', pmax: '900.000' }, fits: false },
  ])('prices of three decimals are read as printed: %o', async ({ currency, amount, limits, fits }) => {
    const methods = { ...row('neosurf', limits), ...row('bitcoin', { country: '' }) };
    const { provider } = account([json(answerOf({ methods, modules: { currency } }))], {
      config: { fixedPrices: true },
    });
    const keys = (await provider.methods({ ...query, currency, amount }, patient())).map(({ key }) => key);
    expect(keys).toEqual(fits ? ['neosurf', 'bitcoin'] : ['bitcoin']);
  });

  test('a method of another country is not offered, one without a country is', async () => {
    expect(await keysOf(answerOf(), { country: 'DE' })).toEqual(['bitcoin']);
  });

  test.each([
    ['the module is disabled', answerOf({ modules: { status: 'disabled' } })],
    ['the website is disabled', answerOf({ sites: { status: 'disabled' } })],
    ['the module has another currency', answerOf({ modules: { currency: 'EUR' } })],
    ['PHP prints no methods as a list', answerOf({ methods: [] })],
    ['they have no data', { error: '31' }],
    ['they do not know the country', { error: 0, data: { error: '32' } }],
  ])('nothing is offered when %s', async (_why, answer) => {
    expect(await keysOf(answer)).toEqual([]);
  });

  test('a subscription is not asked about', async () => {
    const { provider, sent } = account([]);
    expect(await provider.methods({ ...query, mode: 'subscription' }, patient())).toEqual([]);
    expect(sent).toEqual([]);
  });

  test.each([
    ['another host', 'https://evil.example/createCode.php'],
    ['plain HTTP', 'http://api.paysepro.com/createCode.php'],
    ['no address', 'createCode.php'],
  ])('a gateway on %s is refused', async (_where, url) => {
    await expect(keysOf(answerOf({ gateway: { url } }))).rejects.toThrow(UnexpectedBody);
  });

  test.each([
    ['an HTML page', new Response('<html>Maintenance</html>'), UnexpectedBody],
    ['a server error', new Response('<html>', { status: 500 }), UnexpectedStatus],
    ['a cut off answer', new Response(JSON.stringify(answerOf()).slice(0, 200)), UnexpectedBody],
    ['an empty answer', new Response(''), UnexpectedBody],
    ['no error member', json({ data: {} }), UnexpectedBody],
    ['methods that are no list', json(answerOf({ methods: 'none' })), UnexpectedBody],
    ['a module without a currency', json(answerOf({ modules: { currency: null } })), UnexpectedBody],
  ])('%s is a clear failure', async (_what, response, failure) => {
    await expect(account([response]).provider.methods(query, patient())).rejects.toThrow(failure);
  });
});

describe('launch', () => {
  test('creates a code for exactly the bound amount and sends the shopper to its page', async () => {
    const { provider, sent } = account([json(answerOf()), new Response(CREATED)]);
    const launch = await provider.launch(aLaunch({ method: aMethod({ key: 'sofort' }) }), patient());
    expect(launch).toEqual({
      next: {
        type: 'redirect',
        url: `${BASE}/pay.php?uid=1&mid=1&method=paypal&country=uy&code=AABBCCDDEEFF`,
      },
      providerReference: 'AABBCCDDEEFF',
      providerState: { code: 'AABBCCDDEEFF', country: 'ES' },
    });
    expect(sent[1]).toMatchObject({ method: 'POST', url: new URL(`${BASE}/createCode.php`) });
    expect(Object.fromEntries(new URLSearchParams(sent[1]?.body))).toEqual({
      uid: '12345',
      mid: '54321',
      type: 'sofort',
      cc: 'es',
      price: '12.00',
      name: 'Ada Lovelace',
      email: 'ada@shopper.example',
      ucode: 'pay_abcdefghijkmnpqrstuvwxyz',
    });
  });

  test.each([
    { currency: 'KWD', amount: 1255, price: '1.255', answered: '1.255' },
    { currency: 'KWD', amount: 1200, price: '1.200', answered: '1.2' },
    { currency: 'JPY', amount: 120, price: '120', answered: '120.0' },
    { currency: 'EUR', amount: 1250, price: '12.50', answered: '12.5000' },
    { currency: 'EUR', amount: 100_000, price: '1000.00', answered: '"1,000.00"' },
    { currency: 'EUR', amount: 1999, price: '19.99', answered: '19.989999999999998' },
  ])('an amount is sent and recognized exactly: %o', async ({ price, answered, ...money }) => {
    const created = CREATED.replace('12.00', answered);
    const { provider, sent } = account([json(answerOf()), new Response(created)]);
    await provider.launch(aLaunch({ payment: aPayment(money) }), patient());
    expect(new URLSearchParams(sent[1]?.body).get('price')).toBe(price);
  });

  test('signs with the account address, not with the shopper`s', async () => {
    const { provider, sent } = account([json(answerOf()), new Response(CREATED)]);
    await provider.launch(aLaunch({ country: 'AR' }), patient());
    expect(sent[1]?.headers.get('signature')).toBe(
      'ec7cc60e3ec0ad393061bcdf424de8a052b3024856e656898b95187fad53d5fd',
    );
  });

  test('goes without a name, and with our return address where it is configured', async () => {
    const { provider, sent } = account([json(answerOf()), new Response(CREATED)], {
      config: { returnUrlField: 'return_url' },
    });
    await provider.launch(aLaunch({ customer: { email: 'ada@shopper.example' } }), patient());
    const fields = new URLSearchParams(sent[1]?.body);
    expect(fields.has('name')).toBe(false);
    expect(fields.get('return_url')).toBe('https://pay.example/r/return');
  });

  test('asks for the gateway again after a minute, not before', async () => {
    let at = 0;
    const { provider, sent } = account(
      ({ url }) => (url.pathname === '/getData.php' ? json(answerOf()) : new Response(CREATED)),
      { now: () => new Date(at) },
    );
    const paths = () => sent.splice(0).map(({ url }) => url.pathname);
    await provider.methods(query, patient());
    paths();
    at = 59_999;
    await provider.launch(aLaunch(), patient());
    expect(paths()).toEqual(['/createCode.php']);
    at = 60_000;
    await provider.launch(aLaunch(), patient());
    expect(paths()).toEqual(['/getData.php', '/createCode.php']);
  });

  test('an address is written as a header carries it', async () => {
    const created = CREATED.replace('pay.php?', 'p\\na\\ty.php?name=Ζωή &');
    const { next } = await launchedWith(new Response(created));
    const url = next.type === 'redirect' ? next.url : '';
    expect(url).toContain(`${BASE}/pay.php?name=%CE%96%CF%89%CE%AE%20&`);
    expect(new Headers({ location: url }).get('location')).toBe(url);
  });

  test('an empty e-mail is the shopper`s to mend', async () => {
    const refusal = await launchedWith(new Response('{"error":"02",}')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProviderRefused);
    expect(refusal).toMatchObject({ providerCode: '02', faultOwner: 'shopper', field: 'email' });
  });

  test.each([
    ['{"error":"8"}', '08', 'provider'],
    ['{"error":8}', '08', 'provider'],
    ["{'error':'27',}", '27', 'merchant'],
    ['{"error":"40",}', '40', 'merchant'],
    ['{"error":"99"}', '99', 'provider'],
  ])('%s is error %s, for the %s to mend', async (body, providerCode, faultOwner) => {
    await expect(launchedWith(new Response(body))).rejects.toMatchObject({ providerCode, faultOwner });
  });

  test.each(['0', '"0"', '"00"'])('error %s is none', async (error) => {
    const created = CREATED.replace("'error':0", `'error':${error}`);
    expect((await launchedWith(new Response(created))).providerReference).toBe('AABBCCDDEEFF');
  });

  test.each(['""', '"constructor"', '"-1"', '0.0', `"${'9'.repeat(10_000)}"`])(
    'error %s is no code of theirs, and sends nobody anywhere',
    async (error) => {
      const created = CREATED.replace("'error':0", `'error':${error}`);
      await expect(launchedWith(new Response(created))).rejects.toThrow(
        /^Paysepro createCode: expected two digits/,
      );
    },
  );

  test.each([
    ['a price that is not ours', CREATED.replace('12.00', '11.99')],
    ['no price', CREATED.replace("'price':12.00,", '')],
    ['no code', CREATED.replace('AABBCCDDEEFF', '')],
    ['a blank code', CREATED.replace('AABBCCDDEEFF', ' ')],
    ['a page in somebody`s name', CREATED.replace('https://', 'https://user:word@')],
    ['a page elsewhere', CREATED.replace(BASE, 'https://evil.example')],
    ['a page without TLS', CREATED.replace('https:', 'http:')],
    ['an answer cut off', CREATED.slice(0, -2)],
    ['an answer cut off in a text', CREATED.slice(0, 60)],
    ['an HTML page', '<html></html>'],
  ])('%s sends nobody anywhere', async (_what, body) => {
    await expect(launchedWith(new Response(body))).rejects.toThrow(UnexpectedBody);
  });

  test('when getData gets no answer, nothing was created for certain', async () => {
    const { provider } = account([]);
    const failure = await provider.launch(aLaunch(), patient()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProviderUnreachable);
    expect(failure).toMatchObject({ sent: false });
  });

  test('when createCode gets no answer, a code may exist', async () => {
    const failure = await account([json(answerOf())])
      .provider.launch(aLaunch(), patient())
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'provider_unreachable', sent: true });
  });

  test('nowhere to pay in a country that they do not know', async () => {
    await expect(account([json({ error: '32' })]).provider.launch(aLaunch(), patient())).rejects.toThrow(
      ProviderRefused,
    );
  });
});

describe('notices', () => {
  const payment = aPayment({
    providerReference: 'AABBCCDDEEFF',
    providerState: { code: 'AABBCCDDEEFF', country: 'ES' },
  });
  const said = {
    uid: '12345',
    mid: '54321',
    country: 'es',
    price: '12.00',
    currency: 'EUR',
    code: 'AABBCCDDEEFF',
    email: 'ada@shopper.example',
    result: 'ok',
    ucode: payment.id,
    type: 'sofort',
  };
  const theirs = { remoteAddress: '51.195.200.178', payments: [payment] };

  const readerOf = (options: { config?: object; sandbox?: boolean } = {}): NoticeReader => {
    const { notices } = account([], options).provider;
    if (!notices) throw new Error('expected a notice reader');
    return notices;
  };

  test('a notice that passes every check proves the payment, and is answered OK', async () => {
    expect(await readerOf().read(aNotice(said, theirs))).toEqual({
      notices: [
        {
          paymentId: payment.id,
          evidence: 'proven',
          status: 'succeeded',
          providerStatus: 'ok',
          amount: 1200,
          currency: 'EUR',
        },
      ],
      answer: { status: 200, contentType: 'text/plain', body: 'OK' },
    });
  });

  test.each([
    [{ price: ' 12.00 ' }, {}],
    [{ price: '11.999999999999998' }, {}],
    [{ price: '12.000' }, { numberFormat: 'point' }],
    [{ price: '12,00' }, { numberFormat: 'comma' }],
    [{ currency: ' eur' }, {}],
  ])('an ok with %j is credited, configured as %j', async (over, but) => {
    const { notices } = await readerOf({ config: but }).read(aNotice({ ...said, ...over }, theirs));
    expect(notices).toMatchObject([{ status: 'succeeded', amount: 1200, currency: 'EUR' }]);
  });

  test.each([
    [{ price: '12.000' }, 'got "12.000" and "EUR"'],
    [{ price: '12,00' }, 'got "12,00" and "EUR"'],
    [{ price: '12.00e0' }, 'got "12.00e0" and "EUR"'],
    [{ price: '' }, 'got "" and "EUR"'],
    [{ currency: '' }, 'got "12.00" and ""'],
    [{ currency: 'EURO' }, 'got "12.00" and "EURO"'],
  ])(
    'an ok with %j, right in all else, holds the payment for a person: they tell once',
    async (over, detail) => {
      const { notices, answer } = await readerOf().read(aNotice({ ...said, ...over }, theirs));
      expect(notices).toMatchObject([
        { status: 'held', review: 'unreadable_amount', detail: expect.stringContaining(detail) },
      ]);
      expect(answer.status).toBe(200);
    },
  );

  test.each(['live', 'LIVE', ' Live ', '', ' '])('the mode %j is real money', async (mode) => {
    const { notices } = await readerOf().read(aNotice({ ...said, mode }, theirs));
    expect(notices).toMatchObject([{ status: 'succeeded' }]);
  });

  test.each(['debug', 'DEBUG', 'debug ', 'test', 'production', 'live,debug', 'lived'])(
    'the mode %j moves nothing on a live site, and waits for a person who is told the option',
    async (mode) => {
      const { notices } = await readerOf().read(aNotice({ ...said, mode }, theirs));
      expect(notices).toMatchObject([
        { status: 'held', review: 'not_live_mode', detail: expect.stringContaining('liveModes (live)') },
      ]);
      const ko = await readerOf().read(aNotice({ ...said, mode, result: 'ko' }, theirs));
      expect(ko.notices).toMatchObject([{ status: 'unchanged' }]);
      const configured = readerOf({ config: { liveModes: ['live', mode.toUpperCase()] } });
      expect((await configured.read(aNotice({ ...said, mode }, theirs))).notices).toMatchObject([
        { status: 'succeeded' },
      ]);
    },
  );

  test('no mode of a sandbox is refused', async () => {
    for (const mode of ['debug', 'test', 'live', '']) {
      const { notices } = await readerOf({ sandbox: true }).read(aNotice({ ...said, mode }, theirs));
      expect(notices).toMatchObject([{ status: 'succeeded' }]);
    }
  });

  test('ko leaves the payment pending: it means failed or pending', async () => {
    const { notices } = await readerOf().read(aNotice({ ...said, result: 'ko' }, theirs));
    expect(notices).toEqual([
      { paymentId: payment.id, evidence: 'proven', status: 'pending', providerStatus: 'ko' },
    ]);
  });

  test('a POST carries its fields as a form', async () => {
    const post = { ...theirs, method: 'POST', body: new URLSearchParams(said).toString() };
    expect((await readerOf().read(aNotice({}, post))).notices).toHaveLength(1);
  });

  test('a POST may carry its fields in its query, all or some, as long as they do not contradict each other', async () => {
    const { code, price, ...rest } = said;
    const asked = new URLSearchParams({ code, price }).toString();
    const post = { ...theirs, method: 'POST' };
    expect((await readerOf().read(aNotice(said, { ...post, body: '' }))).notices).toHaveLength(1);
    expect((await readerOf().read(aNotice(rest, { ...post, body: asked }))).notices).toHaveLength(1);
    expect((await readerOf().read(aNotice(said, { ...post, body: 'price=12.01' }))).rejected).toBe(
      'contradiction',
    );
    expect((await readerOf().read(aNotice(said, { ...post, body: '{"price":12.01}' }))).rejected).toBe(
      'contradiction',
    );
  });

  test('a body lends no fields to a GET', async () => {
    const body = new URLSearchParams(said).toString();
    expect((await readerOf().read(aNotice({}, { ...theirs, body }))).rejected).toBe('account');
  });

  test('the product code may be missing, and prices are compared as amounts', async () => {
    const { ucode: _ucode, ...rest } = said;
    const { notices } = await readerOf().read(aNotice({ ...rest, price: '12' }, theirs));
    expect(notices).toHaveLength(1);
  });

  test.each([
    ['address', said, { remoteAddress: '51.195.200.179' }],
    ['address', said, { remoteAddress: '127.0.0.1' }],
    ['account', { ...said, uid: '1234', mid: '554321' }, {}],
    ['account', { ...said, mid: '54322' }, {}],
    ['unknown_code', { ...said, code: 'AABBCCDDEEF0' }, {}],
    ['unknown_code', { ...said, code: '' }, {}],
    ['ucode', { ...said, ucode: 'pay_another' }, {}],
    ['price', { ...said, price: '11.99' }, {}],
    ['price', { ...said, price: '1200' }, {}],
    ['price', { ...said, price: '1,200.00' }, {}],
    ['currency', { ...said, currency: 'USD' }, {}],
    ['result', { ...said, result: 'maybe' }, {}],
    ['result', { ...said, result: '' }, {}],
  ])('is rejected for its %s, without telling why', async (rejected, fields, but) => {
    const reading = await readerOf().read(aNotice(fields, { ...theirs, ...but }));
    expect(reading).toEqual({
      notices: [],
      rejected,
      about: payment.id,
      answer: { status: 403, contentType: 'text/plain', body: 'Rejected' },
    });
  });

  test('about nobody’s payment is genuine all the same: it is handed on to be told, and taken', async () => {
    const stray = { ...said, code: 'ZZZZZZZZZZZZ', ucode: 'order-77', price: '1,000.00' };
    expect(await readerOf().read(aNotice(stray, theirs))).toEqual({
      notices: [],
      rejected: 'unknown_code',
      unmatched: {
        providerReference: 'ZZZZZZZZZZZZ',
        orderId: 'order-77',
        providerStatus: 'ok',
        amount: '1,000.00',
        currency: 'EUR',
      },
      answer: { status: 200, contentType: 'text/plain', body: 'OK' },
    });
  });

  test.each([
    ['address', {}, { remoteAddress: '51.195.200.179' }],
    ['account', { mid: '1' }, {}],
    ['unknown_code', { ucode: payment.id }, {}],
    ['price', { code: 'AABBCCDDEEFF', price: '11.99' }, {}],
  ])('that fails at its %s is told to nobody', async (rejected, fields, but) => {
    const stray = { ...said, code: 'ZZZZZZZZZZZZ', ucode: '', ...fields };
    const reading = await readerOf().read(aNotice(stray, { ...theirs, ...but }));
    expect([reading.rejected, reading.unmatched]).toEqual([rejected, undefined]);
  });

  test.each([
    ['uid', '1'],
    ['mode', 'debug'],
    ['code', 'AABBCCDDEEF0'],
    ['price', '0.01'],
    ['currency', 'USD'],
    ['result', 'ko'],
    ['ucode', 'pay_another'],
  ])('that says two things of its %s proves neither', async (field, value) => {
    const inbound = aNotice({ mode: '', ...said }, theirs);
    inbound.query.append(field, value);
    expect(await readerOf().read(inbound)).toMatchObject({ notices: [], rejected: 'contradiction' });
  });

  test('that says the same twice is believed', async () => {
    const inbound = aNotice(said, theirs);
    inbound.query.append('price', said.price);
    expect((await readerOf().read(inbound)).notices).toHaveLength(1);
  });

  test('a code that merely begins like ours proves nothing', async () => {
    const findPayment = () => Promise.resolve(payment);
    const reading = await readerOf().read(aNotice({ ...said, code: 'AABBCC' }, { ...theirs, findPayment }));
    expect(reading.rejected).toBe('code');
  });

  test('a sandbox accepts test notices from this machine, a live site never does', async () => {
    const test = aNotice({ ...said, mode: 'debug' }, { ...theirs, remoteAddress: '::ffff:127.0.0.1' });
    expect((await readerOf({ sandbox: true }).read(test)).notices).toHaveLength(1);
    expect((await readerOf().read(test)).rejected).toBe('address');
  });

  test('a configured address list is the whole list', async () => {
    const reader = readerOf({ sandbox: true, config: { ipnAddresses: ['192.0.2.1'] } });
    const from = (remoteAddress: string) => reader.read(aNotice(said, { ...theirs, remoteAddress }));
    expect((await from('192.0.2.1')).notices).toHaveLength(1);
    expect((await from('51.195.200.178')).rejected).toBe('address');
    expect((await from('127.0.0.1')).rejected).toBe('address');
  });

  test('is kept as it came', () => {
    expect(new URLSearchParams(readerOf().storable(aNotice(said))).get('code')).toBe('AABBCCDDEEFF');
  });
});
