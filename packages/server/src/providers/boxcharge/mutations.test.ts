import * as recipe from '@farebox/crypto/boxcharge';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  demand,
  holdRedirect,
  judgeMutants,
  judgeNotices,
  membersOf,
  PATIENCE,
  settled,
} from '../../../testing/fuzz/mutated-answers.ts';
import { printForm, printJson } from '../../../testing/fuzz/mutation-tree.ts';
import { mutantsOf, responseOf, type Wire } from '../../../testing/fuzz/mutations.ts';
import { answering, aPayment } from '../../../testing/providers/fixtures.ts';
import { boxchargeConfig } from './config.ts';
import { createBoxcharge } from './index.ts';
import { judgeRefund } from './refund.ts';
import { judgeLaunch, judgeStatus } from './response.ts';

const ID = 'pay_abcdefghijkmnpqrstuvwx23';
const TRANS_ID = '100135250426141606';
const config = boxchargeConfig.parse({
  baseUrl: 'https://api.boxchrge.com',
  publicKey: 'WO6QnIPePdYlwbm6OjpIIwQvhsHaV4ioHp6MH2/xjlQ=',
  privateKey: 'q7/Zr+1c5d4E2f9A8b7C6d5E4f30213f0B6f7a1c5',
  terNO: '42',
  methods: ['NB'],
  currencies: ['EUR'],
});
/** A form reads a plus as a space. */
const secrets = [config.privateKey, config.privateKey.replace('+', ' ')];
const { transport } = answering([config.baseUrl], []);
const deps = { transport, sandbox: false, now: () => new Date(0) };
const payment = aPayment({ id: ID, provider: 'boxcharge', amount: 1111, providerReference: TRANS_ID });

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
/** An app of the shopper's, instead of a page. */
const APP = 'upi://pay?pa=shop%40bank&am=11.11&cu=EUR';
const APPS = ['am=11.12', 'am=1111', 'am=', 'am=11.11&am=0.01', 'cu=USD'].map((part) =>
  JSON.stringify(APP.replace(part.slice(0, 2) === 'am' ? 'am=11.11' : 'cu=EUR', part)),
);
const approved = { ...pending, order_status: '1', status: 'Approved' };
const CURRENCIES = ['"USD"', '"INR"', '"JPY"', '"KWD"', '"eur"', '"EURO"', '""', 'null', '978', '["EUR"]'];
const wrong = {
  bill_amt: [
    ...[
      '"1111"',
      '1111',
      '11.110',
      '"11,11"',
      '"11.114"',
      '11.1149',
      '"1111e-2"',
      '1.111e1',
      '"0xb"',
      '"+11.11"',
    ],
    ...['"11.1"', '"1.111"', '" 11.11"', '"11.11 EUR"', '"-11.11"'],
  ],
  bill_currency: CURRENCIES,
  order_status: [
    '1',
    '"01"',
    '1.0',
    '"1 "',
    '"0"',
    '"2"',
    '"9"',
    '"25"',
    '"27"',
    '"Approved"',
    '[1]',
    'true',
  ],
  reference: [`"${ID} "`, `"${ID.slice(0, -1)}4"`, `"${ID.toUpperCase()}"`, '""', `["${ID}"]`],
  transID: ['"100135250426141607"', TRANS_ID, `"0${TRANS_ID}"`, `"${TRANS_ID} "`, '1.0013525042614160e17'],
};
const said = fc.oneof(
  fc.constantFrom(approved, { ...approved, bill_amt: 11.11 }),
  fc.constantFrom(
    ...['0', '2', '9', '22', '25', '3', '5', '12', '99'].map((order_status) => ({
      ...approved,
      order_status,
    })),
    { error_number: '5012', error_message: 'Reference exists', status: 'Error' },
    { error: 'Terminal not found' },
    {},
  ),
);

/** Their answer names our transaction, our payment, its amount and currency, and status 1: read without our adapter. */
function isProven({ status, text }: Wire): boolean {
  const { transID, reference, order_status, bill_amt, bill_currency } = membersOf(text);
  const isOurs = transID === TRANS_ID && reference === ID;
  const isAmount =
    /^eur$/i.test(String(bill_currency).trim()) && /^0*11\.110*$/.test(String(bill_amt).trim());
  return status < 300 && isOurs && isAmount && isWord(order_status, '1');
}

/** Space around a status means nothing. */
const isWord = (said: unknown, word: string): boolean => typeof said === 'string' && said.trim() === word;

test('a mutated answer to a launch leads to their page, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.oneof(fc.constant(pending), fc.constant({ ...pending, authurl: APP }), said),
      wrong: { ...wrong, authurl: APPS },
    }),
    secrets,
    judge: (wire) => judgeLaunch(responseOf(wire), payment, deps),
    hold: (launch, wire) => {
      const { transID, reference, bill_amt = '', bill_currency = '' } = membersOf(wire.text);
      holdRedirect(launch, config.baseUrl);
      if (launch.next.type === 'qr')
        demand(/[?&]am=11\.11(&|$)/.test(launch.next.data), 'an app asked for our amount');
      demand(launch.providerReference === transID && reference === ID, 'a transaction of this payment');
      // An answer may leave the bill out; what it says of it must be ours.
      const isBill = typeof bill_amt !== 'string' || /^(0*11\.110*)?$/.test(bill_amt.trim());
      demand(isBill, 'no other amount than the payment`s');
      demand(
        typeof bill_currency !== 'string' || /^(eur)?$/i.test(bill_currency.trim()),
        'no other currency',
      );
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

test('a mutated status credits only what names our transaction in full', { timeout: PATIENCE }, async () => {
  const tally = await judgeMutants({
    mutants: mutantsOf({ said, wrong }),
    secrets,
    judge: (wire) => judgeStatus(responseOf(wire), payment, deps),
    hold: (notice, wire) => settled(notice, { payment, isProven: () => isProven(wire) }),
  });
  expect(tally['credited']).toBeGreaterThan(500);
  expect(tally['taken']).toBeGreaterThan(500);
});

test('a mutated webhook credits nothing, ever, and is kept without our key', {
  timeout: PATIENCE,
}, async () => {
  const { notices } = createBoxcharge(config, deps);
  if (!notices) throw new Error('expected a reader of notices');
  const { authurl, ...fields } = approved;
  const carried = { private_key: config.privateKey, public_key: config.publicKey };
  const asPhp = JSON.stringify(carried).replaceAll('/', '\\/');
  const sealed = (text: string) => ({ ...carried, data: recipe.seal(text, config) });
  const tally = await judgeNotices({
    mutants: mutantsOf({
      said: fc.oneof(
        said,
        fc.constant(fields),
        fc.constantFrom({ ...fields, ...carried }, { ...fields, response: asPhp }),
      ),
      print: fc.constantFrom(printJson, printForm),
      seal: fc.constantFrom(
        (text: string) => text,
        (text: string) => JSON.stringify(sealed(text)),
        (text: string) => new URLSearchParams(sealed(text)).toString(),
      ),
      wrong,
    }),
    reader: notices,
    payments: [payment],
    secrets,
    isProven: () => false,
  });
  expect(authurl).toBeDefined();
  expect(tally['taken']).toBeGreaterThan(500);
  expect(tally['rejected']).toBeGreaterThan(500);
});

test('a mutated answer to a refund never says more than a genuine one of this transaction', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.oneof(
        said,
        fc.constantFrom(
          { ...approved, order_status: '8', status: 'Refund Pending' },
          { ...approved, order_status: '3', status: 'Refunded' },
          { status: 'Success', message: 'Refund submitted' },
          { transID: TRANS_ID, status: 'Failed' },
        ),
      ),
      wrong,
    }),
    secrets,
    judge: (wire) => judgeRefund(responseOf(wire), payment, config),
    hold: (notice, wire) => {
      const { transID, reference, order_status } = membersOf(wire.text);
      demand(notice.status !== 'succeeded', 'no success of a refund');
      demand(wire.status < 300, 'no refund from a failure');
      demand(typeof transID !== 'string' || transID === TRANS_ID, 'a refund of this transaction');
      if (notice.status === 'refunded')
        demand(isWord(order_status, '3') && reference === ID, 'a refund of this payment');
      return notice.status;
    },
  });
  expect(tally['refund_pending']).toBeGreaterThan(500);
  expect(tally['refunded']).toBeGreaterThan(50);
  expect(tally['provider_refused']).toBeGreaterThan(500);
  expect(tally['provider_unexpected_body']).toBeGreaterThan(500);
});
