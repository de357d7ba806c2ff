import { payatom } from '@farebox/crypto';
import type { Answered } from '../../../testing/providers/wire.ts';
import { type Faults, rewritten } from '../faults.ts';
import {
  type Edit,
  inAnswer,
  inNotice,
  type Keys,
  type Lies,
  OTHER_ORDER,
  saying,
  striking,
} from './edits.ts';

/** What a report says is sealed with it. */
const resealed =
  ({ payatom: keys }: Keys, edit: Edit): Edit =>
  (said) => {
    const report = edit(said);
    const operands = {
      orderId: String(report['order_id']),
      receivedAmount: String(report['received_amount'] ?? report['amount']),
      status: String(report['status']),
    };
    return { ...report, post_hash: payatom.seal(payatom.noticeHash(operands, keys), keys) };
  };

const reportEdits = (keys: Keys, amountField: string): Readonly<Record<string, Edit>> => ({
  'unknown status word': resealed(keys, saying({ status: 'Perhaps' })),
  'wrong amount': resealed(keys, saying({ [amountField]: '1' })),
  'no readable amount': resealed(keys, saying({ [amountField]: 'a lot' })),
  'an amount of two meanings': resealed(keys, saying({ [amountField]: '1.000' })),
  'no amount': resealed(keys, saying({ [amountField]: '' })),
  'about another order': resealed(keys, saying({ order_id: OTHER_ORDER })),
  'wrong hash': saying({ [amountField]: '1' }),
  'hash with a wrong MAC': saying({ post_hash: Buffer.alloc(96, 7).toString('base64') }),
});

/** The answer to a launch that shows no page of theirs repeats the amount. */
const seamlessLies: Faults = {
  'unknown status word': inAnswer(saying({ status: 'perhaps' })),
  'a refusal, though the work was done': inAnswer(() => ({
    status: 'error',
    message: 'Duplicate order_id found',
  })),
  'wrong amount': inAnswer(saying({ amount: '1' })),
  'no readable amount': inAnswer(saying({ amount: 'a lot' })),
};

/** PayAtom's lies, call by call. The answer to a launch names no order and no amount; no answer names a currency. */
export const payatomLies = {
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
    ...seamlessLies,
    'no code': inAnswer(saying({ qr_code: '' })),
    'a code for another amount': inAnswer(saying({ qr_code: 'upi://pay?pa=sandbox@upi&am=1&cu=INR' })),
    'a code for another currency': inAnswer(saying({ qr_code: 'upi://pay?pa=sandbox@upi&am=250&cu=USD' })),
    'a code that is an address': inAnswer(saying({ qr_code: 'https://evil.example/' })),
  }),
  number: () => ({
    ...seamlessLies,
    'no number': inAnswer(saying({ wallet_id: '' })),
    'a number that is none': inAnswer(saying({ wallet_id: 'call us' })),
  }),
  app: () => seamlessLies,
  page2: () => ({
    ...seamlessLies,
    'no page': inAnswer(saying({ redirect_url: '' })),
    'a page on a foreign host': inAnswer(saying({ redirect_url: 'https://evil.example/' })),
  }),
  poll: (keys) => ({
    ...striking(reportEdits(keys, 'amount'), inAnswer),
    'an order that they do not know': inAnswer(() => ({
      status: 'error',
      message: 'Reference code not found.',
    })),
  }),
  webhook: (keys) => ({
    ...striking(reportEdits(keys, 'received_amount'), inNotice),
    'sent again later with an older status': async ({ sent, forward, answer }) => {
      answer(await forward());
      const stale = resealed(keys, saying({ status: 'Pending', received_amount: '0' }));
      await forward(rewritten(sent, (body) => JSON.stringify(stale(JSON.parse(body)))));
    },
  }),
  refund: () => ({
    'unknown status word': inAnswer(saying({ status: 'perhaps' })),
    'no status': inAnswer(saying({ status: '' })),
    'a refusal': ({ answer }) => answer(refused('Insufficient balance')),
  }),
} satisfies Record<string, Lies>;

const refused = (message: string): Answered => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ status: 'error', message }),
});
