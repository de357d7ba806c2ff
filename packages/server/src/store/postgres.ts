import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { randomText } from '../domain/ids.ts';
import type { Database } from './database.ts';
import { createKyselyStore } from './kysely-store.ts';
import { postgresMigrations } from './migrations/dialect.ts';
import { migrate } from './migrations/index.ts';
import { wasTakenBack } from './postgres-faults.ts';
import { CHANNEL, listen } from './postgres-listener.ts';
import { openPool } from './postgres-pool.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { createWatchers } from './watchers.ts';

/** How often a transaction that was taken back is tried. */
const TRIES = 5;

/** The first halves of the advisory locks' keys, which keep them apart from each other and from other programs' in the same database: "fare", "fars". */
const TURNS = 0x66617265;
const PERSONS = 0x66617273;

/**
 * Opens a PostgreSQL database as a store, which any number of servers can share.
 * @throws StoreUnavailable when it does not answer; Error when it would not keep what it has acknowledged.
 */
export async function openPostgres(url: string, now: () => Date = () => new Date()): Promise<Store> {
  await prepare(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url) }) });
  const database = databaseOf(db, url);
  await database.begun;
  return createKyselyStore(database, now);
}

/** Migrations may take longer than any request, and so may waiting for another server that is at it. */
async function prepare(url: string): Promise<void> {
  const pool = openPool(url, { max: 1, statement_timeout: 0, query_timeout: 0 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await assertDurable(db);
    await migrate(db, postgresMigrations);
  } finally {
    await db.destroy();
  }
}

/** An acknowledged payment must survive the plug being pulled, so a database that would not keep it is refused. */
async function assertDurable(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ fsync: string; commit: string }>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`.execute(db);
  for (const { fsync, commit } of rows) {
    if (fsync === 'off' || commit === 'off')
      throw new Error(`expected fsync and synchronous_commit to be on, got ${fsync} and ${commit}`);
  }
}

function databaseOf(db: Kysely<Tables>, url: string): Database & { readonly begun: Promise<void> } {
  const watchers = createWatchers();
  // A server tells its own watchers at once; what it hears of itself it knows already.
  const self = randomText(8);
  const listener = listen({
    url,
    heard(payload) {
      const [from, sessionId = ''] = payload.split(' ');
      if (from !== self) watchers.tell(sessionId);
    },
    resumed: watchers.tellAll,
  });
  return {
    db,
    rowLocks: true,
    watchers,
    begun: listener.begun,
    write: (work) => work(db),
    transact: (work) => persist(() => db.transaction().execute(work)),
    takeTurn: (tx, site) => lock(tx, TURNS, site),
    takePerson: (tx, person) => lock(tx, PERSONS, person),
    announce: (tx, sessionId) => notify(tx, `${self} ${sessionId}`),
    async close() {
      listener.close();
      await db.destroy();
    },
  };
}

/** Waits for an advisory lock, which ends with the transaction. */
async function lock(tx: Transaction<Tables>, kind: number, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${kind}, hashtext(${name}))`.execute(tx);
}

async function notify(tx: Transaction<Tables>, payload: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(tx);
}

/** A transaction that lost against another was rolled back and can run again; of any other failure that is not certain. */
async function persist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!wasTakenBack(error) || tries === TRIES) throw error;
    }
  }
}
