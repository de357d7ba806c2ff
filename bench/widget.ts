import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { choosePorts } from '../demo/ports.ts';
import { provideBrowser, thisMachine } from '../e2e/browser.ts';
import { type Candidate, dropInPage, fareboxPages } from './widget/candidates.ts';
import { buildDropIn } from './widget/drop-in.ts';
import { startFarebox } from './widget/farebox.ts';
import { NAMES } from './widget/methods.ts';
import { CONDITIONS } from './widget/network.ts';
import { startShop } from './widget/shop.ts';
import { dropInSizes, fareboxSizes } from './widget/sizes.ts';
import { sizeTable, timeTable, verdicts } from './widget/tables.ts';
import { type Visitor, visit } from './widget/visit.ts';

/** How soon a shopper sees how to pay, beside Adyen Drop-in: `node bench/widget.ts [--runs 9]`. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const RUNS = Number(values.runs);
if (!(RUNS >= 1)) throw new Error(`--runs: expected a number of runs, got ${values.runs}`);

const print = (text: string) => process.stdout.write(`${text}\n\n`);

/** Visits in turn, so that whatever else the machine does strikes all alike; the first round only warms the servers up. */
async function measure(candidates: readonly Candidate[], visitor: Visitor): Promise<void> {
  for (let run = 0; run <= RUNS; run += 1) {
    for (const { visits, open } of candidates) {
      const seen = await visit(await open(), visitor);
      if (run > 0) visits.push(seen);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'farebox-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// An exit, unlike a signal, lets the processes that were started here be ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
await using running = new AsyncDisposableStack();

const browserPath = await provideBrowser(thisMachine);
const built = join(folder, 'drop-in');
await buildDropIn(built);
const ports = await choosePorts({ store: 0, server: 0, sandbox: 0 });
const shop = await startShop(ports.store, built);
running.defer(() => shop.stop());
const farebox = await startFarebox({ port: ports.server, shop: shop.url, folder });
running.defer(() => farebox.stop());

const [load = 0] = loadavg();
if (load > availableParallelism() / 2)
  print(`This machine is busy (load ${load.toFixed(1)}): look at no time below.`);

const peer = dropInPage(shop);
const ours = fareboxPages(farebox, shop);
print(sizeTable('Farebox, gzip -9', fareboxSizes()));
print(sizeTable(`${peer.name}, redirects only, gzip -9`, dropInSizes(built)));
await measure([peer, ...ours], { browserPath, shop: shop.url });
print(`${NAMES.length} methods, ${CONDITIONS}: medians of ${RUNS} runs\n${timeTable([peer, ...ours])}`);
print(verdicts(peer, ours));
