import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildTestServer } from './build.ts';
import { openDatabases } from './databases.ts';
import { writeSection } from './document.ts';
import { runPair } from './pair.ts';
import { pairText } from './report.ts';
import { openShop } from './shop.ts';

// `node packages/server/proofs/crash/two-servers.ts [--kills 20] [--every 3000] [--seed n] [--write]`

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    every: { type: 'string', default: '3000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    write: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'farebox-pair-'));
const databases = await openDatabases(['postgres']);
try {
  const database = await databases.create('postgres', folder);
  const seed = Number(values.seed);
  console.log(`seed ${seed}`);
  const serve = await buildTestServer();
  const cacheDir = join(folder, 'compiled');
  const shop = await openShop({ folder, database, serve, cacheDir, seed, servers: 2 });
  const report = await runPair(shop, { kills: Number(values.kills), everyMs: Number(values.every) });
  await shop.close();
  const text = pairText(report, seed);
  console.log(text);
  for (const { fault, text: what } of report.damages) console.log(`${fault}: ${what}`);
  if (values.write) writeSection('two servers', text);
  process.exitCode = report.damages.length > 0 ? 1 : 0;
} finally {
  await databases.close();
  rmSync(folder, { recursive: true, force: true });
}
