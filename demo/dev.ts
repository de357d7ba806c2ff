import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from './addresses.ts';
import { buildAll, onChange, watchBuilds } from './builds.ts';
import { askedToEnd, readPorts, reasonOf } from './command-line.ts';
import { type Demo, startDemo } from './processes.ts';
import { summaryOf } from './summary.ts';

const { dataDir } = addressesOf(process.env);
const buildStamp = join(dataDir, 'build-stamp');

/** Tells every open page of the store to reload itself. */
const reloadPages = (): void => writeFileSync(buildStamp, String(Date.now()));

async function restart(demo: Demo): Promise<void> {
  try {
    await demo.restartServer();
    reloadPages();
    console.log('  ↻ rebuilt');
  } catch (error) {
    console.error(`  ✗ ${reasonOf(error)}\n    It starts again with the next save.`);
  }
}

/** Runs the demo with reload on save until somebody asks it to end; resolves with the exit code. */
async function run(): Promise<number> {
  const asked = askedToEnd().then(() => undefined);
  const ports = readPorts(process.argv.slice(2), process.env);
  mkdirSync(dataDir, { recursive: true });
  reloadPages();
  console.log('\n  Building, then starting everything with reload on save …\n');
  await buildAll();
  const env = { ...process.env, FAREBOX_BUILD_STAMP: buildStamp };
  const demo = await Promise.race([startDemo({ ports, dataDir, env, watch: true }), asked]);
  if (!demo) return 0;

  console.log(summaryOf(demo));
  const builds = watchBuilds(dataDir);
  onChange(['packages/server/dist', 'packages/widget/dist'], () => restart(demo));
  onChange(['demo/store/public'], reloadPages);
  const reason = await Promise.race([asked, demo.died]);
  await Promise.all([demo.stop(), builds.stop()]);
  if (reason === undefined) return 0;
  console.error(`\n  The demo stopped. ${reason}\n`);
  return 1;
}

process.exit(
  await run().catch((error: unknown) => {
    console.error(`\n  The demo cannot start. ${reasonOf(error)}\n`);
    return 1;
  }),
);
