import * as recipe from '@farebox/crypto/payatom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  demand,
  judgeMutants,
  judgeRows,
  membersOf,
  PATIENCE,
  settled,
} from '../../../testing/fuzz/mutated-answers.ts';
import { mutantsOf, mutatedRows, responseOf, type Wire } from '../../../testing/fuzz/mutations.ts';
import { aPayment } from '../../../testing/providers/fixtures.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Report } from '../provider.ts';
import { payatomConfig } from './config.ts';
import { accountOf } from './lines.ts';
import { judgeComplaint, judgeList, judgeRefund, judgeStatement } from './operations-response.ts';
import { judgePoll } from './response.ts';
import {
  judgeWalletBalance,
  judgeWalletData,
  judgeWalletSummary,
  rowOf,
  toReport,
} from './wallet-reports.ts';

const config = payatomConfig.parse({
  baseUrl: 'https://pay.example.in',
  pid: '5345f345345',
  secretKey: 'sk_test_payatom_1',
  lines: [{ id: 'upi', currency: 'INR', countries: ['IN'] }],
});
const account = accountOf(config, config.lines[0]);
const secrets = [config.secretKey];

const payment: Payment = aPayment({
  id: 'pay_abcdefghijkmnpqrstuvwx23',
  provider: 'payatom',
  method: 'payatom:upi',
  status: 'succeeded',
  outcome: 'succeeded',
  amount: 25050,
  receivedAmount: 25050,
  currency: 'INR',
});

const EMPTY_DAY = ['no data'];
const AMOUNTS = ['0', '0.01', '100.5', '100.500', '250.5', '1e3', '-1', '1,000', '9007199254740993', ''];
const quoted = (texts: readonly string[]): readonly string[] => texts.map((text) => JSON.stringify(text));

/** Minor units of a plain decimal, by arithmetic that is not ours. */
function minorUnits(given: unknown): number | undefined {
  // Nothing as long as that is an amount.
  const printed = typeof given === 'string' && given.length <= 60 ? given.trim() : '';
  // A group of three digits behind a point may be thousands.
  if (!/^\d+(\.\d+)?$/.test(printed) || /^[1-9]\d{0,2}\.\d{3}$/.test(printed)) return undefined;
  const [whole = '', fraction = ''] = printed.split('.');
  const exact = BigInt(whole + fraction.slice(0, 2).padEnd(2, '0'));
  const finer = /[1-9]/.test(fraction.slice(2));
  return finer || exact > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(exact);
}

const ERRORS = ['provider_refused', 'provider_unexpected_body', 'provider_unexpected_status'];
const saysYes = (wire: Wire): boolean =>
  /^(ok|success|approved)$/i.test(String(membersOf(wire.text)['status']));

test('a mutated answer to a refund is a yes in their words, or a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.constantFrom(
        { status: 'success', message: 'Refund request accepted', ref_code: 'a1' },
        { status: 'ok' },
        { status: 'error', message: 'Refund already initiated' },
      ),
    }),
    secrets,
    judge: (wire) => judgeRefund(responseOf(wire), payment),
    hold: (notice, wire) => {
      demand(saysYes(wire), 'a yes');
      demand(notice.status === 'refund_pending', 'a refund that is on its way, and no more');
      return settled(notice, { payment: { ...payment, outcome: null }, isProven: () => false });
    },
  });
  expect(Object.keys(tally).sort()).toEqual([...ERRORS, 'taken'].sort());
});

test('a mutated poll of a refund gives back what it says to the last digit, or nothing', {
  timeout: PATIENCE,
}, async () => {
  const statement = { orderId: payment.id, receivedAmount: '250.5', status: 'Refund Completed' };
  const post_hash = recipe.seal(recipe.noticeHash(statement, account), account);
  const said = { order_id: payment.id, amount: '250.5', status: 'Refund Completed', post_hash };
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.constantFrom(
        { ...said, refund_info: { refund_amount: '100.5', refund_status: 'Completed' } },
        { ...said, refund_info: [{ refund_amount: '250.5' }] },
        { ...said, refund_info: [] },
      ),
      wrong: { refund_amount: quoted(AMOUNTS) },
    }),
    secrets,
    judge: (wire) => judgePoll(responseOf(wire), account, payment),
    hold: (notice, wire) => {
      demand(notice.status === 'refunded', 'what the hash proves');
      const { refund_info: info } = membersOf(wire.text);
      const entries = (Array.isArray(info) ? info : [info]) as ({ refund_amount?: unknown } | null)[];
      const texts = entries
        .map((entry) => entry?.refund_amount)
        .filter((text) => typeof text === 'string' && text !== '');
      const total = texts.reduce((sum: number, text) => sum + (minorUnits(text) ?? Number.NaN), 0);
      demand((notice.refundedAmount ?? 0) === total, `${total} given back`);
      return total === 0 ? 'untold' : total < 25050 ? 'part' : 'whole';
    },
  });
  expect(Object.keys(tally)).toEqual(
    expect.arrayContaining(['part', 'whole', 'untold', 'provider_unexpected_body']),
  );
});

test('a mutated statement is a list with exact amounts, or a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const row = {
    order_id: payment.id,
    ref_code: 'a1',
    amount_requested: '250.5',
    amount_received: '250.5',
    transaction_status: 'Approved',
  };
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.constantFrom(
        {
          status: 'success',
          message: 'ok',
          data: [row, { ...row, order_id: 'pay_2', amount_received: 100 }],
        },
        { status: 'success', data: [] },
        { status: 'error', message: 'Invalid token' },
      ),
      wrong: { amount_received: quoted(AMOUNTS), transaction_status: quoted(['Declined', 'approved', '']) },
    }),
    secrets,
    judge: (wire) => judgeStatement(responseOf(wire), { currency: 'INR', emptyDay: EMPTY_DAY }),
    hold: (rows, wire) => {
      const { data = [] } = membersOf(wire.text) as { data?: Record<string, unknown>[] };
      demand(rows.length === data.length || rows.length === 0, 'a row for each of theirs');
      for (const [index, { amount, paymentId, providerStatus, unreadable }] of rows.entries()) {
        demand(paymentId === data[index]?.['order_id'] || unreadable === true, 'their order');
        demand(amount === (minorUnits(data[index]?.['amount_received']) ?? null), 'their amount');
        demand(providerStatus.length <= 200, 'a word for the status');
      }
      return rows.length === 0 ? 'empty' : 'listed';
    },
  });
  expect(Object.keys(tally).sort()).toEqual([...ERRORS, 'empty', 'listed'].sort());
});

test('a mutated row of a statement is in it, and takes no other away', { timeout: PATIENCE }, async () => {
  const rowOfOrder = (order_id: string) => ({
    order_id,
    ref_code: 'a1',
    amount_received: '250.5',
    transaction_status: 'Approved',
  });
  const [first, last] = ['pay_1', 'pay_2'].map((id) => JSON.stringify(rowOfOrder(id)));
  const tally = await judgeRows({
    rows: mutatedRows(rowOfOrder('pay_mutated'), {
      amount_received: quoted(AMOUNTS),
      order_id: ['null', '""', '" "'],
    }),
    whole: ['pay_1', 'pay_2'],
    judge: async (row) => {
      const response = new Response(`{"status":"success","data":[${[first, row, last].join(',')}]}`);
      const listed = await judgeStatement(response, { currency: 'INR', emptyDay: EMPTY_DAY });
      demand(listed.length === 3, 'no row of money dropped');
      return listed.filter(({ unreadable }) => !unreadable).map(({ paymentId }) => paymentId);
    },
  });
  expect(tally['kept']).toBeGreaterThan(200);
  expect(tally['lost']).toBeGreaterThan(200);
});

/** A table that can be shown: every cell under a column, no text without an end. */
function holdTable({ columns, rows }: Report): string {
  demand(new Set(columns).size === columns.length, 'each column once');
  for (const row of rows)
    for (const [name, cell] of Object.entries(row)) {
      demand(columns.includes(name), 'a column for every cell');
      demand(typeof cell === 'string' && cell.length <= 500, 'a cell that is a short text');
    }
  return 'table';
}

const TABLES = [
  {
    what: 'wallet balance',
    said: {
      status: 'success',
      operator_details: { name: 'Asha' },
      wallets: { upi: [{ balance: '10.5' }], imps_upi: [{ balance: 3, active: true }] },
    },
    judge: judgeWalletBalance,
  },
  {
    what: 'wallet summary',
    said: { status: 'success', data: { approved: { count: 2, amount: '30' }, total: '2' } },
    judge: judgeWalletSummary,
  },
  {
    what: 'wallet data',
    said: { status: 'success', data: { active: { count: 1, accounts: [{ account_number: '1' }] } } },
    judge: judgeWalletData,
  },
  {
    what: 'payout list',
    said: { status: 'success', data: [{ order_id: 'p1', amount_processed: 250.5 }] },
    judge: async (response: Response) =>
      toReport('payouts', (await judgeList(response, EMPTY_DAY)).map(rowOf)),
  },
];

test.each(TABLES)(
  'a mutated $what is a table, or a clear failure',
  { timeout: PATIENCE },
  async ({ said, judge }) => {
    const tally = await judgeMutants({
      mutants: mutantsOf({
        said: fc.constantFrom<unknown>(said, { status: 'error', message: 'Unauthorized' }),
      }),
      secrets,
      judge: (wire) => judge(responseOf(wire)),
      hold: holdTable,
    });
    expect(Object.keys(tally).sort()).toEqual([...ERRORS, 'table'].sort());
  },
);

test('a mutated answer to a complaint has a reference to follow, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const fields = ['complaint_reference_id', 'reference_id'];
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.constantFrom(
        { status: 'success', complaint_reference_id: 'CMP1' },
        { status: 'ok', data: { reference_id: 991 } },
        { status: 'error', message: 'Invalid signature' },
      ),
    }),
    secrets,
    judge: (wire) => judgeComplaint(responseOf(wire), fields),
    hold: ({ reference }, wire) => {
      demand(saysYes(wire), 'a yes');
      demand(reference !== '' && reference.length <= 200, 'a reference');
      return 'filed';
    },
  });
  expect(Object.keys(tally).sort()).toEqual([...ERRORS, 'filed'].sort());
});
