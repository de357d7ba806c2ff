import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { breaksConnection, storeError } from './postgres-faults.ts';

/** One server's connections: few, so that several servers fit into PostgreSQL's usual hundred. Times in ms. */
const SETTINGS: pg.PoolConfig = {
  max: 10,
  // Also how long a request waits for a connection to be free.
  connectionTimeoutMillis: 2000,
  statement_timeout: 5000,
  idle_in_transaction_session_timeout: 5000,
  // Where a connection hangs and nobody cuts it.
  query_timeout: 7000,
  keepAlive: true,
  application_name: 'farebox',
};

/** An address as the settings of one connection. Amounts and positions come as exact integers. */
export const connectionTo = (url: string): pg.ClientConfig => ({
  ...SETTINGS,
  connectionString: url,
  types: { getTypeParser },
});

/** A pool whose failures are ours, and which never gives out a connection that failed. */
export function openPool(url: string, over: pg.PoolConfig = {}): PostgresPool {
  const pool = new pg.Pool({ ...connectionTo(url), ...over });
  // A connection that is cut while nobody asks anything of it: the pool forgets it, and there is nobody to tell.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    options: pool.options,
    connect: async () => guard(await pool.connect().catch(rethrow)),
    end: () => pool.end(),
  };
}

function guard(client: pg.PoolClient): PostgresPoolClient {
  let failed = false;
  const query = async (sql: string, parameters: readonly unknown[]) =>
    await client.query(sql, parameters.map(writable)).catch((error: unknown) => {
      failed ||= breaksConnection(error);
      return rethrow(error);
    });
  return {
    // Cursors, the other way to call it, are not used.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy = false) => client.release(destroy || failed),
  };
}

const rethrow = (error: unknown): never => {
  throw storeError(error);
};

/** PostgreSQL's text holds no NUL; only what somebody made up does, and it is kept as the picture of one. */
const writable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '␀') : value;

const BIGINT: number = pg.types.builtins.INT8;

const getTypeParser = ((...[oid, format]: Parameters<typeof pg.types.getTypeParser>) =>
  oid === BIGINT ? exactInteger : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

/**
 * A bigint as a number.
 * @throws RangeError when a number cannot hold it exactly.
 */
export function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`expected a safe integer, got ${text}`);
  return value;
}
