import * as recipe from '@farebox/crypto/payatom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  judgeMutants,
  judgeNotices,
  membersOf,
  PATIENCE,
  settled,
} from '../../../testing/fuzz/mutated-answers.ts';
import { printForm, printJson } from '../../../testing/fuzz/mutation-tree.ts';
import { mutantsOf, responseOf, type Wire } from '../../../testing/fuzz/mutations.ts';
import { answering, aPayment } from '../../../testing/providers/fixtures.ts';
import { payatomConfig } from './config.ts';
import { createPayatom } from './index.ts';
import { accountOf } from './lines.ts';
import { judgePoll } from './response.ts';

const config = payatomConfig.parse({
  baseUrl: 'https://pay.example.in',
  pid: '5345f345345',
  secretKey: 'sk_test_payatom_1',
  lines: [{ id: 'upi', currency: 'INR', countries: ['IN'] }],
});
const account = accountOf(config, config.lines[0]);
const secrets = [config.secretKey];

const paymentOf = (id: string, amount: number) =>
  aPayment({ id, provider: 'payatom', method: 'payatom:upi', amount, currency: 'INR' });
const payments = [
  paymentOf('pay_abcdefghijkmnpqrstuvwx23', 25050),
  paymentOf('pay_abcdefghijkmnpqrstuvwx24', 100_000),
] as const;
const [payment] = payments;

/** How the amount of each payment may be printed, in digits and nothing else. */
const PRINTED: ReadonlyMap<string, RegExp> = new Map([
  [payments[0].id, /^\s*0*250\.50*$/],
  [payments[1].id, /^0*1000(\.0+)?$|^1,000\.00$/],
]);

const ORDERS = [...payments.map(({ id }) => id), 'pay_another2another3another4'];
const STATUSES = [
  'Approved',
  'Late Approved',
  'Declined',
  'Pending',
  'Amount Mismatch',
  'Refund Completed',
  '',
];
const AMOUNTS = [
  ...[
    '250.5',
    '250.50',
    '1000',
    '1000.00',
    '250.4',
    '',
    '0',
    '25050',
    '1.000,00',
    '1.000',
    '1,000.00',
    '250,5',
    '1e3',
    '0x3e8',
  ],
  ...['250.505', '-250.5', '+250.5', ' 250.5', '2505e-1', 'NaN', '99999999999999999999.99', '٢٥٠.٥'],
];

const quoted = (texts: readonly string[]): readonly string[] => texts.map((text) => JSON.stringify(text));
const wrong = {
  received_amount: quoted(AMOUNTS),
  amount: quoted(AMOUNTS),
  status: quoted([...STATUSES, 'approved', 'Approved ', 'NotApproved']),
  order_id: quoted(ORDERS),
};

/** Every order, status and amount, with the hash that PayAtom makes over them: nobody else could. */
const STATEMENTS = ORDERS.flatMap((orderId) =>
  STATUSES.flatMap((status) =>
    AMOUNTS.map((receivedAmount) => {
      const report = { orderId, receivedAmount, status };
      return { ...report, postHash: recipe.seal(recipe.noticeHash(report, config), config) };
    }),
  ),
);
type Statement = (typeof STATEMENTS)[number];

const bytesOf = (postHash: string): string => Buffer.from(postHash, 'base64').toString('hex');
const byHash: ReadonlyMap<string, Statement> = new Map(
  STATEMENTS.map((statement) => [bytesOf(statement.postHash), statement]),
);

/** A payment was paid when PayAtom itself stated so, whatever stands around the hash of that statement. */
function isProven({ id }: { id: string }, wire: Wire): boolean {
  const printed = String(membersOf(wire.text)['post_hash']);
  // A form may have made spaces of plus signs, and nobody can tell one from the other at either end but by the hash itself.
  return [printed, printed.trim()].some((text) => {
    const statement = byHash.get(
      bytesOf(text.replaceAll(' ', '+').replaceAll('%2B', '+').replaceAll('%2F', '/')),
    );
    return statement !== undefined && isApproval(statement, id);
  });
}

const webhook = ({ orderId, receivedAmount, status, postHash }: Statement) => ({
  order_id: orderId,
  requested_amount: '250.5',
  received_amount: receivedAmount,
  status,
  post_hash: postHash,
  bank_ref: '1234',
  sender_upi: 'asha@upi',
  ref_code: 'asas63e1fe596ed8',
  refund_info: [],
});
const polled = ({ orderId, receivedAmount, status, postHash }: Statement) => ({
  order_id: orderId,
  upi_id: 'asha@upi',
  amount: receivedAmount,
  webhook_acknowledged: '0',
  status,
  post_hash: postHash,
});

const isApproval = ({ orderId, status, receivedAmount }: Statement, id: string): boolean =>
  orderId === id && /^(late )?approved$/i.test(status) && PRINTED.get(id)?.test(receivedAmount) === true;

/** Half of them approve our payment, so that enough is left to credit. */
const statements = fc.oneof(
  fc.constantFrom(...STATEMENTS),
  fc.constantFrom(...STATEMENTS.filter((statement) => isApproval(statement, payment.id))),
);

test('a mutated answer to a poll credits only what PayAtom hashed', { timeout: PATIENCE }, async () => {
  const tally = await judgeMutants({
    mutants: mutantsOf({
      said: fc.oneof(
        { weight: 9, arbitrary: statements.map(polled) },
        { weight: 9, arbitrary: statements.map(webhook) },
        { weight: 1, arbitrary: fc.constant({ status: 'error', message: 'Reference code not found.' }) },
      ),
      wrong,
    }),
    secrets,
    judge: (wire) => judgePoll(responseOf(wire), account, payment),
    hold: (notice, wire) => settled(notice, { payment, isProven: () => isProven(payment, wire) }),
  });
  expect(tally['credited']).toBeGreaterThan(500);
  expect(tally['taken']).toBeGreaterThan(200);
});

test('a mutated webhook credits only what PayAtom hashed, or is rejected', {
  timeout: PATIENCE,
}, async () => {
  const { transport } = answering([config.baseUrl], []);
  const { notices } = createPayatom(config, { transport, sandbox: false, now: () => new Date(0) });
  if (!notices) throw new Error('expected a reader of notices');
  const tally = await judgeNotices({
    mutants: mutantsOf({
      said: statements.map(webhook),
      print: fc.constantFrom(printJson, printForm),
      wrong,
    }),
    reader: notices,
    payments,
    isProven,
  });
  expect(tally['credited']).toBeGreaterThan(500);
  expect(tally['rejected']).toBeGreaterThan(500);
});

test('an amount of a quarter of a million digits holds nobody up', async () => {
  const received_amount = `0.${'0'.repeat(250_000)}1`;
  const answer = new Response(JSON.stringify({ ...webhook(STATEMENTS[0] as Statement), received_amount }));
  await expect(judgePoll(answer, account, payment)).rejects.toMatchObject({
    code: 'provider_unexpected_body',
  });
});
