import type { Kysely } from 'kysely';
import { newNoticeId } from '../checkout/ids.ts';
import { readLedger, writeChange } from './queries/change.ts';
import * as due from './queries/due.ts';
import * as keys from './queries/keys.ts';
import * as read from './queries/read.ts';
import { sessionOf, sessionRow } from './rows.ts';
import type { Change, Ledger, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { createWatchers } from './watchers.ts';

/** The store contract over any SQL database that Kysely speaks to. */
export function createKyselyStore(db: Kysely<Tables>, now: () => Date): Store {
  return {
    ...ledgers(db, now),
    ...reads(db),
    ...requests(db, now),
    ...duties(db, now),
    ...answers(db, now),
    ...life(db),
  };
}

type Ledgers = Pick<Store, 'insertSession' | 'session' | 'ledger' | 'change' | 'watch'>;

function ledgers(db: Kysely<Tables>, now: () => Date): Ledgers {
  const watchers = createWatchers();
  return {
    async insertSession(session) {
      await db.insertInto('sessions').values(sessionRow(session)).execute();
    },
    async session(id) {
      const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && sessionOf(row);
    },
    ledger: (sessionId) => readLedger(db, sessionId),
    async change<T>(sessionId: string, decide: (ledger: Ledger) => Change<T>): Promise<T> {
      const result = await db.transaction().execute(async (tx) => {
        const ledger = await readLedger(tx, sessionId);
        if (!ledger) throw new Error(`there is no session ${sessionId}`);
        const change = decide(ledger);
        await writeChange(tx, ledger, { change, now: now() });
        return change.result;
      });
      watchers.tell(sessionId);
      return result;
    },
    watch: watchers.watch,
  };
}

type Reads = Pick<
  Store,
  | 'payment'
  | 'paymentByProviderReference'
  | 'paymentByReturnToken'
  | 'payments'
  | 'rivals'
  | 'notices'
  | 'events'
  | 'event'
>;

const reads = (db: Kysely<Tables>): Reads => ({
  payment: (id) => read.payment(db, 'id', id),
  paymentByReturnToken: (token) => read.payment(db, 'return_token', token),
  paymentByProviderReference: (site, provider, reference) =>
    read.paymentByProviderReference(db, { site, provider, reference }),
  payments: (filter) => read.payments(db, filter),
  rivals: (payment, since) => read.rivals(db, payment, since),
  notices: (paymentId) => read.notices(db, paymentId),
  events: (query) => read.events(db, query),
  event: (site, id) => read.event(db, site, id),
});

const requests = (db: Kysely<Tables>, now: () => Date): Pick<Store, 'recordRequest' | 'rejectRequest'> => ({
  async recordRequest({ site, provider, raw }) {
    const id = newNoticeId();
    const received = {
      id,
      site,
      provider,
      source: 'webhook',
      verdict: 'received',
      raw,
      received_at: now().toISOString(),
    };
    await db.insertInto('notices').values(received).execute();
    return id;
  },
  async rejectRequest(recordId, reason) {
    await db.updateTable('notices').set({ verdict: 'rejected', reason }).where('id', '=', recordId).execute();
  },
});

type Duties = Pick<Store, 'redeliver' | 'dueDeliveries' | 'finishDelivery' | 'dueLookups' | 'dueExpiries'>;

const duties = (db: Kysely<Tables>, now: () => Date): Duties => ({
  redeliver: (eventId) => due.redeliver(db, eventId, now()),
  dueDeliveries: (at, limit) => due.claimDeliveries(db, at, limit),
  finishDelivery: (eventId, outcome) => due.finishDelivery(db, eventId, outcome),
  dueLookups: (at, limit) => due.claimLookups(db, at, limit),
  dueExpiries: (at, limit) => due.dueExpiries(db, at, limit),
});

const answers = (
  db: Kysely<Tables>,
  now: () => Date,
): Pick<Store, 'reserveKey' | 'keepAnswer' | 'releaseKey'> => ({
  reserveKey: (key, fingerprint) => keys.reserveKey(db, { key, fingerprint, now: now() }),
  keepAnswer: (key, answer) => keys.keepAnswer(db, key, answer),
  releaseKey: (key) => keys.releaseKey(db, key),
});

const life = (db: Kysely<Tables>): Pick<Store, 'ready' | 'close'> => ({
  async ready() {
    return await db
      .selectFrom('sessions')
      .select('id')
      .limit(1)
      .execute()
      .then(
        () => true,
        () => false,
      );
  },
  close: () => db.destroy(),
});
