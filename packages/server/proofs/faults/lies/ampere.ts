import { ampere } from '@farebox/crypto';
import type { Answered, Strike } from '../../../testing/providers/wire.ts';
import { answering, type Faults, once } from '../faults.ts';
import { type Edit, type Fields, inAnswer, type Keys, type Lies, saying } from './edits.ts';

const unauthorized = (): Answered => ({
  status: 401,
  headers: { 'content-type': 'application/json' },
  body: '{"status":"fail","code":401,"message":"Unauthorized access!"}',
});

/** Every answer is an envelope, sealed without a MAC. */
const sealed = (keys: Keys, edit: Edit): Strike =>
  inAnswer(({ data }) => ({ data: seal(keys, edit(JSON.parse(ampere.decrypt(String(data), keys.ampere)))) }));

const seal = ({ ampere: keys }: Pick<Keys, 'ampere'>, envelope: Fields): string =>
  ampere.encrypt(JSON.stringify(envelope), keys);

const inData =
  (edit: Edit): Edit =>
  ({ data, ...envelope }) => ({ ...envelope, data: edit(data as Fields) });

const OTHER_KEYS = { ampere: { secretKey: '-'.repeat(32), vectorKey: '0'.repeat(32) } };

const envelopeLies = (keys: Keys): Faults => ({
  'unknown status word': sealed(keys, saying({ status: 'perhaps' })),
  'sealed with another key': inAnswer(() => ({ data: seal(OTHER_KEYS, { status: 'success' }) })),
  'a plain no': answering(() => ({
    ...unauthorized(),
    status: 400,
    body: '{"status":"fail","message":"Blocked!"}',
  })),
});

/** With a token that is no longer good, once. */
const tokenLies = (keys: Keys): Faults => ({
  ...envelopeLies(keys),
  'token expired: HTTP 401, once': once(({ answer }) => answer(unauthorized())),
  'token expired: Unauthorized access!, once': once(({ answer }) =>
    answer({ ...unauthorized(), status: 200 }),
  ),
});

/** AMPERE's lies, call by call. Its answers name no order, no currency and, but for plans, no amount. */
export const ampereLies = {
  authenticate: (keys) => ({
    ...envelopeLies(keys),
    'HTTP 401': ({ answer }) => answer(unauthorized()),
    'a token that is expired already': sealed(
      keys,
      inData(saying({ expiry_dt: '2020-01-01T00:00:00.000Z' })),
    ),
    'a token without an end': sealed(keys, inData(saying({ expiry_dt: 'never' }))),
  }),
  subscriptions: (keys) => ({
    ...tokenLies(keys),
    'wrong amount': sealed(
      keys,
      inData(({ rows, ...page }) => ({ ...page, rows: cheaper(rows) })),
    ),
    'no plans': sealed(keys, inData(saying({ rows: [], total: 0 }))),
  }),
  before: (keys) => ({
    ...tokenLies(keys),
    'an access that is neither 0 nor 1': sealed(keys, inData(saying({ access: 2 }))),
    'the access of another person: 1': sealed(keys, inData(saying({ access: 1 }))),
  }),
  lookup: (keys) => ({
    ...tokenLies(keys),
    'an access that is neither 0 nor 1': sealed(keys, inData(saying({ access: 2 }))),
    'the access of another person: 0': sealed(keys, inData(saying({ access: 0 }))),
  }),
  unsubscribe: tokenLies,
} satisfies Record<string, Lies>;

const cheaper = (rows: unknown) => (rows as Fields[]).map((row) => ({ ...row, price: 1 }));
