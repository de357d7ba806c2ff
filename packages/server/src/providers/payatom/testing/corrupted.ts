import * as payatom from '@farebox/crypto/payatom';
import { account } from '../../../../../../demo/sandbox/payatom/account.ts';
import {
  type Corrupted,
  type Edit,
  inAnswer,
  inNotice,
  OTHER_ORDER,
  saying,
  striking,
} from '../../../../proofs/faults/edits.ts';
import { type Faults, rewritten } from '../../../../proofs/faults/faults.ts';
import type { Answered } from '../../../../testing/providers/wire.ts';

/** What a report says is sealed with it. */
const resealed =
  (edit: Edit): Edit =>
  (said) => {
    const report = edit(said);
    const operands = {
      orderId: String(report['order_id']),
      receivedAmount: String(report['received_amount'] ?? report['amount']),
      status: String(report['status']),
    };
    return { ...report, post_hash: payatom.seal(payatom.noticeHash(operands, account), account) };
  };

const reportEdits = (amountField: string): Readonly<Record<string, Edit>> => ({
  'unknown status word': resealed(saying({ status: 'Perhaps' })),
  'wrong amount': resealed(saying({ [amountField]: '1' })),
  'no readable amount': resealed(saying({ [amountField]: 'a lot' })),
  'an amount of two meanings': resealed(saying({ [amountField]: '1.000' })),
  'no amount': resealed(saying({ [amountField]: '' })),
  'about another order': resealed(saying({ order_id: OTHER_ORDER })),
  'wrong hash': saying({ [amountField]: '1' }),
  'hash with a wrong MAC': saying({ post_hash: Buffer.alloc(96, 7).toString('base64') }),
});

/** The answer to a launch that shows no page of theirs repeats the amount. */
const corruptedSeamless: Faults = {
  'unknown status word': inAnswer(saying({ status: 'perhaps' })),
  'a refusal, though the work was done': inAnswer(() => ({
    status: 'error',
    message: 'Duplicate order_id found',
  })),
  'wrong amount': inAnswer(saying({ amount: '1' })),
  'no readable amount': inAnswer(saying({ amount: 'a lot' })),
};

/** PayAtom's corrupted answers, call by call. The answer to a launch names no order and no amount; no answer names a currency. */
export const corrupted = {
  launch: () => ({
    'unknown status word': inAnswer(saying({ status: 'perhaps' })),
    'a refusal, though the work was done': inAnswer(() => ({
      status: 'error',
      message: 'Duplicate order_id Found',
    })),
    'no hash': inAnswer(saying({ hash_value: '' })),
    'a hash that is an address': inAnswer(saying({ hash_value: 'https://evil.example/' })),
  }),
  code: () => ({
    ...corruptedSeamless,
    'no code': inAnswer(saying({ qr_code: '' })),
    'a code for another amount': inAnswer(saying({ qr_code: 'upi://pay?pa=sandbox@upi&am=1&cu=INR' })),
    'a code for another currency': inAnswer(saying({ qr_code: 'upi://pay?pa=sandbox@upi&am=250&cu=USD' })),
    'a code that is an address': inAnswer(saying({ qr_code: 'https://evil.example/' })),
  }),
  number: () => ({
    ...corruptedSeamless,
    'no number': inAnswer(saying({ wallet_id: '' })),
    'a number that is none': inAnswer(saying({ wallet_id: 'call us' })),
  }),
  app: () => corruptedSeamless,
  page2: () => ({
    ...corruptedSeamless,
    'no page': inAnswer(saying({ redirect_url: '' })),
    'a page on a foreign host': inAnswer(saying({ redirect_url: 'https://evil.example/' })),
  }),
  poll: () => ({
    ...striking(reportEdits('amount'), inAnswer),
    'an order that they do not know': inAnswer(() => ({
      status: 'error',
      message: 'Reference code not found.',
    })),
  }),
  webhook: () => ({
    ...striking(reportEdits('received_amount'), inNotice),
    'sent again later with an older status': async ({ sent, forward, answer }) => {
      answer(await forward());
      const stale = resealed(saying({ status: 'Pending', received_amount: '0' }));
      await forward(rewritten(sent, (body) => JSON.stringify(stale(JSON.parse(body)))));
    },
  }),
  refund: () => ({
    'unknown status word': inAnswer(saying({ status: 'perhaps' })),
    'no status': inAnswer(saying({ status: '' })),
    'a refusal': ({ answer }) => answer(refused('Insufficient balance')),
  }),
} satisfies Record<string, Corrupted>;

const refused = (message: string): Answered => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ status: 'error', message }),
});
