import * as ampere from '@farebox/crypto/ampere';
import { account } from '../../../../../../demo/sandbox/ampere/account.ts';
import { type Corrupted, type Edit, type Fields, inAnswer, saying } from '../../../../proofs/faults/edits.ts';
import { answering, type Faults, once } from '../../../../proofs/faults/faults.ts';
import type { Answered, Injection } from '../../../../testing/providers/wire.ts';

const unauthorized = (): Answered => ({
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: '{"status":"fail","code":401,"message":"Unauthorized access!"}',
});

/** Every answer is an envelope, sealed without a MAC. */
const sealed = (edit: Edit): Injection =>
  inAnswer(({ data }) => ({ data: seal(edit(JSON.parse(ampere.decrypt(String(data), account)))) }));

const seal = (envelope: Fields, keys: ampere.AmpereKeys = account): string =>
  ampere.encrypt(JSON.stringify(envelope), keys);

const inData =
  (edit: Edit): Edit =>
  ({ data, ...envelope }) => ({ ...envelope, data: edit(data as Fields) });

const OTHER_KEYS = { secretKey: '-'.repeat(32), vectorKey: '0'.repeat(32) };

const corruptedEnvelope = (): Faults => ({
  'unknown status word': sealed(saying({ status: 'perhaps' })),
  'sealed with another key': inAnswer(() => ({ data: seal({ status: 'success' }, OTHER_KEYS) })),
  'a plain no': answering(() => ({
    ...unauthorized(),
    status: 400,
    body: '{"status":"fail","message":"Blocked!"}',
  })),
});

/** With a token that is no longer good, once. */
const expiredToken = (): Faults => ({
  ...corruptedEnvelope(),
  'token expired: HTTP 401, once': once(({ answer }) => answer(unauthorized())),
  'token expired: Unauthorized access!, once': once(({ answer }) =>
    answer({ ...unauthorized(), status: 200 }),
  ),
});

/** AMPERE's corrupted answers, call by call. Its answers name no order, no currency and, but for plans, no amount. */
export const corrupted = {
  authenticate: () => ({
    ...corruptedEnvelope(),
    'HTTP 401': ({ answer }) => answer(unauthorized()),
    'a token that is expired already': sealed(inData(saying({ expiry_dt: '2020-01-01T00:00:00.000Z' }))),
    'a token without an end': sealed(inData(saying({ expiry_dt: 'never' }))),
  }),
  subscriptions: () => ({
    ...expiredToken(),
    'wrong amount': sealed(inData(({ rows, ...page }) => ({ ...page, rows: cheaper(rows) }))),
    'no plans': sealed(inData(saying({ rows: [], total: 0 }))),
  }),
  before: () => ({
    ...expiredToken(),
    'an access that is neither 0 nor 1': sealed(inData(saying({ access: 2 }))),
    'the access of another person: 1': sealed(inData(saying({ access: 1 }))),
  }),
  lookup: () => ({
    ...expiredToken(),
    'an access that is neither 0 nor 1': sealed(inData(saying({ access: 2 }))),
    'the access of another person: 0': sealed(inData(saying({ access: 0 }))),
  }),
  unsubscribe: expiredToken,
} satisfies Record<string, Corrupted>;

const cheaper = (rows: unknown) => (rows as Fields[]).map((row) => ({ ...row, price: 1 }));
