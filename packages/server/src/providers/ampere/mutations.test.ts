import * as cipher from '@farebox/crypto/ampere';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt } from '../../../../../demo/sandbox/ampere/cipher.ts';
import {
  demand,
  judgeMutants,
  judgeRows,
  membersOf,
  PATIENCE,
  settled,
} from '../../../testing/fuzz/mutated-answers.ts';
import { mutantsOf, mutatedRows, responseOf, type Wire } from '../../../testing/fuzz/mutations.ts';
import { aPayment, patient } from '../../../testing/providers/fixtures.ts';
import type { MethodQuery } from '../method-query.ts';
import { ampereConfig } from './config.ts';
import { offer } from './offer.ts';
import { readAllPlans } from './paging.ts';
import { judgeAccess } from './proof.ts';
import { readAccess, readPlans, readToken, readUnsubscribed } from './response.ts';

const config = ampereConfig.parse({
  apiUrl: 'https://api.ampere.digital',
  paymentUrl: 'https://secure.ampere.digital',
  username: '905551112233',
  password: 's3cret!',
  apiKey: 'ak_1234567890',
  secretKey: '0123456789abcdef0123456789abcdef',
  vectorKey: '000102030405060708090a0b0c0d0e0f',
  partners: { PAPARA_TURKEY: { currency: 'TRY', countries: ['TR'] } },
});
const secrets = [config.password, config.apiKey, config.secretKey, config.vectorKey];

const seal = fc.constantFrom(
  (text: string) => JSON.stringify({ data: cipher.encrypt(text, config) }),
  (text: string) => text,
);
const envelope = (but: object) => ({
  status: 'success',
  code: 200,
  version: '1.0.0',
  message: 'Fetched successfully!',
  time: '5 ms',
  ...but,
});
const noes = [
  envelope({ status: 'fail', code: 400, message: `Unauthorized access! ${config.apiKey}`, error: 'No' }),
  envelope({ status: 'fail', code: 400, message: `Invalid token ${config.password} ${'t'.repeat(24)}` }),
];
const said = (...data: readonly unknown[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...data.map((one) => envelope({ data: one }))) },
    { weight: 1, arbitrary: fc.constantFrom(...noes) },
  );

/** An envelope, read with crypto-js and without our adapter. */
function opened(wire: Wire): Readonly<Record<string, unknown>> {
  const members = membersOf(wire.text);
  const { data } = members;
  if (typeof data !== 'string' || !/^(?:[0-9a-f]{32})+$/i.test(data.trim())) return members;
  return membersOf(decrypt(data.trim(), config) ?? '{}');
}
const dataOf = (wire: Wire) => opened(wire)['data'] as Readonly<Record<string, unknown>>;

const isSuccess = (wire: Wire) => String(opened(wire)['status']).trim().toLowerCase() === 'success';

test('a mutated token is a token that can be sent, or a clear failure', { timeout: PATIENCE }, async () => {
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: said({ jwt_token: 'xxxx.yyyy.zzzz', expiry_dt: '2024-06-20T07:41:19.000Z' }),
      seal,
    }),
    secrets,
    judge: (wire) => readToken(responseOf(wire), config),
    hold: ({ text, expiresAt }, wire) => {
      demand(
        new Headers({ authorization: text }).get('authorization') === text,
        'a token that a header carries',
      );
      demand(Number.isFinite(expiresAt), 'a time');
      demand(dataOf(wire)['jwt_token'] === text, 'the token that they sent');
      return 'taken';
    },
  });
  expect(Object.keys(tally).sort()).toEqual([
    'provider_refused',
    'provider_unexpected_body',
    'provider_unexpected_status',
    'taken',
  ]);
});

/** What is read of a list of one page. */
async function plansOf(response: Response) {
  const of = { partner: 'PAPARA_TURKEY', currency: 'TRY' } as const;
  const page = await readPlans(response, config, of);
  return (await readAllPlans(async () => page, config, of)).plans;
}

test('a mutated list of plans is offered at its exact prices, or not at all', {
  timeout: PATIENCE,
}, async () => {
  const query: MethodQuery = { mode: 'subscription', country: 'TR', currency: null, amount: null };
  const week = { uuid: '8baa8622-4be8-4216-b69e-7aac9ccad714', plan_name: 'Week', days: 7, price: 19.9 };
  const rows = [week, { uuid: 'u2', plan_name: 'Month', days: 30, price: '59.90' }];
  const pricesOf = (uuid: string, wire: Wire): number[] => {
    const listed = dataOf(wire)['rows'] as { uuid: string; price: string }[];
    return listed.filter((row) => row.uuid === uuid).map(({ price }) => Math.round(Number(price) * 100));
  };
  const tally = await judgeMutants({
    mutants: mutantsOf({ said: said({ page: 0, limit: 100, total: 2, rows }), seal }),
    secrets,
    judge: async (wire) => {
      const plans = async () => plansOf(responseOf(wire));
      const none = () => Promise.reject(new Error('nobody expected this call'));
      return offer({ config, calls: { plans, access: none, unsubscribe: none } }, query, patient());
    },
    hold: (methods, wire) => {
      for (const { key, name, amount, currency, plan } of methods) {
        const uuid = key.slice('PAPARA_TURKEY:'.length);
        demand(uuid !== '' && name !== 'Papara · ', 'a plan with an id and a name');
        demand(Number.isSafeInteger(amount) && amount > 0 && currency === 'TRY', 'a price to pay in TRY');
        demand(pricesOf(uuid, wire).includes(amount), `the price of ${uuid}`);
        demand(Number.isInteger(plan?.days), 'a number of days');
      }
      return 'taken';
    },
  });
  expect(tally['taken']).toBeGreaterThan(500);
});

test('a mutated plan loses at most itself', { timeout: PATIENCE }, async () => {
  const rowOf = (uuid: string) => ({ uuid, plan_name: 'Week', days: 7, price: '19.90' });
  const wrong = {
    days: ['null', '""', '"7.0"', '7.5', '0', '"-1"', '"seven"'],
    price: ['null', '""', '"19,90"', '"1,019.90"', '-1', '19.901'],
    uuid: ['null', '""', '" "'],
  };
  const tally = await judgeRows({
    rows: mutatedRows(rowOf('mutated'), wrong),
    whole: ['first', 'last'],
    judge: async (row) => {
      const rows = [JSON.stringify(rowOf('first')), row, JSON.stringify(rowOf('last'))].join(',');
      const text = `{"status":"success","data":{"page":0,"limit":100,"total":3,"rows":[${rows}]}}`;
      return (await plansOf(new Response(text))).map(({ uuid }) => uuid);
    },
  });
  expect(tally['kept']).toBeGreaterThan(200);
  expect(tally['lost']).toBeGreaterThan(200);
});

test('a mutated access credits only when it says 1', { timeout: PATIENCE }, async () => {
  const payment = aPayment({ provider: 'ampere', currency: 'TRY', providerState: { accessBefore: '0' } });
  const isProven = (wire: Wire) => wire.status < 300 && isSuccess(wire) && dataOf(wire)['access'] === '1';
  const tally = await judgeMutants({
    mutants: mutantsOf({ said: said({ access: 1 }, { access: 0 }, { access: '1' }, { access: '0' }), seal }),
    secrets,
    judge: async (wire) =>
      judgeAccess({ payment, attribution: 'sole' }, await readAccess(responseOf(wire), config)),
    hold: (notice, wire) => {
      demand(['0', '1'].includes(String(dataOf(wire)['access'])), 'an access of 0 or 1');
      return settled(notice, { payment, isProven: () => isProven(wire) });
    },
  });
  expect(tally['credited']).toBeGreaterThan(500);
  expect(tally['taken']).toBeGreaterThan(500);
});

test('a mutated unsubscribe is done only when it says success', { timeout: PATIENCE }, async () => {
  const tally = await judgeMutants({
    mutants: mutantsOf({ said: said(undefined), seal }),
    secrets,
    judge: (wire) => readUnsubscribed(responseOf(wire), config),
    hold: (_done, wire) => {
      demand(wire.status < 300 && isSuccess(wire), 'a success');
      return 'taken';
    },
  });
  expect(tally['taken']).toBeGreaterThan(500);
});
