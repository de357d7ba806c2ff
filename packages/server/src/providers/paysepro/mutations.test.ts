import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  demand,
  holdRedirect,
  judgeMutants,
  judgeNotices,
  judgeRows,
  PATIENCE,
  phpForm,
} from '../../../testing/fuzz/mutated-answers.ts';
import { printForm } from '../../../testing/fuzz/mutation-tree.ts';
import { mutantsOf, mutatedRows, responseOf, type Wire } from '../../../testing/fuzz/mutations.ts';
import { answering, aPayment } from '../../../testing/providers/fixtures.ts';
import type { MethodQuery } from '../method-query.ts';
import { payseproConfig } from './config.ts';
import { createPaysepro } from './index.ts';
import { offer } from './offer.ts';
import { readCode, readData } from './response.ts';

const BASE = 'https://api.paysepro.com';
const config = payseproConfig.parse({
  baseUrl: BASE,
  uid: 12345,
  mid: 54321,
  email: 'merchant@example.com',
  apiKey: 'CTIEP80XO8ZKMQOX',
});
const secrets = [config.apiKey];
const { transport } = answering([BASE], []);
const CODE = 'AABBCCDDEEFF';
const payment = aPayment({
  provider: 'paysepro',
  providerReference: CODE,
  providerState: { code: CODE, country: 'ES' },
});
const AMOUNTS = [
  ...['"1200"', '12', '12.000', '"12,00"', '"12.004"', '11.999', '"1200e-2"', '1.2e1', '"0xc"', '"+12.00"'],
  ...['" 12.00"', '"12.00 "', '"1.2"', '"-12.00"', '"0.000"'],
];
const wrong = {
  price: AMOUNTS,
  pmin: [...AMOUNTS, '""', 'null', '"-1"'],
  pmax: [...AMOUNTS, '""', 'null', '"-1"', '0'],
  country: ['null', '"ES"', '"esp"', '"es,pt"', '[]'],
  status: ['"Enabled"', '"enabled "', '"disabled"', '"active"', '1', 'null'],
  currency: ['"USD"', '"eur"', '"EURO"', '""', '"JPY"'],
  result: ['"ko"', '"OK"', '"ok "', '"okay"', '"o k"', '""'],
  mode: ['"debug"', '"DEBUG "', '"test"', '"live"', '" Live"', '""'],
  uid: ['"1234"', '12345', '"012345"'],
  mid: ['"54322"', '54321', '" 54321"'],
  code: ['"AABBCCDDEEF0"', '"aabbccddeeff"', '""', '"AABBCC"'],
  ucode: ['"pay_another"', '""'],
  error: ['"00"', '"0"', '""', '"8"', '"99"', '"constructor"', '-1', `"${'9'.repeat(2000)}"`],
  method: ['"constructor"', '"__proto__"', '"<b>"', '" "', `"${'x'.repeat(2000)}"`],
};

const refusals = [{ error: '02' }, { error: 8 }, { error: '22', message: 'x' }, { error: '31' }];

test('a mutated module offers this session`s price, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const query: MethodQuery = { mode: 'payment', country: 'ES', currency: 'EUR', amount: 1200 };
  const row = (method: string, but: object = {}) => ({
    [method]: [{ method, country: 'es', price: '0.000', pmin: '1.00', pmax: '1000.00', ...but }],
  });
  const methods = {
    ...row('neosurf', { price: '12.00' }),
    ...row('sofort'),
    ...row('bitcoin', { country: '' }),
  };
  const moduleOf = (listed: object) => ({
    error: 0,
    message: 'API response -> successful request.',
    data: {
      error: 0,
      sites: { status: 'enabled', url: 'https://test.com/' },
      modules: { price: '12.00', status: 'enabled', currency: 'EUR', country: 'es', methods: listed },
      gateway: { url: `${BASE}/createCode.php` },
    },
  });
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.oneof(
        { weight: 6, arbitrary: fc.constant(moduleOf(methods)) },
        { weight: 1, arbitrary: fc.constantFrom(moduleOf([]), ...refusals) },
      ),
      wrong,
    }),
    secrets,
    judge: async (wire) => {
      const data = await readData(responseOf(wire), config);
      if (data) transport.trusted(data.gatewayUrl);
      return data ? offer(data, { query, ...config }) : [];
    },
    hold: (offered) => {
      demand(new Set(offered.map(({ key }) => key)).size === offered.length, 'every method once');
      for (const { key, name, icon, amount, currency } of offered) {
        demand(amount === 1200 && currency === 'EUR', 'the price of the session');
        demand(key !== '' && key.length <= 100 && name.trim() !== '', 'a method with a name');
        demand(/^[a-z0-9-]+$/.test(icon), `an icon's slug, got ${icon.slice(0, 40)}`);
      }
      return offered.length > 0 ? 'taken' : 'none';
    },
  });
  expect(Object.keys(tally).sort()).toEqual([
    'none',
    'provider_refused',
    'provider_unexpected_body',
    'provider_unexpected_status',
    'taken',
  ]);
});

test.each([
  ['a list of all methods', (other: string, row: string) => `[[${other}],[${row}]]`],
  ['the list of another method', (other: string, row: string) => `{"neosurf":[${other},${row}]}`],
  ['a list of its own', (other: string, row: string) => `{"sofort":[${row}],"neosurf":[${other}]}`],
  ['no list', (other: string, row: string) => `{"sofort":${row},"neosurf":[${other}]}`],
])('a mutated row in %s loses at most itself', { timeout: PATIENCE }, async (_where, print) => {
  const query: MethodQuery = { mode: 'payment', country: 'ES', currency: 'EUR', amount: 1200 };
  const rowOf = (method: string) => ({
    method,
    country: 'es',
    price: '12.00',
    pmin: '1.00',
    pmax: '1000.00',
  });
  const whole = JSON.stringify({
    error: 0,
    data: {
      error: 0,
      sites: { status: 'enabled' },
      modules: { status: 'enabled', currency: 'EUR', methods: 'METHODS' },
      gateway: { url: `${BASE}/createCode.php` },
    },
  });
  const tally = await judgeRows({
    rows: mutatedRows(rowOf('sofort'), wrong),
    whole: ['neosurf'],
    judge: async (row) => {
      const methods = print(JSON.stringify(rowOf('neosurf')), row);
      const data = await readData(new Response(whole.replace('"METHODS"', () => methods)), config);
      return data ? offer(data, { query, ...config }).map(({ key }) => key) : [];
    },
  });
  expect(tally['kept']).toBeGreaterThan(200);
  expect(tally['lost']).toBeGreaterThan(200);
});

test('a mutated code is one of our price on their page, or a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const created = {
    code: CODE,
    price: '12.00',
    error: 0,
    url: `${BASE}/pay.php?uid=1&method=paypal&code=${CODE}`,
  };
  const tally = await judgeMutants({
    mutants: mutantsOf({ said: fc.constantFrom(created, created, ...refusals), wrong }),
    secrets,
    judge: async (wire) => {
      const { code, url } = await readCode(responseOf(wire), payment);
      return { code, url: transport.trusted(url) };
    },
    hold: ({ code, url }, { text }) => {
      holdRedirect({ next: { type: 'redirect', url } }, BASE);
      demand(code.trim() !== '', 'a code');
      demand(
        /["':](?:\s|\\[nrt])*0*12(\.0+)?(?:\s|\\[nrt])*["',}]/.test(unescaped(text)),
        'a price of 12.00',
      );
      return 'taken';
    },
  });
  expect(tally['taken']).toBeGreaterThan(500);
  expect(tally['provider_refused']).toBeGreaterThan(500);
});

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const ipn = {
  uid: config.uid,
  mid: config.mid,
  country: 'es',
  price: '12.00',
  currency: 'EUR',
  code: CODE,
  email: 'ada@shopper.example',
  result: 'ok',
  ucode: payment.id,
  type: 'sofort',
};

/** All that their page lists together, said once or always the same: an unsigned notice that contradicts itself proves nothing. */
function isProven(_payment: unknown, { text }: Wire): boolean {
  const fields = phpForm(text);
  const only = (name: string) => {
    const values = new Set(fields.getAll(name).map((value) => value.trim()));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const isAccount = only('uid') === config.uid && only('mid') === config.mid;
  const isPayment = only('code') === CODE && ['', payment.id].includes(only('ucode') ?? '');
  const isMoney =
    /^0*12(\.0+)?$/.test(only('price')?.trim() ?? '') && /^eur$/i.test(only('currency')?.trim() ?? '');
  return (
    isAccount &&
    isPayment &&
    isMoney &&
    only('result')?.toLowerCase() === 'ok' &&
    /^\s*(live\s*)?$/i.test(only('mode') ?? '')
  );
}

test.each([
  ['GET', '51.195.200.178'],
  ['POST', '::ffff:51.195.200.178'],
] as const)(
  'a mutated %s notice credits only what passes every check',
  { timeout: PATIENCE },
  async (method, remoteAddress) => {
    const { notices } = createPaysepro(config, { transport, sandbox: false, now: () => new Date(0) });
    if (!notices) throw new Error('expected a reader of notices');
    const tally = await judgeNotices({
      mutants: mutantsOf({
        said: fc.constantFrom(ipn, ipn, { ...ipn, result: 'ko' }, { ...ipn, mode: 'debug' }),
        print: fc.constant(printForm),
        wrong,
      }),
      reader: notices,
      payments: [payment],
      method,
      remoteAddress,
      isProven,
    });
    expect(tally['credited']).toBeGreaterThan(500);
    expect(tally['taken']).toBeGreaterThan(500);
    expect(tally['rejected']).toBeGreaterThan(500);
  },
);

test('a notice from anywhere else credits nothing, whatever it says', { timeout: PATIENCE }, async () => {
  const { notices } = createPaysepro(config, { transport, sandbox: false, now: () => new Date(0) });
  if (!notices) throw new Error('expected a reader of notices');
  const mutants = mutantsOf({ said: fc.constant(ipn), print: fc.constant(printForm) });
  const tally = await judgeNotices({
    mutants,
    reader: notices,
    payments: [payment],
    method: 'GET',
    isProven,
  });
  expect(Object.keys(tally)).toEqual(['rejected']);
});
