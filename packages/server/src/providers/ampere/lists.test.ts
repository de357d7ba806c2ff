import * as cipher from '@farebox/crypto/ampere';
import { describe, expect, test } from 'vitest';
import { answering, patient, type SentRequest } from '../../../testing/providers/fixtures.ts';
import type { ProviderRefused } from '../errors.ts';
import type { MethodQuery } from '../method-query.ts';
import { createOddities, type Oddity } from '../oddities.ts';
import { ampereConfig } from './config.ts';
import { ampere, createAmpere } from './index.ts';

const entry = {
  apiUrl: 'https://api.ampere.digital',
  paymentUrl: 'https://secure.ampere.digital/',
  username: '905551112233',
  password: 's3cret!',
  apiKey: 'ak_1234567890',
  secretKey: '0123456789abcdef0123456789abcdef',
  vectorKey: '000102030405060708090a0b0c0d0e0f',
  partners: { PAPARA_TURKEY: { currency: 'TRY', countries: ['TR'] } },
};
const PLAN = { uuid: 'whole', plan_name: 'Whole', days: 30, price: 100 };
const query: MethodQuery = { mode: 'subscription', country: 'TR', currency: null, amount: null };

const seal = (value: unknown) => cipher.encrypt(JSON.stringify(value), entry);
const sealed = (value: unknown) => new Response(JSON.stringify({ data: seal(value) }));
const success = (data: unknown) => ({ status: 'success', code: 200, message: '', data });
const token = (expiry_dt = '2024-06-20T07:41:19.000Z') =>
  sealed(success({ jwt_token: 'xxxx.yyyy.zzzz', expiry_dt }));

type Answer = (request: SentRequest) => Response;

/** AMPERE with these plans, its calls, and what is told of its oddities. */
function account(plans: Answer, options: { config?: object; authenticate?: Answer; now?: () => Date } = {}) {
  const config = ampereConfig.parse({ ...entry, ...options.config });
  const { authenticate = () => token(), now = () => new Date('2024-06-20T07:00:00.000Z') } = options;
  const { transport, sent } = answering(ampere.bases(config), (request) =>
    request.url.pathname.endsWith('/authenticate') ? authenticate(request) : plans(request),
  );
  const told: Oddity[] = [];
  const oddities = createOddities((oddity) => told.push(oddity));
  const provider = createAmpere(config, { transport, sandbox: false, now, oddities });
  const pages = () =>
    sent
      .filter(({ url }) => url.pathname.endsWith('/subscriptions'))
      .map(({ url }) => url.searchParams.get('page'));
  const offered = async () =>
    (await provider.methods(query, patient())).map(({ key }) => key.slice('PAPARA_TURKEY:'.length));
  return { provider, offered, told, pages, sent };
}

const listOf = (rows: readonly unknown[], but: object = {}) =>
  sealed(success({ page: 0, limit: 100, total: rows.length, rows, ...but }));

const details = (told: readonly Oddity[]) => told.map(({ kind, detail }) => `${kind}: ${detail}`);

describe('a plan without one meaning is left out and told, and hides nothing else', () => {
  test.each([
    ['days', undefined, 'its "days" is missing'],
    ['days', null, 'its "days" is null'],
    ['days', 'many', 'its "days" is "many"'],
    ['days', 0, 'its "days" is "0"'],
    ['days', 1.5, 'its "days" is "1.5"'],
    ['price', '1e2', 'its "price" is "1e2"'],
    ['price', 1.001, 'its "price" is "1.001"'],
    ['price', null, 'its "price" is null'],
    ['price', -1, 'its "price" is "-1"'],
    ['plan_name', ' ', 'its "plan_name" is " "'],
  ])('%s %j', async (member, value, why) => {
    const odd = { ...PLAN, uuid: 'odd', plan_name: 'Odd', [member]: value };
    const { offered, told } = account(() => listOf([odd, PLAN]));
    expect(await offered()).toEqual(['whole']);
    expect(told).toMatchObject([
      { kind: 'unreadable', what: 'AMPERE subscriptions', method: { key: 'PAPARA_TURKEY:odd' } },
    ]);
    expect(told[0]?.detail).toContain(`is left out: ${why}`);
  });

  test.each([
    ['a text', 'none'],
    ['a list', []],
    ['null', null],
    ['a plan without an id', { ...PLAN, uuid: '' }],
    ['a plan whose id is a number that is no text', { ...PLAN, uuid: { id: 1 } }],
  ])('%s', async (_what, row) => {
    const { offered, told } = account(() => listOf([PLAN, row]));
    expect(await offered()).toEqual(['whole']);
    expect(told).toMatchObject([{ kind: 'unreadable' }]);
    expect(told[0]).not.toHaveProperty('method');
  });

  test('a plan that comes twice is offered once; one that comes at two prices has none', async () => {
    const twice = account(() => listOf([PLAN, PLAN]));
    expect(await twice.offered()).toEqual(['whole']);
    expect(twice.told).toEqual([]);
    const rows = [{ ...PLAN, uuid: 'odd' }, { ...PLAN, uuid: 'odd', price: 101 }, PLAN];
    const doubtful = account(() => listOf(rows));
    expect(await doubtful.offered()).toEqual(['whole']);
    expect(doubtful.told).toMatchObject([{ kind: 'unreadable', method: { key: 'PAPARA_TURKEY:odd' } }]);
  });

  test.each(['7', 7, '7.0', ' 7 '])('days of %j have one meaning', async (days) => {
    const { provider, told } = account(() => listOf([{ ...PLAN, days }]));
    expect(await provider.methods(query, patient())).toMatchObject([{ plan: { days: 7 } }]);
    expect(told).toEqual([]);
  });
});

describe('an envelope', () => {
  const list = success({ page: 0, limit: 100, total: 1, rows: [PLAN] });

  test.each([
    ['with a new member beside its sealed data', { data: seal(list), version: '2.0.0' }],
    ['whose status stands beside its sealed data', { status: 'success', data: seal(list) }],
    ['in capitals', { data: seal(list).toUpperCase() }],
    ['that says Success', { data: seal({ ...list, status: 'Success ' }) }],
    ['that is not sealed', list],
  ])('%s is opened', async (_what, body) => {
    const { offered } = account(() => new Response(JSON.stringify(body)));
    expect(await offered()).toEqual(['whole']);
  });

  test.each([
    ['plain', (body: object) => new Response(JSON.stringify(body), { status: 400 })],
    ['plain, with an empty data', (body: object) => new Response(JSON.stringify({ ...body, data: '' }))],
    ['sealed', (body: object) => sealed(body)],
  ])('that says no, %s, keeps the real reason beside its class', async (_what, write) => {
    const no = { status: 'FAIL', message: 'Invalid request!', error: 'Payment partner not enabled!' };
    const { offered } = account(() => write(no));
    await expect(offered()).rejects.toMatchObject({
      code: 'provider_refused',
      providerCode: 'Invalid request! Payment partner not enabled!',
      message: 'AMPERE subscriptions: AMPERE said no (Invalid request! Payment partner not enabled!)',
    });
  });

  test('that repeats what we sent tells none of it', async () => {
    const { apiKey, password, secretKey, username } = entry;
    const error = `${apiKey} ${password} ${secretKey} ${username} +905559998877 ${'t'.repeat(24)}\u001b[31m`;
    const { offered } = account(() => sealed({ status: 'fail', message: '', error }));
    const failure = (await offered().catch((no: unknown) => no)) as ProviderRefused;
    for (const text of [failure.message, failure.providerCode]) {
      for (const secret of [apiKey, password, secretKey, username, '905559998877', 'tttt', '\u001b'])
        expect(text).not.toContain(secret);
      expect(text).toContain('…');
    }
  });

  test('that refuses the token says why, too', async () => {
    const no = { status: 'fail', message: 'Unauthorized access!', error: 'Invalid apikey token!' };
    const { offered } = account(() => sealed(no));
    await expect(offered()).rejects.toMatchObject({
      providerCode: 'Unauthorized access! Invalid apikey token!',
      message: expect.stringContaining('Invalid apikey token!'),
    });
  });
});

test.each(['America/Santiago', 'Asia/Kolkata', 'UTC'])(
  'a token`s end without a zone is UTC, in %s too',
  async (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      let now = '2024-06-20T07:40:18.999Z';
      const { provider, sent } = account(() => listOf([PLAN]), {
        authenticate: () => token('2024-06-20 07:41:19'),
        now: () => new Date(now),
      });
      const asked = async () => {
        await provider.methods(query, patient());
        return sent.splice(0).filter(({ url }) => url.pathname.endsWith('/authenticate')).length;
      };
      expect([await asked(), await asked()]).toEqual([1, 0]);
      now = '2024-06-20T07:40:19.000Z';
      expect(await asked()).toBe(1);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  },
);

describe('pages', () => {
  const plans = Array.from({ length: 150 }, (_, at) => ({
    ...PLAN,
    uuid: `u${at}`,
    plan_name: `Plan ${at}`,
  }));
  const slice = (from: number, most = 100) => plans.slice(from, from + most);
  const numberOf = ({ url }: SentRequest) => Number(url.searchParams.get('page') ?? 0);
  const limitOf = ({ url }: SentRequest) => Number(url.searchParams.get('limit') ?? 100);
  const total = 150;

  test('that are counted from 1 are read to the end, and the option is named', async () => {
    const { offered, told, pages } = account((request) =>
      listOf(slice(Math.max(0, numberOf(request) - 1) * 100), { total }),
    );
    expect(await offered()).toHaveLength(150);
    expect(pages()).toEqual([null, '1', '2']);
    expect(details(told)).toEqual([
      'tolerated: The second page of PAPARA_TURKEY repeats the first, so pages are counted from 1: set firstPage to 1',
    ]);
  });

  test('that are counted from 1, as configured, are no oddity', async () => {
    const { offered, told, pages } = account(
      (request) => listOf(slice(Math.max(0, numberOf(request) - 1) * 100), { total }),
      { config: { firstPage: 1 } },
    );
    expect(await offered()).toHaveLength(150);
    expect([pages(), told]).toEqual([[null, '2'], []]);
  });

  test('whose number is ignored are told as incomplete', async () => {
    const { offered, told, pages } = account(() => listOf(slice(0), { total }));
    expect(await offered()).toHaveLength(100);
    expect(pages()).toHaveLength(3);
    expect(details(told)).toEqual([
      'incomplete: 100 of 150 plans of PAPARA_TURKEY came, and further pages repeat them: see firstPage and pageLimit',
    ]);
  });

  test('of their own length are read by the total', async () => {
    const { offered, told } = account((request) => listOf(slice(numberOf(request) * 40, 40), { total }));
    expect(await offered()).toHaveLength(150);
    expect(told).toEqual([]);
  });

  test('with gaps between them are told as incomplete', async () => {
    const { offered, told } = account((request) => listOf(slice(numberOf(request) * 100, 40), { total }));
    expect(await offered()).toHaveLength(80);
    expect(details(told)).toEqual(['incomplete: 80 of 150 plans of PAPARA_TURKEY came']);
  });

  test.each([undefined, null, 'many', -1, ''])(
    'whose total is %j are read until none is left',
    async (none) => {
      const { offered, told } = account((request) => listOf(slice(numberOf(request) * 100), { total: none }));
      expect(await offered()).toHaveLength(150);
      expect(details(told)).toEqual([
        'tolerated: "total" of PAPARA_TURKEY is no number, so pages are read until none brings anything new',
      ]);
    },
  );

  test('whose total is too large are told as incomplete', async () => {
    const { offered, told } = account((request) => listOf(slice(numberOf(request) * 100), { total: 175 }));
    expect(await offered()).toHaveLength(150);
    expect(details(told)).toEqual(['incomplete: 150 of 175 plans of PAPARA_TURKEY came']);
  });

  test.each([
    ['3', 3],
    ['that of the page', 100],
  ])('whose total is too small (%s) are read to their end', async (_what, small) => {
    const { offered, told } = account((request) => listOf(slice(numberOf(request) * 100), { total: small }));
    expect(await offered()).toHaveLength(150);
    expect(details(told)).toEqual([
      `tolerated: 150 of ${small} plans of PAPARA_TURKEY came, more than "total" says`,
    ]);
  });

  test('that overlap give no plan twice', async () => {
    const { offered, told } = account((request) => listOf(slice(numberOf(request) * 90), { total }));
    const keys = await offered();
    expect([keys.length, new Set(keys).size, told]).toEqual([150, 150, []]);
  });

  test('more than maxPages are told', async () => {
    const { offered, told, pages } = account(
      (request) => listOf(slice(numberOf(request) * limitOf(request), limitOf(request)), { total }),
      { config: { pageLimit: 20, maxPages: 3 } },
    );
    expect(await offered()).toHaveLength(60);
    expect(pages()).toHaveLength(3);
    expect(details(told)).toEqual([
      'incomplete: 60 of 150 plans of PAPARA_TURKEY came on 3 pages (maxPages), and more may follow',
    ]);
  });

  test('after which one fails are offered, and that it failed is told', async () => {
    const { offered, told } = account((request) =>
      numberOf(request) === 0 ? listOf(slice(0), { total }) : new Response('<html>', { status: 502 }),
    );
    expect(await offered()).toHaveLength(100);
    expect(details(told)).toEqual([
      'incomplete: 100 of 150 plans of PAPARA_TURKEY came, and a further page did not: AMPERE subscriptions: expected HTTP 200, got 502',
    ]);
  });

  test('with rows that nobody can read are counted whole', async () => {
    const rows = [...plans.slice(0, 99), { plan_name: 'no id' }, ...plans.slice(99)];
    const { offered, told, pages } = account((request) =>
      listOf(rows.slice(numberOf(request) * 100, numberOf(request) * 100 + 100), { total: 151 }),
    );
    expect(await offered()).toHaveLength(150);
    expect([pages().length, told.length]).toEqual([2, 1]);
  });
});
