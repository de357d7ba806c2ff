import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { prepared } from './prepared.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import type { IdempotencyRow, Tables } from './tables.ts';

function openDatabase(): Kysely<Tables> {
  const connection = new DatabaseSync(':memory:');
  connection.exec('create table idempotency (key text primary key, fingerprint, status, body, created_at)');
  return new Kysely<Tables>({ dialect: nodeSqliteDialect(connection) });
}

const row = (key: string, change: Partial<IdempotencyRow> = {}): IdempotencyRow => ({
  key,
  fingerprint: 'print',
  status: null,
  body: null,
  created_at: '2026-01-01T00:00:00.000Z',
  ...change,
});

const put = () =>
  prepared((db, { key, ...rest }: IdempotencyRow) =>
    db
      .insertInto('idempotency')
      .values({ key, ...rest })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(rest)),
  );

const find = () =>
  prepared((db, { key }: { key: string }) =>
    db.selectFrom('idempotency').selectAll().where('key', '=', key).where('fingerprint', '=', 'print'),
  );

describe('a prepared query', () => {
  it('runs with the values of each run, null among them, wherever they stand', async () => {
    const db = openDatabase();
    const [write, read] = [put(), find()];
    await write(db, row('a', { status: 201, body: 'first' }));
    await write(db, row('b'));
    await write(db, row('a', { body: 'second' }));
    expect(await read(db, { key: 'a' })).toEqual([row('a', { body: 'second' })]);
    expect(await read(db, { key: 'b' })).toEqual([row('b')]);
    expect(await read(db, { key: 'c' })).toEqual([]);
  });

  it('is built once for each database, in transactions and outside', async () => {
    let built = 0;
    const count = prepared((db, { key }: { key: string }) => {
      built += 1;
      return db.selectFrom('idempotency').select('key').where('key', '=', key);
    });
    const [one, other] = [openDatabase(), openDatabase()];
    await put()(one, row('a'));
    expect(await count(one, { key: 'a' })).toEqual([{ key: 'a' }]);
    expect(await one.transaction().execute((tx) => count(tx, { key: 'a' }))).toEqual([{ key: 'a' }]);
    expect(built).toBe(1);
    expect(await count(other, { key: 'a' })).toEqual([]);
    expect(built).toBe(2);
  });

  it('runs in the transaction that it is given', async () => {
    const db = openDatabase();
    const [write, read] = [put(), find()];
    const failing = db.transaction().execute(async (tx) => {
      await write(tx, row('a'));
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await read(db, { key: 'a' })).toEqual([]);
  });
});
