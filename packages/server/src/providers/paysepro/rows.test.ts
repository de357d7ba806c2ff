import { describe, expect, test } from 'vitest';
import { aLaunch, answering, patient } from '../../../testing/providers/fixtures.ts';
import { ProviderRefused } from '../errors.ts';
import type { MethodQuery } from '../method-query.ts';
import { createOddities, type Oddity } from '../oddities.ts';
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
const query: MethodQuery = { mode: 'payment', country: 'ES', currency: 'USD', amount: 2500 };

/** The answer that their own page prints, member by member. */
const SAMPLE = {
  neosurf: [{ method: 'neosurf', country: 'es', price: '12.00', pmin: '1.00', pmax: '1000.00' }],
  '3esteleingreso': [
    { method: '3esteleingreso', country: 'es', price: '12.00', pmin: '1.00', pmax: '1000.00' },
  ],
  sofort: [{ method: 'sofort', country: 'es', price: '0.000', pmin: '2.00', pmax: '500.00' }],
  bitcoin: [{ method: 'bitcoin', country: '', price: '0.000', pmin: '1.00', pmax: '1000.00' }],
};

const answerOf = (methods: unknown, but: { site?: object; module?: object; data?: object } = {}) => ({
  error: 0,
  message: 'API response -> successful request.',
  data: {
    error: 0,
    sites: { status: 'enabled', url: 'https://test.com/', ...but.site },
    modules: {
      price: '12.00',
      status: 'enabled',
      currency: 'USD',
      country: 'es',
      api_ip: '167.57.38.174',
      methods,
      ...but.module,
    },
    gateway: { url: `${BASE}/createCode.php` },
    ...but.data,
  },
});

/** A module that gives these answers, and what is told of its oddities. */
function moduleOf(answers: readonly unknown[], config: object = {}) {
  const parsed = payseproConfig.parse({ ...entry, ...config });
  const responses = answers.map((answer) =>
    answer instanceof Response ? answer : new Response(JSON.stringify(answer)),
  );
  const { transport, sent } = answering(paysepro.bases(parsed), responses);
  const told: Oddity[] = [];
  const oddities = createOddities((oddity) => told.push(oddity));
  const now = () => new Date(0);
  return { provider: createPaysepro(parsed, { transport, sandbox: false, now, oddities }), told, sent };
}

async function offered(answer: unknown, config: object = {}) {
  const { provider, told } = moduleOf([answer], config);
  return { keys: (await provider.methods(query, patient())).map(({ key }) => key), told };
}

test('25.00 USD can be paid with all four methods of their page`s own sample', async () => {
  expect(await offered(answerOf(SAMPLE))).toEqual({
    keys: ['neosurf', '3esteleingreso', 'sofort', 'bitcoin'],
    told: [],
  });
  expect((await offered(answerOf(SAMPLE), { fixedPrices: true })).keys).toEqual(['sofort', 'bitcoin']);
});

describe('a row without one meaning is left out and told, and hides nothing else', () => {
  const rowOf = (but: object) => ({ ...SAMPLE.sofort[0], method: 'odd', ...but });

  test.each([
    ['pmax', '', 'its "pmax" is empty'],
    ['pmax', null, 'its "pmax" is null'],
    ['pmax', '-1', 'its "pmax" is "-1"'],
    ['pmax', '0.000', 'its "pmax" is "0.000"'],
    ['pmax', undefined, 'its "pmax" is missing'],
    ['pmax', '1.000,00', 'its "pmax" is "1.000,00"'],
    ['pmax', '1,000', 'its "pmax" is "1,000"'],
    ['pmax', '1e3', 'its "pmax" is "1e3"'],
    ['pmax', ['500.00'], 'its "pmax" is a list'],
    ['pmin', '', 'its "pmin" is empty'],
    ['pmin', null, 'its "pmin" is null'],
    ['pmin', '500.01', 'its "pmin" is above its "pmax"'],
    ['country', 'esp', 'its "country" is "esp"'],
    ['country', undefined, 'its "country" is missing'],
    ['country', false, 'its "country" is false'],
  ])('%s %j', async (member, value, why) => {
    const { keys, told } = await offered(answerOf({ ...SAMPLE, odd: [rowOf({ [member]: value })] }));
    expect(keys).toEqual(['neosurf', '3esteleingreso', 'sofort', 'bitcoin']);
    expect(told).toEqual([
      {
        kind: 'unreadable',
        what: 'Paysepro getData',
        detail: `The row of odd is left out: ${why}`,
        method: { key: 'odd', name: 'odd' },
      },
    ]);
  });

  test.each([
    ['a text', { odd: 'disabled' }, 'odd'],
    ['null', { odd: null }, 'odd'],
    ['a list of a text', { odd: ['disabled'] }, 'odd'],
    ['a row without a name', { odd: [rowOf({ method: ' ' })] }, 'odd'],
    ['a row with a page for a name', { odd: [rowOf({ method: '<p>'.repeat(30) })] }, 'odd'],
    ['a list in a list', { odd: [[rowOf({})]] }, 'odd'],
  ])('a group that is %s', async (_what, group, key) => {
    const { keys, told } = await offered(answerOf({ ...SAMPLE, ...group }));
    expect(keys).toEqual(['neosurf', '3esteleingreso', 'sofort', 'bitcoin']);
    expect(told).toMatchObject([{ kind: 'unreadable', method: { key } }]);
  });

  test('a price, where prices are fixed', async () => {
    const odd = { odd: [rowOf({ price: null })] };
    expect((await offered(answerOf({ ...SAMPLE, ...odd }))).keys).toContain('odd');
    const fixed = await offered(answerOf({ ...SAMPLE, ...odd }), { fixedPrices: true });
    expect(fixed.keys).toEqual(['sofort', 'bitcoin']);
    expect(fixed.told).toMatchObject([{ detail: 'The row of odd is left out: its "price" is null' }]);
  });
});

describe('what has one meaning is read', () => {
  const [row] = SAMPLE.sofort;

  test.each([
    ['a country that is null', { sofort: [{ ...row, country: null }] }],
    ['a country in capitals', { sofort: [{ ...row, country: 'ES' }] }],
    ['a limit with thousands separators before its decimals', { sofort: [{ ...row, pmax: '1,000.00' }] }],
    ['a limit as a number', { sofort: [{ ...row, pmin: 2, pmax: 500.5 }] }],
    ['a single row without its list', { sofort: row }],
    ['a list with gaps, as PHP prints it', { sofort: { 1: row, 4: { ...row, country: 'pt' } } }],
    ['a list of rows without their names', [row]],
  ])('%s', async (_what, methods) => {
    expect(await offered(answerOf(methods))).toEqual({ keys: ['sofort'], told: [] });
  });

  test.each(['Enabled', 'ENABLED ', 'enabled'])('the status %j', async (status) => {
    const answer = answerOf(SAMPLE, { site: { status }, module: { status } });
    expect((await offered(answer)).keys).toHaveLength(4);
  });

  test('an answer that says only once that there is no error', async () => {
    expect((await offered(answerOf(SAMPLE, { data: { error: undefined } }))).keys).toHaveLength(4);
  });

  test.each(['disabled', 'Disabled'])('the status %j offers nothing, which is no oddity', async (status) => {
    expect(await offered(answerOf(SAMPLE, { site: { status } }))).toEqual({ keys: [], told: [] });
  });

  test.each([
    ['active', 'The status of the payment module is "active", and only "enabled" accepts payments'],
    [1, 'The status of the payment module is "1", and only "enabled" accepts payments'],
    [null, 'The status of the payment module is null, and only "enabled" accepts payments'],
  ])('the status %j offers nothing, and is told', async (status, detail) => {
    const answer = answerOf(SAMPLE, { module: { status } });
    expect(await offered(answer)).toMatchObject({ keys: [], told: [{ detail }] });
    const { provider } = moduleOf([answer]);
    expect(await provider.exclusions?.(query, patient())).toMatchObject([
      { reason: 'disabled', detail: `${detail}.` },
    ]);
  });
});

describe('an e-mail address', () => {
  const refusedWithout = () => new Response('{"error":"02",}');
  const withoutEmail = aLaunch({ customer: { name: 'Ada Lovelace' } });

  test('is not asked for, and createCode is sent without one', async () => {
    const { provider, sent } = moduleOf([answerOf(SAMPLE), refusedWithout()]);
    expect((await provider.methods(query, patient()))[0]?.requires).toEqual([]);
    await provider.launch(withoutEmail, patient()).catch(() => undefined);
    expect(new URLSearchParams(sent[1]?.body).has('email')).toBe(false);
  });

  test('is asked for from the first on where the module is known to need it', async () => {
    const { provider } = moduleOf([answerOf(SAMPLE)], { requireEmail: true });
    expect((await provider.methods(query, patient()))[0]?.requires).toEqual(['email']);
  });

  test('is asked for once they refused a launch without one, and the merchant is told', async () => {
    const { provider, told } = moduleOf([answerOf(SAMPLE), refusedWithout(), answerOf(SAMPLE)]);
    await expect(provider.launch(withoutEmail, patient())).rejects.toThrow(ProviderRefused);
    expect((await provider.methods(query, patient()))[0]?.requires).toEqual(['email']);
    expect(told).toMatchObject([{ kind: 'tolerated', detail: expect.stringContaining('requireEmail') }]);
  });

  test('that they call empty although it was sent teaches nothing', async () => {
    const { provider, told } = moduleOf([answerOf(SAMPLE), refusedWithout(), answerOf(SAMPLE)]);
    await expect(provider.launch(aLaunch(), patient())).rejects.toMatchObject({ field: 'email' });
    expect((await provider.methods(query, patient()))[0]?.requires).toEqual([]);
    expect(told).toEqual([]);
  });
});

test('their account is told as they print it, for the doctor', async () => {
  const { provider } = moduleOf([answerOf(SAMPLE)]);
  expect(await provider.account?.(query, patient())).toEqual({
    facts: {
      'modules.price': '12.00 USD',
      'sites.url': 'https://test.com/',
      'modules.api_ip': '167.57.38.174',
      status: 'enabled',
    },
    callerAddress: '167.57.38.174',
  });
});
