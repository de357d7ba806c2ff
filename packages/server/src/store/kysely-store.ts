import { setTimeout as after } from 'node:timers/promises';
import { newNoticeId } from '../checkout/ids.ts';
import type { Database } from './database.ts';
import { moves, readLedger, writeChange } from './queries/change.ts';
import * as due from './queries/due.ts';
import * as keys from './queries/keys.ts';
import { probe } from './queries/probe.ts';
import * as read from './queries/read.ts';
import { sessionOf, sessionRow } from './rows.ts';
import type { Change, Ledger, Store } from './store.ts';

/** How long a probe may take before the store is not ready, in ms. */
const READY_WITHIN = 1000;

/** The store contract over any SQL database that Kysely speaks to. */
export function createKyselyStore(database: Database, now: () => Date): Store {
  return {
    ...ledgers(database, now),
    ...reads(database),
    ...requests(database, now),
    ...duties(database, now),
    ...answers(database, now),
    ...life(database),
  };
}

type Ledgers = Pick<Store, 'insertSession' | 'session' | 'ledger' | 'change' | 'watch'>;

function ledgers(database: Database, now: () => Date): Ledgers {
  const { db, watchers, rowLocks, transact, write } = database;
  return {
    async insertSession(session) {
      const row = { ...sessionRow(session), next_expiry_at: session.expiresAt };
      await write((at) => at.insertInto('sessions').values(row).execute());
    },
    async session(id) {
      const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && sessionOf(row);
    },
    ledger: (sessionId) => readLedger(db, sessionId, { lock: false }),
    async change<T>(sessionId: string, decide: (ledger: Ledger) => Change<T>): Promise<T> {
      const { result, moved } = await transact(async (tx) => {
        const ledger = await readLedger(tx, sessionId, { lock: rowLocks });
        if (!ledger) throw new Error(`there is no session ${sessionId}`);
        const change = decide(ledger);
        await writeChange({ tx, database, now: now() }, ledger, change);
        return { result: change.result, moved: moves(ledger, change) };
      });
      if (moved) watchers.tell(sessionId);
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

const reads = ({ db }: Database): Reads => ({
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

const requests = ({ write }: Database, now: () => Date): Pick<Store, 'recordRequest' | 'rejectRequest'> => ({
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
    await write((db) => db.insertInto('notices').values(received).execute());
    return id;
  },
  async rejectRequest(recordId, reason) {
    const rejected = { verdict: 'rejected', reason };
    await write((db) => db.updateTable('notices').set(rejected).where('id', '=', recordId).execute());
  },
});

type Duties = Pick<Store, 'redeliver' | 'dueDeliveries' | 'finishDelivery' | 'dueLookups' | 'dueExpiries'>;

const duties = (database: Database, now: () => Date): Duties => ({
  redeliver: (eventId) => due.redeliver(database, eventId, now()),
  dueDeliveries: (at, limit) => due.claimDeliveries(database, at, limit),
  finishDelivery: (eventId, outcome) => due.finishDelivery(database, eventId, outcome),
  dueLookups: (at, limit) => due.claimLookups(database, at, limit),
  dueExpiries: (at, limit) => due.claimExpiries(database, at, limit),
});

const answers = (
  { write }: Database,
  now: () => Date,
): Pick<Store, 'reserveKey' | 'keepAnswer' | 'releaseKey'> => ({
  reserveKey: (key, fingerprint) => write((db) => keys.reserveKey(db, { key, fingerprint, now: now() })),
  keepAnswer: (key, answer) => write((db) => keys.keepAnswer(db, key, answer)),
  releaseKey: (key) => write((db) => keys.releaseKey(db, key)),
});

function life(database: Database): Pick<Store, 'ready' | 'close'> {
  let probing: Promise<boolean> | undefined;
  const probeOnce = () =>
    probe(database)
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        probing = undefined;
      });
  return {
    async ready() {
      // Whoever asks while a probe is under way shares its answer: a database that hangs does not collect probes.
      probing ??= probeOnce();
      return await Promise.race([probing, after(READY_WITHIN, false, { ref: false })]);
    },
    close: () => database.close(),
  };
}
