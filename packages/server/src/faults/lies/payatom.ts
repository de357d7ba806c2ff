import { payatom } from '@farebox/crypto';
import { rewritten } from '../faults.ts';
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
  'about another order': resealed(keys, saying({ order_id: OTHER_ORDER })),
  'wrong hash': saying({ [amountField]: '1' }),
  'hash with a wrong MAC': saying({ post_hash: Buffer.alloc(96, 7).toString('base64') }),
});

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
} satisfies Record<string, Lies>;
