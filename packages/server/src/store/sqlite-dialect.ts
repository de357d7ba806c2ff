import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { StoreUnavailable } from './errors.ts';

/** How long a lock that another process holds is waited for, in ms, all who wait together. */
const PATIENCE = 1500;

/** How often the lock is tried meanwhile, in ms. SQLite's own waiting would stop the whole process. */
const RETRY = 10;

/** Kysely over `node:sqlite`. A transaction takes the write lock when it begins, so that it never has to be upgraded. */
export const nodeSqliteDialect = (database: DatabaseSync): Dialect => ({
  createDriver: () => createDriver(database),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

function createDriver(database: DatabaseSync): Driver {
  const connection = createConnection(database);
  const run = async (sql: string) => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    // After some failures, a full disk among them, SQLite has rolled back by itself.
    rollbackTransaction: async () => (database.isTransaction ? await run('rollback') : undefined),
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  };
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  const statements = compileOnce(database);
  let lockedSince: number | null = null;
  const mayWait = () => {
    lockedSince ??= performance.now();
    return performance.now() - lockedSince < PATIENCE;
  };
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      for (;;) {
        try {
          const { isReader, run } = statements(sql);
          const result = run(parameters);
          // Readers are not held up by a writer's lock, so they do not tell that it is gone.
          if (!isReader) lockedSince = null;
          return result as QueryResult<R>;
        } catch (error) {
          if (!isLocked(error) || !mayWait()) throw isPassing(error) ? new StoreUnavailable(error) : error;
        }
        await pause(RETRY);
      }
    },
    streamQuery: () => {
      throw new Error('nothing is streamed');
    },
  };
}

interface Statement {
  readonly isReader: boolean;
  run(parameters: readonly unknown[]): QueryResult<unknown>;
}

function compileOnce(database: DatabaseSync): (sql: string) => Statement {
  const compiled = new Map<string, Statement>();
  return (sql) => {
    const known = compiled.get(sql) ?? statementOf(database.prepare(sql));
    if (compiled.size < 500) compiled.set(sql, known);
    return known;
  };
}

function statementOf(prepared: StatementSync): Statement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  if (prepared.columns().length > 0)
    return { isReader: true, run: (parameters) => ({ rows: prepared.all(...values(parameters)) }) };
  return {
    isReader: false,
    run: (parameters) => ({ rows: [], numAffectedRows: BigInt(prepared.run(...values(parameters)).changes) }),
  };
}

/** The primary result code (sqlite.org/rescode.html): the low byte of the extended one. */
const resultOf = (error: unknown): number => Number((error as { errcode?: number }).errcode ?? 0) & 0xff;

const isLocked = (error: unknown): boolean => resultOf(error) === BUSY;

const BUSY = 5;

/** BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN: what comes from outside and can pass. */
const isPassing = (error: unknown): boolean => [BUSY, 6, 8, 10, 13, 14].includes(resultOf(error));
