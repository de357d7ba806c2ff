import { expect, it, onTestFinished } from 'vitest';
import { command, emptyDatabase } from '../../testing/postgres/empty-database.ts';
import { exactInteger, openPool } from './postgres-pool.ts';

/** A pool of one connection. */
async function openOne(over: object = {}) {
  const url = await emptyDatabase('');
  const pool = openPool(url, { max: 1, ...over });
  onTestFinished(() => pool.end());
  return { pool, url };
}

const UNAVAILABLE = { code: 'store_unavailable' };

it('a connection that is cut while it is held and silent harms only who holds it', async () => {
  const { pool, url } = await openOne();
  const held = await pool.connect();
  await command(
    url,
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await expect
    .poll(() => held.query('select 1', []).catch((error: unknown) => error), { timeout: 5000 })
    .toMatchObject(UNAVAILABLE);
  held.release();
  const next = await pool.connect();
  expect((await next.query('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
  next.release();
});

it('a connection that did not answer in time is never given out again, with whatever it may still be doing', async () => {
  const { pool } = await openOne({ query_timeout: 100 });
  const slow = await pool.connect();
  await slow.query('begin', []);
  await slow.query(`set application_name = 'half-done'`, []);
  await expect(slow.query('select pg_sleep(1)', [])).rejects.toMatchObject(UNAVAILABLE);
  slow.release();
  const next = await pool.connect();
  const { rows } = await next.query<{ name: string }>(
    `select current_setting('application_name') as name`,
    [],
  );
  expect(rows).toEqual([{ name: 'farebox' }]);
  next.release();
});

it('a statement that takes too long, and a pool that is used up, are told as an outage', async () => {
  const { pool } = await openOne({ statement_timeout: 50, connectionTimeoutMillis: 100 });
  const held = await pool.connect();
  await expect(held.query('select pg_sleep(1)', [])).rejects.toMatchObject(UNAVAILABLE);
  await expect(pool.connect()).rejects.toMatchObject(UNAVAILABLE);
  held.release();
});

it('a number that would not be exact is none', () => {
  expect(exactInteger('-9007199254740991')).toBe(Number.MIN_SAFE_INTEGER);
  expect(() => exactInteger('9007199254740992')).toThrow(RangeError);
});
