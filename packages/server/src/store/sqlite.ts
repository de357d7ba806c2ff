import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { groupCommit } from './group-commit.ts';
import { createKyselyStore } from './kysely-store.ts';
import { sqliteMigrations } from './migrations/dialect.ts';
import { migrate } from './migrations/index.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { createWatchers } from './watchers.ts';

/**
 * Opens (and creates) a SQLite file as a store: WAL, and every commit on the disk before it is answered. A file serves one server.
 * @throws when the file cannot be opened, or the database does not take these settings.
 */
export async function openSqlite(path: string, now: () => Date = () => new Date()): Promise<Store> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return await openConnection(new DatabaseSync(path, { timeout: 5000 }), now);
}

/**
 * Makes a connection that was opened already a store, which closes it in the end.
 * @throws when the database does not take the settings that keep it durable.
 */
export async function openConnection(connection: DatabaseSync, now: () => Date): Promise<Store> {
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  assertDurable(connection);
  // From here on a lock is waited for without stopping the process: the dialect does it.
  connection.exec('PRAGMA busy_timeout = 0');
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(connection) });
  await migrate(db, sqliteMigrations);
  return createKyselyStore(databaseOf(db, gatherFor(connection)), now);
}

/** SQLite has one connection here and one writer at a time: nothing has to be locked, ordered or told beyond this process. */
function databaseOf(db: Kysely<Tables>, gather: (begin: () => void) => void): Database {
  const commit = groupCommit(db, gather);
  return {
    db,
    rowLocks: false,
    watchers: createWatchers(),
    write: commit,
    transact: commit,
    takeTurn: async () => {},
    takePerson: async () => {},
    announce: async () => {},
    close: () => db.destroy(),
  };
}

/** On a disk, requests that were read in the same turn of the event loop share a commit; in memory a commit costs nothing. */
const gatherFor = (connection: DatabaseSync) =>
  connection.location() === null ? queueMicrotask : setImmediate;

/** An acknowledged payment must survive the plug being pulled, so a database that would not keep it is refused. */
function assertDurable(connection: DatabaseSync): void {
  const mode = connection.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  const synchronous = connection.prepare('PRAGMA synchronous').get()?.['synchronous'];
  const expected = connection.location() === null ? 'memory' : 'wal';
  if (mode !== expected || synchronous !== 2) {
    throw new Error(
      `expected journal_mode ${expected} and synchronous 2 (FULL), got ${String(mode)} and ${String(synchronous)}`,
    );
  }
}
