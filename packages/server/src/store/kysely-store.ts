import { setTimeout as after } from 'node:timers/promises';
import type { Payment } from '../domain/payment.ts';
import type { Database } from './database.ts';
import { lockCompeting, moves, writeChange, writeNewSession } from './queries/change.ts';
import { complaintStore } from './queries/complaints.ts';
import * as due from './queries/due.ts';
import { writeSiteEvents } from './queries/feed.ts';
import * as health from './queries/health.ts';
import * as keys from './queries/keys.ts';
import * as links from './queries/links.ts';
import { probe } from './queries/probe.ts';
import * as read from './queries/read.ts';
import { reconciliationStore } from './queries/reconciliations.ts';
import * as requests from './queries/requests.ts';
import { keepUnmatched } from './queries/unmatched.ts';
import type { Change, Competition, SessionAggregate, Store } from './store.ts';

/** How long a probe may take before the store is not ready, in ms. */
const READY_WITHIN = 1000;

/** The store contract over any SQL database that Kysely speaks to. */
export function createKyselyStore(database: Database, now: () => Date): Store {
  return {
    ...aggregates(database, now),
    ...reads(database),
    ...stored(database, now),
    ...dueWork(database, now),
    ...answers(database, now),
    ...linked(database, now),
    ...healths(database, now),
    ...reconciliationStore(database, now),
    ...complaintStore(database),
    ...life(database),
  };
}

/** What follows a session's id when it is changed. */
type Decision<T> = [
  decide: (aggregate: SessionAggregate, competing: readonly Payment[]) => Change<T>,
  competition?: Competition,
];

type SessionStore = Pick<Store, 'insertSession' | 'session' | 'aggregate' | 'change' | 'watch'>;

function aggregates(database: Database, now: () => Date): SessionStore {
  const { db, watchers, rowLocks, transact, write } = database;
  return {
    async insertSession(session) {
      await write((at) => writeNewSession(at, session));
    },
    session: (id) => read.session(db, id),
    aggregate: (sessionId) => read.aggregate(db, sessionId, { lock: false }),
    async change<T>(sessionId: string, ...[decide, competition]: Decision<T>): Promise<T> {
      const { result, moved } = await transact(async (tx) => {
        // The person before the session, everywhere: who holds one of them never waits for the other the other way round.
        const competing = competition ? await lockCompeting({ tx, database }, competition) : [];
        const aggregate = await read.aggregate(tx, sessionId, { lock: rowLocks });
        if (!aggregate) throw new Error(`there is no session ${sessionId}`);
        const change = decide(aggregate, competing);
        await writeChange({ tx, database, now: now() }, aggregate, change);
        return { result: change.result, moved: moves(aggregate, change) };
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
  | 'competingPayments'
  | 'lastPaid'
  | 'notices'
  | 'events'
  | 'event'
  | 'numberedEvent'
>;

const reads = ({ db }: Database): Reads => ({
  payment: (id) => read.payment(db, 'id', id),
  paymentByReturnToken: (token) => read.payment(db, 'return_token', token),
  paymentByProviderReference: (site, provider, reference) =>
    read.paymentByProviderReference(db, { site, provider, reference }),
  payments: (filter) => read.payments(db, filter),
  competingPayments: (payment, since) => read.competingPayments(db, payment, since),
  lastPaid: (person) => read.lastPaid(db, person),
  notices: (paymentId) => read.notices(db, paymentId),
  events: (query) => read.events(db, query),
  event: (site, id) => read.event(db, site, id),
  numberedEvent: (site, position) => read.numberedEvent(db, site, position),
});

type Requests = Pick<Store, 'recordRequest' | 'rejectRequest' | 'keepUnmatched' | 'dueReadings'>;

const stored = (database: Database, now: () => Date): Requests => ({
  recordRequest: (request) => requests.recordRequest(database, request, now()),
  rejectRequest: (recordId, rejection) => requests.rejectRequest(database, recordId, rejection),
  keepUnmatched: (request) => database.transact((tx) => keepUnmatched({ tx, database, now: now() }, request)),
  dueReadings: (at, limit) => requests.claimReadings(database, at, limit),
});

type DueWork = Pick<
  Store,
  'tell' | 'redeliver' | 'disableEndpoint' | 'dueDeliveries' | 'finishDelivery' | 'dueLookups' | 'dueExpiries'
>;

const dueWork = (database: Database, now: () => Date): DueWork => ({
  tell: (site, drafts) =>
    database.transact((tx) => writeSiteEvents({ tx, database, now: now() }, site, drafts)),
  redeliver: (eventId) => due.redeliver(database, eventId, now()),
  disableEndpoint: (site, url) => due.disableEndpoint(database, { site, url, now: now() }),
  dueDeliveries: (at, rooms) => due.claimDeliveries(database, at, rooms),
  finishDelivery: (claimed, outcome) => due.finishDelivery(database, claimed, outcome),
  dueLookups: (at, limit) => due.claimLookups(database, at, limit),
  dueExpiries: (at, limit) => due.claimExpiries(database, at, limit),
});

type Answers = Pick<Store, 'reserveKey' | 'keepAnswer' | 'releaseKey' | 'forgetAnswers'>;

const answers = ({ write }: Database, now: () => Date): Answers => ({
  reserveKey: (key, fingerprint) => write((db) => keys.reserveKey(db, { key, fingerprint, now: now() })),
  keepAnswer: (reservation, answer) => write((db) => keys.keepAnswer(db, reservation, answer)),
  releaseKey: (reservation) => write((db) => keys.releaseKey(db, reservation)),
  forgetAnswers: (at) => write((db) => keys.forgetAnswers(db, at)),
});

type Links = Pick<Store, 'insertLink' | 'link' | 'takeTry' | 'returnTry'>;

const linked = ({ db, transact, write }: Database, now: () => Date): Links => ({
  insertLink: (link) => transact((tx) => links.insertLink(tx, link, now())),
  link: (id) => links.link(db, id),
  takeTry: (linkId, most) => write((at) => links.takeTry(at, linkId, most)),
  returnTry: (linkId) => write((at) => links.returnTry(at, linkId)),
});

const healths = (database: Database, now: () => Date): Pick<Store, 'healthOf' | 'moveHealth'> => ({
  healthOf: (site) => health.healthOf(database, site),
  moveHealth: (move) => database.transact((tx) => health.moveHealth({ tx, database, now: now() }, move)),
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
