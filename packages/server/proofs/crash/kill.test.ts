import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestServer } from './build.ts';
import { type Databases, openDatabases } from './databases.ts';
import { runMatrix } from './matrix.ts';
import { runPair } from './pair.ts';
import { POINTS } from './points.ts';
import { killsOf, neverReached } from './report.ts';
import { openShop } from './shop.ts';

// The short forms of `npm run test:kill` and of two-servers.ts; docs/durability.md has the long ones.

const seed = 20_261_120;
const timeout = 240_000;

describe('a server whose plug is pulled', () => {
  let databases: Databases;
  let folder: string;
  let serve: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'farebox-pair-'));
    [databases, serve] = await Promise.all([openDatabases(['sqlite', 'postgres']), buildTestServer()]);
  }, timeout);
  afterAll(async () => {
    await databases.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses nothing that it acknowledged, launches nothing twice and tells every event, whatever the moment', {
    timeout,
  }, async () => {
    const reports = await runMatrix({ kills: POINTS.length, seed, workers: 4, databases, serve });
    expect(reports.flatMap(({ damages }) => damages)).toEqual([]);
    // A busy machine may not come to every rare moment in time.
    expect(killsOf(reports)).toBeGreaterThan(POINTS.length / 2);
    // In these few processes every point is come to, though a server may die too early at another one, or too late: that it died at
    // each is for the long run to show.
    const missing = neverReached(reports);
    expect(missing, `crash points never reached: ${missing.join(', ')}`).toEqual([]);
  });

  it('leaves another server on the same database to go on, and its pages follow live', {
    timeout,
  }, async () => {
    const database = await databases.create('postgres', folder);
    const shop = await openShop({
      folder,
      database,
      serve,
      cacheDir: join(folder, 'compiled'),
      seed,
      servers: 2,
    });
    const { damages, pages } = await runPair(shop, { kills: 2, everyMs: 1_500 });
    await shop.close();
    expect(damages).toEqual([]);
    expect(pages).toBeGreaterThan(0);
  });
});
