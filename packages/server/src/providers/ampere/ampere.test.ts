import * as cipher from '@farebox/crypto/ampere';
import { describe, expect, test } from 'vitest';
import {
  aLaunch,
  aMethod,
  answering,
  aPayment,
  patient,
  type SentRequest,
} from '../../../testing/providers/fixtures.ts';
import type { Attribution } from '../../domain/payment.ts';
import { ProviderRefused, UnexpectedBody, UnexpectedStatus } from '../errors.ts';
import type { MethodQuery } from '../method-query.ts';
import { ampereConfig, PARTNERS } from './config.ts';
import { ampere, createAmpere } from './index.ts';

const API = 'https://api.ampere.digital';
const entry = {
  apiUrl: API,
  paymentUrl: 'https://secure.ampere.digital/',
  username: '905551112233',
  password: 's3cret!',
  apiKey: 'ak_1234567890',
  secretKey: '0123456789abcdef0123456789abcdef',
  vectorKey: '000102030405060708090a0b0c0d0e0f',
  partners: { PAPARA_TURKEY: { currency: 'TRY', countries: ['TR'] } },
};
const TOKEN = 'xxxx.yyyy.zzzz';
const PLAN = { uuid: '8baa8622-4be8-4216-b69e-7aac9ccad714', plan_name: 'PLAN-1', days: 30, price: 100 };
const subscription: MethodQuery = { mode: 'subscription', country: 'TR', currency: null, amount: null };

/** An answer as AMPERE sends it: encrypted. `json` writes prices as they are to be printed. */
const sealedText = (json: string, status = 200) =>
  new Response(JSON.stringify({ data: cipher.encrypt(json, entry) }), { status });
const envelope = (but: object) => ({
  status: 'success',
  code: 200,
  version: '1.0.0',
  message: '',
  time: '5 ms',
  ...but,
});
const sealed = (data: unknown) => sealedText(JSON.stringify(envelope({ data })));
const fail = (message: string) =>
  envelope({ status: 'fail', code: 400, message, error: 'Invalid apikey token!' });
const token = (text = TOKEN, expiry_dt = '2024-06-20T07:41:19.000Z') =>
  sealed({ jwt_token: text, expiry_dt });
const pageOf = (rows: object[], of: object = {}) =>
  sealed({ page: 0, limit: 100, total: rows.length, rows, ...of });

const AUTHENTICATE = '/v1/api/gateway/authenticate';
const PLANS = '/v1/api/gateway/subscriptions';
const STATUS = '/v1/api/gateway/user/subscription/status';
const UNSUBSCRIBE = '/v1/api/gateway/unsubscribe';

type Answers = Record<string, (request: SentRequest) => Response | Promise<Response>>;

/** AMPERE answering by path; a token is always to be had unless a test says otherwise. */
function account(answers: Answers, options: { config?: object; now?: () => Date } = {}) {
  const config = ampereConfig.parse({ ...entry, ...options.config });
  const paths: Answers = { [AUTHENTICATE]: () => token(), ...answers };
  const { transport, sent } = answering(ampere.bases(config), (request) => {
    const answer = paths[request.url.pathname];
    if (!answer) throw new Error('nobody expected this call');
    return answer(request);
  });
  const now = options.now ?? (() => new Date('2024-06-20T07:00:00.000Z'));
  const called = (path: string) => sent.filter(({ url }) => url.pathname === path);
  return { provider: createAmpere(config, { transport, sandbox: false, now }), called };
}

const decrypted = (text: string | null | undefined): unknown => JSON.parse(cipher.decrypt(text ?? '', entry));
const access = (value: unknown) => () => sealed({ access: value });
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('configuration', () => {
  test('the fields of an AMPERE site are enough', () => {
    expect(ampereConfig.parse(entry)).toMatchObject({
      paymentUrl: 'https://secure.ampere.digital',
      authPath: AUTHENTICATE,
      phoneFormat: 'digits',
      renewTokenSeconds: 60,
      partners: { PAPARA_TURKEY: { recurring: '0' } },
    });
  });

  test.each([
    [
      'secretKey',
      { secretKey: '0123456789abcdef0123456789abcde' },
      'expected exactly 32 UTF-8 bytes, got 31',
    ],
    [
      'secretKey',
      { secretKey: 'ö123456789abcdef0123456789abcdef' },
      'expected exactly 32 UTF-8 bytes, got 33',
    ],
    ['vectorKey', { vectorKey: '000102030405060708090a0b0c0d0e0' }, 'expected exactly 32 hex characters'],
    ['vectorKey', { vectorKey: '000102030405060708090a0b0c0d0e0g' }, 'expected exactly 32 hex characters'],
    ['username', { username: '' }, 'expected a text that is not empty'],
    ['partners', { partners: {} }, 'expected at least one partner'],
  ])('a wrong %s is named, and never printed', (path, but, message) => {
    const { error } = ampereConfig.safeParse({ ...entry, ...but });
    expect(error?.issues[0]).toMatchObject({ path: [path], message });
  });

  test('a partner that AMPERE does not have is a mistake, not a partner', () => {
    const partners = { PAPARA: { currency: 'TRY', countries: ['TR'] } };
    expect(ampereConfig.safeParse({ ...entry, partners }).success).toBe(false);
  });
});

describe('token', () => {
  test('is asked for with the encrypted credentials, and sent bare', async () => {
    const { provider, called } = account({ [PLANS]: () => pageOf([PLAN]) });
    await provider.methods(subscription, patient());
    const [authenticate] = called(AUTHENTICATE);
    expect(authenticate?.method).toBe('POST');
    expect(authenticate?.headers.get('x-api-key')).toBe(entry.apiKey);
    const { data } = JSON.parse(authenticate?.body ?? '');
    expect(decrypted(data)).toEqual({ username: '905551112233', password: 's3cret!' });
    expect(called(PLANS)[0]?.headers.get('authorization')).toBe(TOKEN);
  });

  test('carries a scheme where one is configured', async () => {
    const { provider, called } = account(
      { [PLANS]: () => pageOf([PLAN]) },
      { config: { authorizationScheme: 'Bearer' } },
    );
    await provider.methods(subscription, patient());
    expect(called(PLANS)[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
  });

  test('is shared by everyone who asks at once', async () => {
    const { provider, called } = account({ [PLANS]: () => pageOf([PLAN]) });
    await Promise.all(Array.from({ length: 20 }, () => provider.methods(subscription, patient())));
    expect(called(AUTHENTICATE)).toHaveLength(1);
  });

  test('is renewed 60 s before it expires, not earlier', async () => {
    let now = '2024-06-20T07:40:18.999Z';
    const { provider, called } = account({ [PLANS]: () => pageOf([PLAN]) }, { now: () => new Date(now) });
    await provider.methods(subscription, patient());
    await provider.methods(subscription, patient());
    expect(called(AUTHENTICATE)).toHaveLength(1);
    now = '2024-06-20T07:40:19.000Z';
    await provider.methods(subscription, patient());
    expect(called(AUTHENTICATE)).toHaveLength(2);
  });

  test.each([
    ['a plain "Unauthorized access!"', () => new Response(JSON.stringify(fail('Unauthorized access!')))],
    ['an encrypted one', () => sealedText(JSON.stringify(fail('Unauthorized access!')), 400)],
    ['a 401 of any content', () => new Response('<html>', { status: 401 })],
  ])('is renewed once after %s, for all callers together', async (_what, refuse) => {
    let issued = 0;
    const { provider, called } = account({
      [AUTHENTICATE]: () => token(`token-${++issued}`),
      [PLANS]: ({ headers }) => (headers.get('authorization') === 'token-1' ? refuse() : pageOf([PLAN])),
    });
    const listings = await Promise.all([1, 2, 3].map(() => provider.methods(subscription, patient())));
    expect(listings.map((methods) => methods.length)).toEqual([1, 1, 1]);
    expect(called(AUTHENTICATE)).toHaveLength(2);
  });

  test('is not renewed again for a caller who hears late that the old one was refused', async () => {
    let issued = 0;
    const late = Promise.withResolvers<Response>();
    const refused = () => new Response('', { status: 401 });
    const { provider, called } = account({
      [AUTHENTICATE]: () => token(`token-${++issued}`),
      [STATUS]: ({ headers }) =>
        headers.get('authorization') === 'token-1' ? late.promise : sealed({ access: 1 }),
      [PLANS]: ({ headers }) => (headers.get('authorization') === 'token-1' ? refused() : pageOf([PLAN])),
    });
    const slow = provider.operations?.subscriptionStatus?.('+905551112233', patient());
    await provider.methods(subscription, patient());
    late.resolve(refused());
    expect(await slow).toEqual({ active: true });
    expect(called(AUTHENTICATE)).toHaveLength(2);
  });

  test('that is refused again is given up', async () => {
    const { provider, called } = account({ [PLANS]: () => new Response('', { status: 401 }) });
    const failure = await failureOf(provider.methods(subscription, patient()));
    expect(failure).toMatchObject({ code: 'provider_refused', faultOwner: 'merchant' });
    expect(called(PLANS)).toHaveLength(2);
  });

  test('one caller who leaves does not take it from the others', async () => {
    const leaving = new AbortController();
    const { promise, resolve } = Promise.withResolvers<Response>();
    const { provider } = account({ [AUTHENTICATE]: () => promise, [PLANS]: () => pageOf([PLAN]) });
    const left = failureOf(provider.methods(subscription, leaving.signal));
    const stayed = provider.methods(subscription, patient());
    leaving.abort();
    expect(await left).toMatchObject({ code: 'provider_unreachable' });
    resolve(token());
    expect(await stayed).toHaveLength(1);
  });

  test.each(['', 'xxxx yyyy', 'xxxx\nyyyy', 'xxxx.yyyy.ζζζζ'])(
    '%j, which no header carries, is none',
    async (text) => {
      const { provider, called } = account({ [AUTHENTICATE]: () => token(text, '9999-01-01T00:00:00.000Z') });
      await expect(provider.methods(subscription, patient())).rejects.toThrow(UnexpectedBody);
      expect(called(PLANS)).toEqual([]);
    },
  );

  test('without a time it is no token', async () => {
    const { provider } = account({ [AUTHENTICATE]: () => token(TOKEN, 'soon') });
    await expect(provider.methods(subscription, patient())).rejects.toThrow(UnexpectedBody);
  });
});

describe('methods', () => {
  test('a subscription session is offered every plan of its country, priced exactly', async () => {
    const rows =
      '[{"uuid":"u1","plan_name":"Week","days":7,"price":19.9},{"uuid":"u2","plan_name":"Month","days":30,"price":"59.90"}]';
    const { provider, called } = account({
      [PLANS]: () =>
        sealedText(`{"status":"success","data":{"page":0,"limit":100,"total":2,"rows":${rows}}}`),
    });
    expect(await provider.methods(subscription, patient())).toEqual([
      {
        key: 'PAPARA_TURKEY:u1',
        kind: 'plan',
        name: 'Papara · Week',
        icon: 'papara',
        amount: 1990,
        currency: 'TRY',
        requires: ['phone'],
        next: 'redirect',
        plan: { days: 7 },
      },
      expect.objectContaining({ key: 'PAPARA_TURKEY:u2', amount: 5990, plan: { days: 30 } }),
    ]);
    expect(called(PLANS)[0]?.url.search).toBe('?payment_partner=PAPARA_TURKEY');
  });

  test('a country that no partner serves is not asked about', async () => {
    const { provider, called } = account({});
    expect(await provider.methods({ ...subscription, country: 'DE' }, patient())).toEqual([]);
    expect(called(AUTHENTICATE)).toEqual([]);
  });

  test('a payment is offered only the plans of exactly its price and currency', async () => {
    const { provider } = account({ [PLANS]: () => pageOf([PLAN, { ...PLAN, uuid: 'u2', price: 100.01 }]) });
    const keys = async (amount: number, currency = 'TRY') => {
      const query: MethodQuery = { mode: 'payment', country: 'TR', currency, amount };
      return (await provider.methods(query, patient())).map(({ key }) => key);
    };
    expect(await keys(10_000)).toEqual([`PAPARA_TURKEY:${PLAN.uuid}`]);
    expect(await keys(10_001)).toEqual(['PAPARA_TURKEY:u2']);
    expect(await keys(100)).toEqual([]);
    expect(await keys(10_000, 'EUR')).toEqual([]);
  });

  test('a plan that costs nothing is no way to pay', async () => {
    const { provider } = account({ [PLANS]: () => pageOf([{ ...PLAN, uuid: 'free', price: '0.00' }, PLAN]) });
    const methods = await provider.methods(subscription, patient());
    expect(methods.map(({ key }) => key)).toEqual([`PAPARA_TURKEY:${PLAN.uuid}`]);
  });

  test('every page is read', async () => {
    const { provider, called } = account({
      [PLANS]: ({ url }) => {
        const page = Number(url.searchParams.get('page') ?? 0);
        return pageOf([{ ...PLAN, uuid: `u${page}` }], { page, limit: 1, total: 3 });
      },
    });
    expect(await provider.methods(subscription, patient())).toHaveLength(3);
    expect(called(PLANS).map(({ url }) => url.searchParams.get('page'))).toEqual([null, '1', '2']);
    expect(called(PLANS).map(({ url }) => url.searchParams.get('limit'))).toEqual([null, '100', '100']);
  });

  test('pages of another length are asked for from the first on', async () => {
    const { provider, called } = account({ [PLANS]: () => pageOf([PLAN]) }, { config: { pageLimit: 20 } });
    await provider.methods(subscription, patient());
    expect(called(PLANS).map(({ url }) => url.search)).toEqual([
      '?payment_partner=PAPARA_TURKEY&page=0&limit=20',
    ]);
  });

  test('a total that never comes is not waited for', async () => {
    const endless = account(
      { [PLANS]: ({ url }) => pageOf([{ ...PLAN, uuid: url.search }], { total: 1000 }) },
      { config: { maxPages: 3 } },
    );
    expect(await endless.provider.methods(subscription, patient())).toHaveLength(3);
    const repeating = account({ [PLANS]: () => pageOf([PLAN], { total: 1000 }) });
    expect(await repeating.provider.methods(subscription, patient())).toHaveLength(1);
    expect(repeating.called(PLANS)).toHaveLength(3);
  });

  const partners = { ...entry.partners, PAYPAL: { currency: 'TRY', countries: ['TR', 'DE'] } };

  test('a partner that fails does not hide the others', async () => {
    const { provider } = account(
      {
        [PLANS]: ({ url }) =>
          url.searchParams.get('payment_partner') === 'PAYPAL'
            ? new Response('<html>', { status: 502 })
            : pageOf([PLAN]),
      },
      { config: { partners } },
    );
    expect((await provider.methods(subscription, patient())).map(({ icon }) => icon)).toEqual(['papara']);
  });

  test('when all partners fail, so does the listing', async () => {
    const { provider } = account(
      { [PLANS]: () => new Response('<html>', { status: 502 }) },
      { config: { partners } },
    );
    await expect(provider.methods(subscription, patient())).rejects.toThrow(UnexpectedStatus);
  });

  test.each([
    ['an HTML page', new Response('<html></html>'), UnexpectedBody],
    ['a server error', new Response('<html></html>', { status: 500 }), UnexpectedStatus],
    ['an answer cut off', new Response('{"data":"75272b'), UnexpectedBody],
    ['a text that was not encrypted for us', new Response('{"data":"75272b82"}'), UnexpectedBody],
    [
      'a success of HTTP status 500',
      sealedText(JSON.stringify(envelope({ data: {} })), 500),
      UnexpectedStatus,
    ],
    ['no rows', sealed({ total: 1 }), UnexpectedBody],
    [
      'a status that is neither',
      sealedText(JSON.stringify(envelope({ status: 'ok', data: {} }))),
      UnexpectedBody,
    ],
    ['a no', sealedText(JSON.stringify(fail('Partner not enabled'))), ProviderRefused],
  ])('%s is a clear failure', async (_what, response, failure) => {
    const { provider } = account({ [PLANS]: () => response });
    await expect(provider.methods(subscription, patient())).rejects.toThrow(failure);
  });
});

describe('launch', () => {
  const request = aLaunch({
    method: aMethod({ key: `PAPARA_TURKEY:${PLAN.uuid}`, kind: 'plan' }),
    country: 'TR',
  });
  const urlOf = ({ next }: { next: unknown }) => new URL((next as { url: string }).url);

  test('reads the access, remembers it, and sends the shopper to the payment page with our order', async () => {
    const { provider, called } = account({ [STATUS]: access(0) });
    const launch = await provider.launch(request, patient());
    expect(launch).toMatchObject({
      providerState: { accessBefore: '0', mobileNumber: '905551112233' },
      subject: '905551112233',
    });
    expect(launch.review).toBeUndefined();
    expect(decrypted(called(STATUS)[0]?.url.searchParams.get('signature'))).toEqual({
      mobile_number: '905551112233',
    });
    const url = urlOf(launch);
    expect(url.origin + url.pathname).toBe('https://secure.ampere.digital/index.html');
    expect(url.searchParams.get('apikey')).toBe(entry.apiKey);
    expect(url.searchParams.get('token')).toBe(TOKEN);
    expect(decrypted(url.searchParams.get('signature'))).toEqual({
      order_id: request.payment.id,
      mobile_number: '905551112233',
      subscription_uuid: PLAN.uuid,
      payment_partner: 'PAPARA_TURKEY',
      recurring: '0',
    });
  });

  test('passes a partner`s own data through, with our return address where one is configured', async () => {
    const PAPARA_TURKEY = {
      ...entry.partners.PAPARA_TURKEY,
      recurring: '1',
      contentUuid: 'content-1',
      data: { wallet: { id: 7, tags: ['ö/'] } },
    };
    const { provider } = account(
      { [STATUS]: access(0) },
      { config: { partners: { PAPARA_TURKEY }, returnUrlField: 'return_url' } },
    );
    const url = urlOf(await provider.launch(request, patient()));
    expect(decrypted(url.searchParams.get('signature'))).toMatchObject({
      recurring: '1',
      content_uuid: 'content-1',
      data: { wallet: { id: 7, tags: ['ö/'] }, return_url: request.returnUrl },
    });
  });

  test.each(Object.keys(PARTNERS))(
    '%s is paid through by its own name, with its own data',
    async (partner) => {
      const partners = { [partner]: { currency: 'EUR', countries: ['ES'], data: { only: partner } } };
      const { provider } = account({ [STATUS]: access(0) }, { config: { partners } });
      const method = aMethod({ key: `${partner}:${PLAN.uuid}`, kind: 'plan' });
      const url = urlOf(await provider.launch({ ...request, method }, patient()));
      expect(decrypted(url.searchParams.get('signature'))).toMatchObject({
        payment_partner: partner,
        subscription_uuid: PLAN.uuid,
        data: { only: partner },
      });
    },
  );

  test('a session’s own data comes beside the partner’s, but never instead of our return address', async () => {
    const PAPARA_TURKEY = { ...entry.partners.PAPARA_TURKEY, data: { shop: 7, channel: 'all' } };
    const { provider } = account(
      { [STATUS]: access(0) },
      { config: { partners: { PAPARA_TURKEY }, returnUrlField: 'return_url' } },
    );
    const data = { channel: 'web', nested: { ids: ['1'] }, return_url: 'https://elsewhere.example/' };
    const url = urlOf(await provider.launch({ ...request, data }, patient()));
    expect(decrypted(url.searchParams.get('signature'))).toMatchObject({
      data: { shop: 7, channel: 'web', nested: { ids: ['1'] }, return_url: request.returnUrl },
    });
  });

  test('a plan that is for one content, or renews, says so where its partner’s others do not', async () => {
    const plans = { [PLAN.uuid]: { contentUuid: 'content-9', recurring: '1' } };
    const PAPARA_TURKEY = { ...entry.partners.PAPARA_TURKEY, contentUuid: 'content-1', plans };
    const { provider } = account({ [STATUS]: access(0) }, { config: { partners: { PAPARA_TURKEY } } });
    const signed = async (uuid: string) => {
      const method = aMethod({ key: `PAPARA_TURKEY:${uuid}`, kind: 'plan' });
      const url = urlOf(await provider.launch({ ...request, method }, patient()));
      return decrypted(url.searchParams.get('signature'));
    };
    expect(await signed(PLAN.uuid)).toMatchObject({ content_uuid: 'content-9', recurring: '1' });
    expect(await signed('another')).toMatchObject({ content_uuid: 'content-1', recurring: '0' });
  });

  test.each([
    ['that the shopper typed', 'shopper', {}],
    ['of which nobody knows who named it', undefined, {}],
    ['of the merchant’s, where that is to be reviewed', 'merchant', { whenActive: 'review' }],
  ] as const)('a number %s and that has access can pay, but will need a person', async (_, phone, config) => {
    const { provider } = account({ [STATUS]: access('1') }, { config });
    expect(await provider.launch({ ...request, customerSource: { phone } }, patient())).toMatchObject({
      providerState: { accessBefore: '1' },
      review: 'access_already_active',
    });
  });

  test('a number of the merchant’s that has access is sent nowhere', async () => {
    const { provider } = account({ [STATUS]: access('1') });
    const launched = provider.launch({ ...request, customerSource: { phone: 'merchant' } }, patient());
    expect(await failureOf(launched)).toMatchObject({
      code: 'provider_refused',
      providerCode: 'already_active',
      faultOwner: 'shopper',
      subject: '905551112233',
    });
  });

  test('a number of the merchant’s without access is sent to pay', async () => {
    const { provider } = account({ [STATUS]: access(0) });
    const launched = await provider.launch({ ...request, customerSource: { phone: 'merchant' } }, patient());
    expect(launched).toMatchObject({ next: { type: 'redirect' }, providerState: { accessBefore: '0' } });
    expect(launched.review).toBeUndefined();
  });

  test.each([
    ['e164', '+905551112233'],
    ['national', '5551112233'],
  ])('writes the number as %s where that is configured', async (phoneFormat, mobileNumber) => {
    const { provider } = account({ [STATUS]: access(0) }, { config: { phoneFormat } });
    expect((await provider.launch(request, patient())).subject).toBe(mobileNumber);
  });

  test('an access that cannot be read sends nobody anywhere, and nothing has begun', async () => {
    const unreadable = account({ [STATUS]: access(2) }).provider;
    expect(await failureOf(unreadable.launch(request, patient()))).toMatchObject({
      code: 'provider_unexpected_body',
      sent: false,
    });
    const silent = account({}).provider;
    expect(await failureOf(silent.launch(request, patient()))).toMatchObject({
      code: 'provider_unreachable',
      sent: false,
    });
  });

  test('without a mobile number the shopper is asked for one', async () => {
    const { provider } = account({});
    expect(await failureOf(provider.launch({ ...request, customer: {} }, patient()))).toMatchObject({
      code: 'provider_refused',
      faultOwner: 'shopper',
      field: 'phone',
    });
  });

  test.each(['PAYPAL:u1', 'PAPARA_TURKEY:', 'PAPARA_TURKEY', 'constructor:u1', ':u1'])(
    'a method %s that is not configured is refused',
    async (key) => {
      const { provider } = account({});
      await expect(provider.launch({ ...request, method: aMethod({ key }) }, patient())).rejects.toThrow(
        ProviderRefused,
      );
    },
  );
});

describe('lookup', () => {
  const paid = (accessBefore?: string) =>
    aPayment({
      providerState: accessBefore ? { accessBefore, mobileNumber: '905551112233' } : {},
      currency: 'TRY',
    });
  const ask = (
    payment: ReturnType<typeof paid>,
    { now = 1, attribution = 'sole' }: { now?: unknown; attribution?: Attribution } = {},
  ) => account({ [STATUS]: access(now) }).provider.lookup?.({ payment, attribution }, patient());

  test('access that went from 0 to 1 proves the payment with its own bound amount', async () => {
    expect(await ask(paid('0'))).toEqual({
      paymentId: paid().id,
      evidence: 'proven',
      providerStatus: 'access 1',
      status: 'succeeded',
      amount: 1200,
      currency: 'TRY',
    });
  });

  test('access that is still 0 proves nothing yet', async () => {
    expect(await ask(paid('0'), { now: 0 })).toMatchObject({ status: 'pending', providerStatus: 'access 0' });
  });

  test('access that was 1 before is for the merchant to decide', async () => {
    expect(await ask(paid('1'))).toMatchObject({ status: 'pending', review: 'access_already_active' });
  });

  test.each(['0', '1'])(
    'asks once where access was %s before: the time of an answer tells nothing',
    async (before) => {
      const { provider, called } = account({ [STATUS]: access(1) });
      await provider.lookup?.({ payment: paid(before), attribution: 'sole' }, patient());
      expect(called(STATUS)).toHaveLength(1);
    },
  );

  test.each(['open', 'taken'] as const)(
    'access that another payment could have opened or did (%s) is for the merchant to decide',
    async (attribution) => {
      expect(await ask(paid('0'), { attribution })).toMatchObject({
        status: 'pending',
        review: 'access_contested',
      });
      const closed = await ask(paid('0'), { attribution, now: 0 });
      expect(closed).toMatchObject({ status: 'pending' });
      expect(closed?.review).toBeUndefined();
    },
  );

  test('access that a later attempt at the same opened asks nobody', async () => {
    const notice = await ask(paid('0'), { attribution: 'retried' });
    expect(notice).toMatchObject({ status: 'pending' });
    expect(notice?.review).toBeUndefined();
  });

  test('a payment whose redirect was never made stays as it is', async () => {
    expect(await ask(paid())).toMatchObject({ status: 'unchanged', evidence: 'proven' });
  });

  test.each([true, 2, '01', null, undefined])('access %j is no answer', async (now) => {
    await expect(
      account({ [STATUS]: access(now) }).provider.lookup?.(
        { payment: paid('0'), attribution: 'sole' },
        patient(),
      ),
    ).rejects.toThrow(UnexpectedBody);
  });
});

describe('operations', () => {
  test('tell whether a number has access', async () => {
    const { operations } = account({ [STATUS]: access(1) }).provider;
    expect(await operations?.subscriptionStatus?.('+905551112233', patient())).toEqual({ active: true });
  });

  test('unsubscribe a number from one partner', async () => {
    const { provider, called } = account({
      [UNSUBSCRIBE]: () =>
        sealedText(JSON.stringify(envelope({ message: 'User unsubscribed successfully!' }))),
    });
    await provider.operations?.unsubscribe?.({ phone: '+905551112233', method: 'PAPARA_TURKEY' }, patient());
    expect(decrypted(called(UNSUBSCRIBE)[0]?.url.searchParams.get('signature'))).toEqual({
      mobile_number: '905551112233',
      payment_partner: 'PAPARA_TURKEY',
    });
  });

  test('unsubscribe with the partner’s data and the session’s', async () => {
    const PAPARA_TURKEY = { ...entry.partners.PAPARA_TURKEY, data: { shop: 7 } };
    const { provider, called } = account(
      { [UNSUBSCRIBE]: () => sealedText(JSON.stringify(envelope({}))) },
      { config: { partners: { PAPARA_TURKEY } } },
    );
    const subscription = { phone: '+905551112233', method: 'PAPARA_TURKEY', data: { order: 'o1' } };
    await provider.operations?.unsubscribe?.(subscription, patient());
    expect(decrypted(called(UNSUBSCRIBE)[0]?.url.searchParams.get('signature'))).toMatchObject({
      data: { shop: 7, order: 'o1' },
    });
  });

  test('tell what a payment bought, from what its launch wrote down', async () => {
    const { provider } = account({ [STATUS]: access(0) });
    const method = aMethod({ key: `PAPARA_TURKEY:${PLAN.uuid}`, name: 'Papara · PLAN-1', kind: 'plan' });
    const { providerState } = await provider.launch(aLaunch({ method, country: 'TR' }), patient());
    const payment = aPayment({ method: `ampere:${method.key}`, providerState: { ...providerState } });
    expect(provider.operations?.subscriptionOf?.(payment)).toEqual({
      phone: '+905551112233',
      method: 'PAPARA_TURKEY',
      plan: 'Papara · PLAN-1',
    });
    expect(provider.operations?.subscriptionOf?.(aPayment())).toBeUndefined();
  });

  test('a no to unsubscribe is told', async () => {
    const { provider } = account({
      [UNSUBSCRIBE]: () => sealedText(JSON.stringify(fail('No subscription'))),
    });
    const work = provider.operations?.unsubscribe?.(
      { phone: '+905551112233', method: 'PAPARA_TURKEY' },
      patient(),
    );
    expect(await failureOf(work ?? Promise.resolve())).toMatchObject({
      providerCode: 'No subscription Invalid apikey token!',
      message: expect.stringContaining('Invalid apikey token!'),
    });
  });
});

test('no failure repeats the apikey, the token, the credentials or a signature', async () => {
  const secrets = [entry.apiKey, TOKEN, entry.password, entry.secretKey, entry.vectorKey];
  const echo = ({ url, headers }: SentRequest) =>
    sealedText(
      JSON.stringify(
        fail(`bad ${headers.get('x-api-key')} ${entry.password} ${'t'.repeat(24)} ${url.search}`),
      ),
    );
  const { provider } = account({ [STATUS]: echo, [PLANS]: echo, [UNSUBSCRIBE]: echo });
  const failures = await Promise.all([
    failureOf(provider.methods(subscription, patient())),
    failureOf(provider.launch(aLaunch({ method: aMethod({ key: 'PAPARA_TURKEY:u1' }) }), patient())),
    failureOf(account({}).provider.methods(subscription, patient())),
  ]);
  const told = failures.map((failure) => {
    const { message, stack, providerCode, cause } = failure as ProviderRefused;
    return [message, stack, providerCode, String(cause)].join('\n');
  });
  for (const secret of [...secrets, 't'.repeat(24), 'signature='])
    expect(told.join('\n')).not.toContain(secret);
});
