import { readdirSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { command, emptyDatabase } from '../../testing/postgres/empty-database.ts';
import { testStore } from '../../testing/store/conformance.ts';
import { paymentFixture, sessionFixture } from '../../testing/store/fixtures.ts';
import { testStoredDatabase } from '../../testing/store/migrations.ts';
import { postgresMigrations } from './migrations/dialect.ts';
import { openPostgres } from './postgres.ts';
import { openPool } from './postgres-pool.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

testStore('PostgreSQL', async (now) => {
  const url = await emptyDatabase('');
  return { store: await openPostgres(url, now), twin: await openPostgres(url, now) };
});

const SESSION = sessionFixture().id;

async function open(url: string): Promise<Store> {
  const store = await openPostgres(url);
  onTestFinished(() => store.close());
  return store;
}

/** A store with one open session, and the address of its database. */
async function openWithSession(): Promise<{ store: Store; url: string }> {
  const url = await emptyDatabase('');
  const store = await open(url);
  await store.insertSession(sessionFixture());
  return { store, url };
}

/** Adds a payment with its event, and says how often the decision was asked for. */
async function addPayment(store: Store): Promise<number> {
  let asked = 0;
  await store.change(SESSION, () => {
    asked += 1;
    return {
      payments: [paymentFixture()],
      events: [{ type: 'payment.pending', paymentId: paymentFixture().id }],
      result: undefined,
    };
  });
  return asked;
}

/** Lets the database do `what` whenever a delivery, the last row of a change, is about to be written, the first `times` times. */
const whenDelivering = (url: string, what: string, times: number) =>
  command(
    url,
    `create sequence attempts;
     create function trouble() returns trigger language plpgsql as $$
       begin if nextval('attempts') <= ${times} then ${what}; end if; return new; end $$;
     create trigger trouble before insert on deliveries for each row execute function trouble()`,
  );

const CUT = 'perform pg_terminate_backend(pg_backend_pid())';
const raise = (sqlstate: string) => `raise exception 'taken back' using errcode = '${sqlstate}'`;

describe('a PostgreSQL database', () => {
  testStoredDatabase(async () => {
    const url = await emptyDatabase('');
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url) }) });
    return { db, dialect: postgresMigrations, open: () => openPostgres(url) };
  });

  it('is brought up to date once by five servers that start at once', async () => {
    const url = await emptyDatabase('');
    const stores = await Promise.all(Array.from({ length: 5 }, () => open(url)));
    await stores[0]?.insertSession(sessionFixture());
    for (const store of stores) expect((await store.session(SESSION))?.id).toBe(SESSION);
    const done = await command(url, 'select name from kysely_migration order by name');
    const files = readdirSync(new URL('./migrations', import.meta.url)).toSorted();
    expect(done.map(({ name }) => `${name}.ts`)).toEqual(files.filter((name) => /^\d/.test(name)));
  });

  it('that would not keep what it acknowledged is refused', async () => {
    const url = await emptyDatabase('');
    await command(url, `alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = off`);
    await expect(openPostgres(url)).rejects.toThrow('expected fsync and synchronous_commit to be on');
  });

  it('that is not there is told without its password', async () => {
    const error = await openPostgres('postgres://farebox:s3cret@127.0.0.1:1/farebox').catch(String);
    expect(error).toContain('StoreUnavailable: The database does not answer: connect ECONNREFUSED');
    expect(error).not.toContain('s3cret');
  });
});

describe('a change', () => {
  it.each(['40001', '40P01'])(
    'that the database takes back with %s is decided and written again, once',
    async (code) => {
      const { store, url } = await openWithSession();
      await whenDelivering(url, raise(code), 3);
      expect(await addPayment(store)).toBe(4);
      const events = await store.events({ site: 'shop', after: 0, limit: 10 });
      expect(events.map(({ sequence }) => sequence)).toEqual([1]);
    },
  );

  it('that is taken back again and again is given up, and nothing of it is written', async () => {
    const { store, url } = await openWithSession();
    await whenDelivering(url, raise('40001'), 5);
    await expect(addPayment(store)).rejects.toMatchObject({ code: 'store_unavailable' });
    expect((await store.aggregate(SESSION))?.payments).toEqual([]);
    await addPayment(store);
  });

  it('whose connection is cut is no half change, and the next one has another connection', async () => {
    const { store, url } = await openWithSession();
    await whenDelivering(url, CUT, 1);
    await expect(addPayment(store)).rejects.toMatchObject({ code: 'store_unavailable' });
    expect(await store.aggregate(SESSION)).toEqual({ session: sessionFixture(), payments: [] });
    expect(await store.events({ site: 'shop', after: 0, limit: 10 })).toEqual([]);
    expect(await addPayment(store)).toBe(1);
  });

  it('that breaks a rule of the database says so without the row’s values', async () => {
    const { store } = await openWithSession();
    await addPayment(store);
    const twice = store.change(SESSION, () => ({
      payments: [paymentFixture({ id: 'pay_b', status: 'failed' })],
      result: undefined,
    }));
    const error: unknown = await twice.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: '23505' });
    expect(JSON.stringify(error)).not.toContain(paymentFixture().returnToken);
  });

  it('works after every idle connection was cut', async () => {
    const { store, url } = await openWithSession();
    await Promise.all(Array.from({ length: 10 }, () => store.session(SESSION)));
    await cut(url, 'true');
    await expect.poll(() => store.ready(), { timeout: 5000 }).toBe(true);
    expect(await addPayment(store)).toBe(1);
  });
});

describe('a watcher', () => {
  it('whose server heard nothing for a while is told when it hears again, and of changes from then on', async () => {
    const { store, url } = await openWithSession();
    const twin = await open(url);
    let told = 0;
    twin.watch(SESSION, () => {
      told += 1;
    });
    await cut(url, `query like 'listen%'`);
    await addPayment(store);
    await expect.poll(() => told, { timeout: 5000 }).toBeGreaterThan(0);
    told = 0;
    await store.change(SESSION, () => ({
      payments: [paymentFixture({ status: 'failed' })],
      result: undefined,
    }));
    await expect.poll(() => told, { timeout: 5000 }).toBe(1);
  });
});

/** Cuts connections of a database. */
const cut = (url: string, which: string) =>
  command(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and ${which}`,
  );
