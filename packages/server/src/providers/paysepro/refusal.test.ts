import { readFileSync } from 'node:fs';
import { PROBLEMS } from '@farebox/contract';
import { describe, expect, test } from 'vitest';
import { aLaunch, answering, patient } from '../../../testing/providers/fixtures.ts';
import { type FaultOwner, ProviderRefused } from '../errors.ts';
import { payseproConfig } from './config.ts';
import { createPaysepro, paysepro } from './index.ts';
import { refused } from './refusal.ts';

const BASE = 'https://api.paysepro.com';
const config = payseproConfig.parse({
  baseUrl: BASE,
  uid: 12345,
  mid: 54321,
  email: 'merchant@example.com',
  apiKey: 'CTIEP80XO8ZKMQOX',
});

/** Both tables of their page, each code with who can mend it. */
const CREATE_CODE: readonly (readonly [code: string, faultOwner: FaultOwner])[] = [
  ['01', 'merchant'],
  ['02', 'shopper'],
  ['03', 'merchant'],
  ['04', 'merchant'],
  ['05', 'merchant'],
  ['06', 'merchant'],
  ['07', 'merchant'],
  ['08', 'provider'],
  ['09', 'merchant'],
  ['10', 'merchant'],
  ['11', 'merchant'],
  ['12', 'merchant'],
  ['16', 'provider'],
  ['17', 'provider'],
  ['18', 'provider'],
  ['19', 'merchant'],
  ['20', 'provider'],
  ['22', 'merchant'],
  ['26', 'merchant'],
  ['27', 'merchant'],
  ['28', 'merchant'],
  ['29', 'merchant'],
  ['40', 'merchant'],
];
const GET_DATA: typeof CREATE_CODE = [
  ['05', 'merchant'],
  ['06', 'merchant'],
  ['19', 'merchant'],
  ['22', 'merchant'],
  ['40', 'merchant'],
];

const data = {
  error: 0,
  data: {
    error: 0,
    sites: { status: 'enabled' },
    modules: { status: 'enabled', currency: 'EUR', methods: [] },
    gateway: { url: `${BASE}/createCode.php` },
  },
};

function answered(...texts: string[]) {
  const { transport } = answering(
    paysepro.bases(config),
    texts.map((text) => new Response(text)),
  );
  return createPaysepro(config, { transport, sandbox: false, now: () => new Date(0) });
}

const failureOf = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  );

/** As their sample prints it, as strict JSON, and as a number, which has no leading zero. */
const printed = (code: string) => [
  `{\n"error":"${code}",\n}`,
  `{"error":"${code}"}`,
  `{'error':${Number(code)}}`,
];

describe('createCode', () => {
  test.each(CREATE_CODE)(
    'error %s is for the %s to mend, however it is printed',
    async (code, faultOwner) => {
      for (const text of printed(code)) {
        const failure = await failureOf(answered(JSON.stringify(data), text).launch(aLaunch(), patient()));
        expect(failure).toBeInstanceOf(ProviderRefused);
        expect(failure).toMatchObject({
          code: 'provider_refused',
          providerCode: code,
          faultOwner,
          field: faultOwner === 'shopper' ? 'email' : undefined,
        });
      }
    },
  );
});

describe('getData', () => {
  const query = { mode: 'payment', country: 'ES', currency: 'EUR', amount: 1200 } as const;

  test.each(GET_DATA)(
    'error %s is for the %s to mend, outside and inside its data',
    async (code, faultOwner) => {
      for (const text of [...printed(code), `{"error":0,"data":{"error":"${code}"}}`]) {
        const failure = await failureOf(answered(text).methods(query, patient()));
        expect(failure).toMatchObject({ code: 'provider_refused', providerCode: code, faultOwner });
      }
    },
  );

  test.each(['31', '32'])('error %s is no failure: there is nothing for this country', async (code) => {
    for (const text of printed(code)) expect(await answered(text).methods(query, patient())).toEqual([]);
  });
});

test('the documentation tells every code, what it means, who mends it and what it is answered with', () => {
  const page = readFileSync(new URL('../../../../../docs/providers/paysepro.md', import.meta.url), 'utf8');
  const rows = new Map(
    [...page.matchAll(/^\| (\d{2}) +\| (.*?) +\| (\w+) +\| (.*?) +\|$/gm)].map(([, code = '', ...cells]) => [
      code,
      cells,
    ]),
  );
  const codes = [...new Set([...CREATE_CODE, ...GET_DATA].map(([code]) => code)), '31', '32'];
  expect([...rows.keys()].sort()).toEqual(codes.sort());
  for (const code of codes) {
    const { message, faultOwner, field } = refused(code, 'x');
    const [meaning, who, ours = ''] = rows.get(code) ?? [];
    expect([meaning, who]).toEqual([message.replace(`x: error ${code}, `, ''), faultOwner]);
    const named = /`(\w+)`/.exec(ours)?.[1] ?? '';
    const expected = field ? 'invalid_request' : 'provider_refused';
    expect(Object.keys(PROBLEMS)).toContain(expected);
    expect(named).toBe(['31', '32'].includes(code) ? '' : expected);
  }
});
