import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sessionFixture } from '../checkout/fixtures.ts';
import { testStore } from './conformance.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'farebox-store-'));
let files = 0;
const nextFile = () => join(folder, `${++files}`, 'farebox.db');

afterAll(() => rmSync(folder, { recursive: true }));

testStore('SQLite', (now) => openSqlite(nextFile(), now));

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
});
