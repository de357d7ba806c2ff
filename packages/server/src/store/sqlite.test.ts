import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { testStore } from '../../testing/store/conformance.ts';
import { paymentFixture, sessionFixture } from '../../testing/store/fixtures.ts';
import { testStoredDatabase } from '../../testing/store/migrations.ts';
import { sqliteMigrations } from './migrations/dialect.ts';
import { openSqlite } from './sqlite.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'farebox-store-'));
let files = 0;
const nextFile = () => join(folder, `${++files}`, 'farebox.db');

afterAll(() => rmSync(folder, { recursive: true }));

testStore('SQLite', async (now) => {
  const store = await openSqlite(nextFile(), now);
  return { store, twin: store };
});

describe('a SQLite file', () => {
  testStoredDatabase(async () => {
    const file = nextFile();
    mkdirSync(dirname(file));
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(new DatabaseSync(file)) });
    return { db, dialect: sqliteMigrations, open: () => openSqlite(file) };
  });

  it('keeps everything when it is closed and opened again, and migrates once', async () => {
    const file = nextFile();
    const first = await openSqlite(file);
    await first.insertSession(sessionFixture());
    await first.close();
    const second = await openSqlite(file);
    expect(await second.session(sessionFixture().id)).toEqual(sessionFixture());
    await second.close();
  });

  it('in which an older server settled a payment has it among the competing payments of those that began before', async () => {
    const file = nextFile();
    const first = await openSqlite(file);
    await first.insertSession(sessionFixture());
    const paid = { status: 'succeeded', outcome: 'succeeded', subject: '90555' } as const;
    await first.change(sessionFixture().id, () => ({ payments: [paymentFixture(paid)], result: undefined }));
    await first.close();
    const old = new DatabaseSync(file);
    old.exec('update payments set settled_at = null');
    old.close();
    const second = await openSqlite(file);
    const mine = paymentFixture({ id: 'pay_bbbbbbbbbbbbbbbbbbbbbbbb', subject: '90555' });
    expect(await second.competingPayments(mine, new Date())).toHaveLength(1);
    await second.close();
  });

  it('of the first release is brought up to date: its open sessions still expire, and what is due is still told', async () => {
    const file = nextFile();
    const first = await openSqlite(file);
    await first.insertSession(sessionFixture());
    const paid = { status: 'succeeded', outcome: 'succeeded', methodName: null } as const;
    await first.change(sessionFixture().id, () => ({ payments: [paymentFixture(paid)], result: undefined }));
    const settled = await first.payment(paymentFixture().id);
    await first.tell('shop', [{ type: 'method.degraded', data: { method: 'payatom:upi' } }]);
    await first.close();
    const old = new DatabaseSync(file);
    old.exec(`
      drop table unmatched_notices;
      drop table numbered_events;
      drop index payments_by_time;
      drop index payments_of_provider;
      drop index payments_of_status;
      drop index sessions_by_reference;
      alter table sessions drop column customer_source;
      drop index payments_one_live;
      alter table payments drop column held;
      alter table payments rename column provider_state to memo;
      alter table payments drop column method_name;
      alter table payments drop column fallback_for;
      alter table payments drop column bank_reference;
      alter table payments drop column receipt;
      alter table payments drop column subscription_end;
      alter table payments drop column already_active;
      alter table payments drop column asked_elsewhere;
      alter table payments drop column by_card;
      alter table payments drop column reference_handovers;
      create unique index payments_one_live on payments (session_id) where status in ('launching', 'pending', 'unknown');
      alter table payments drop column settled_at;
      alter table payments drop column dismissed;
      drop index deliveries_due_at_site;
      alter table deliveries drop column site;
      drop index idempotency_by_age;
      drop table complaints;
      drop table reconciliations;
      drop table differences;
      drop table method_health;
      alter table payments drop column refund;
      drop table subscription_links;
      drop table gone_endpoints;
      drop index notices_to_read;
      alter table notices drop column next_read_at;
      drop table probes;
      alter table payments drop column launch_key;
      drop index sessions_to_expire;
      alter table sessions drop column next_expiry_at;
      create index sessions_to_expire on sessions (expires_at) where status = 'open';
      delete from kysely_migration where name <> '001-initial'`);
    old.close();
    const second = await openSqlite(file);
    expect(await second.dueExpiries(new Date(sessionFixture().expiresAt), 10)).toEqual([sessionFixture().id]);
    expect((await second.session(sessionFixture().id))?.customerSource, 'nobody knows any more').toEqual({});
    expect(await second.payment(paymentFixture().id), 'settled when it was last written').toEqual(settled);
    const due = await second.dueDeliveries(new Date(), new Map([['shop', 10]]));
    expect(due.map(({ event }) => event.type)).toEqual(['method.degraded']);
    const [told] = due;
    expect((await second.numberedEvent('shop', 1))?.id, 'a number that the first release gave').toBe(
      told?.event.id,
    );
    await second.tell('shop', [{ type: 'method.recovered', data: {} }]);
    const [, next] = await second.events({ site: 'shop', after: 0, limit: 2 });
    expect(await second.numberedEvent('shop', next?.position ?? 0), 'one that nobody gave').toBeUndefined();
    expect(await second.numberedEvent('other', 1)).toBeUndefined();
    expect(await second.ready()).toBe(true);
    await second.close();
  });
});
