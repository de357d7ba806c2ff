import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { sessionFixture } from '../checkout/fixtures.ts';
import { testStore } from './conformance.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'farebox-store-'));
let files = 0;
const nextFile = () => join(folder, `${++files}`, 'farebox.db');

afterAll(() => rmSync(folder, { recursive: true }));

testStore('SQLite', async (now) => {
  const store = await openSqlite(nextFile(), now);
  return { store, twin: store };
});

describe('a SQLite file', () => {
  it('keeps everything when it is closed and opened again, and migrates once', async () => {
    const file = nextFile();
    const first = await openSqlite(file);
    await first.insertSession(sessionFixture());
    await first.close();
    const second = await openSqlite(file);
    expect(await second.session(sessionFixture().id)).toEqual(sessionFixture());
    await second.close();
  });

  it('of the first release is brought up to date, and its open sessions still expire', async () => {
    const file = nextFile();
    const first = await openSqlite(file);
    await first.insertSession(sessionFixture());
    await first.close();
    const old = new DatabaseSync(file);
    old.exec(`
      drop table complaints;
      drop table reconciliations;
      drop table differences;
      drop index payments_of_day;
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
    expect(await second.ready()).toBe(true);
    await second.close();
  });
});
