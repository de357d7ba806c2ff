import * as boxcharge from '@farebox/crypto/boxcharge';
import { account } from '../../../../../../demo/sandbox/boxcharge/account.ts';
import {
  type Corrupted,
  type Edit,
  inAnswer,
  inNotice,
  OTHER_ORDER,
  saying,
  striking,
  withFields,
} from '../../../../proofs/faults/edits.ts';
import type { Answered, Injection } from '../../../../testing/providers/wire.ts';

/** A webhook is sealed without a MAC, a query string in which nothing is escaped. */
const inToken = (fields: Record<string, string>): Injection =>
  inNotice(({ data, ...said }) => ({
    ...said,
    data: boxcharge.seal(withFields(boxcharge.open(String(data), account), fields), account),
  }));

const orderEdits: Readonly<Record<string, Edit>> = {
  'unknown status word': saying({ order_status: '77' }),
  'wrong amount': saying({ bill_amt: '1.00' }),
  'no readable amount': saying({ bill_amt: 'a lot' }),
  'an amount of two meanings': saying({ bill_amt: '12.000' }),
  'wrong currency': saying({ bill_currency: 'USD' }),
  'no readable currency': saying({ bill_currency: 'Euro' }),
  'about another order: our reference': saying({ reference: OTHER_ORDER }),
};

/** BoxCharge's corrupted answers, call by call. */
export const corrupted = {
  launch: () => ({
    ...striking(orderEdits, inAnswer),
    'a page on a foreign host': inAnswer(saying({ authurl: 'https://evil.example/' })),
    'declined, though the order is open': inAnswer(saying({ order_status: '2', status: 'Declined' })),
    'error 500 in their own words': inAnswer(() => ({
      error_number: '500',
      error_message: 'Oops',
      status: 'Error',
    })),
    'reference exists': inAnswer(() => ({
      error_number: '5012',
      error_message: 'Reference already exists',
      status: 'Error',
    })),
  }),
  status: () => ({
    ...striking(orderEdits, inAnswer),
    'about another order: their transID': inAnswer(saying({ transID: '100135250426141606' })),
    'a transID that they do not know': inAnswer(() => ({})),
  }),
  webhook: () => ({
    'unknown status word': inToken({ order_status: '77' }),
    'wrong amount': inToken({ bill_amt: '1.00' }),
    'an amount of two meanings': inToken({ bill_amt: '12.000' }),
    'wrong currency': inToken({ bill_currency: 'USD' }),
    'about another order: our reference': inToken({ reference: OTHER_ORDER }),
    'about another order: their transID': inToken({ transID: '100135250426141606' }),
    'claims a decline': inToken({ order_status: '2', status: 'Declined' }),
    'sealed with another key': inNotice((said) => ({
      ...said,
      data: boxcharge.seal('transID=1', { ...account, privateKey: 'another' }),
    })),
  }),
  refund: () => ({
    'unknown status word': inAnswer(saying({ order_status: '77' })),
    'a word that is neither yes nor no': inAnswer(() => ({ status: 'Perhaps' })),
    'a no in one word, though it goes back': inAnswer(saying({ status: 'Declined' })),
    'a yes in one word': inAnswer(() => ({ status: 'Success' })),
    'about another order: our reference': inAnswer(saying({ reference: OTHER_ORDER })),
    'about another order: their transID': inAnswer(saying({ transID: '100135250426141606' })),
    'declined, though it goes back': inAnswer(saying({ order_status: '2' })),
    'a refusal': ({ answer }) => answer(refusal),
  }),
} satisfies Record<string, Corrupted>;

const refusal: Answered = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"error_number":"1112","error_message":"Insufficient balance","status":"Error"}',
};
