import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';

/** The environment variable that names a PostgreSQL for tests; without it they run on SQLite. */
export const TEST_POSTGRES = 'FAREBOX_TEST_POSTGRES';

/** The address of an empty database for a test, as in the configuration: on the PostgreSQL that is there for tests, else a file in `folder`. */
export async function emptyDatabase(folder: string): Promise<string> {
  const server = process.env[TEST_POSTGRES];
  return server === undefined ? `sqlite:${join(folder, 'farebox.db')}` : await emptyPostgres(server);
}

/** Makes an empty database on a PostgreSQL, and gives its address. */
export async function emptyPostgres(server: string): Promise<string> {
  const name = `farebox_${randomUUID().replaceAll('-', '')}`;
  await command(server, `create database ${name}`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Runs one command on a connection of its own. */
export async function command(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
