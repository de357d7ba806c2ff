import { addressesOf } from './addresses.ts';
import { askedToEnd, readPorts, reasonOf } from './command-line.ts';
import { startDemo } from './processes.ts';
import { summaryOf } from './summary.ts';

/** Runs the demo until somebody asks it to end, or one of its processes ends by itself; resolves with the exit code. */
async function run(): Promise<number> {
  const asked = askedToEnd().then(() => undefined);
  const ports = readPorts(process.argv.slice(2), process.env);
  console.log('\n  Starting the store, the Farebox server and the sandbox …\n');
  const starting = startDemo({ ports, dataDir: addressesOf(process.env).dataDir });
  const demo = await Promise.race([starting, asked]);
  if (!demo) return 0;

  console.log(summaryOf(demo));
  const reason = await Promise.race([asked, demo.died]);
  await demo.stop();
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
