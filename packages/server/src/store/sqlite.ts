import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { createKyselyStore } from './kysely-store.ts';
import { migrate } from './migrations/index.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Opens (and creates) a SQLite file as a store: WAL, and every commit on the disk before it is answered.
 * @throws when the file cannot be opened, or the database does not take these settings.
 */
export async function openSqlite(path: string, now: () => Date = () => new Date()): Promise<Store> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  assertDurable(database, path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(database) }) });
  await migrate(db);
  return createKyselyStore(db, now);
}

/** An acknowledged payment must survive the plug being pulled, so a database that would not keep it is refused. */
function assertDurable(database: DatabaseSync, path: string): void {
  const mode = database.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  const synchronous = database.prepare('PRAGMA synchronous').get()?.['synchronous'];
  const expected = path === ':memory:' ? 'memory' : 'wal';
  if (mode !== expected || synchronous !== 2) {
    throw new Error(
      `expected journal_mode ${expected} and synchronous 2 (FULL), got ${String(mode)} and ${String(synchronous)}`,
    );
  }
}

/** node:sqlite behind the few members that Kysely's SQLite dialect calls; statements are compiled once. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const compiled = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = compiled.get(sql) ?? statement(database.prepare(sql));
      if (compiled.size < 500) compiled.set(sql, known);
      return known;
    },
  };
}

function statement(prepared: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => prepared.all(...values(parameters)),
    run: (parameters) => prepared.run(...values(parameters)),
    iterate: (parameters) => prepared.iterate(...values(parameters)),
  };
}
