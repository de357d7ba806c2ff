import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { loadConfig } from '../../src/config/load.ts';
import type { Context } from '../../src/flows/context.ts';
import { createLog } from '../../src/log.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { startServer } from '../../src/server.ts';
import { replaceProviders } from '../../testing/providers/replace-providers.ts';

// The test build that cards are looked for in: a whole server that logs all it can, and writes down its heap when its parent names a
// file. LEAK=1 makes it keep every card on purpose, so that the search is seen to find one.

const leaked: unknown[] = [];

/** The same provider, but every card that it launches is kept. */
const leaking = (provider: Provider): Provider => ({
  ...provider,
  launch: (request, signal) => {
    leaked.push(request.card?.reveal());
    return provider.launch(request, signal);
  },
});

const withLeak = (context: Context): Context => replaceProviders(context, leaking);

/** What only garbage holds is gone after a few collections; what finalizers and the event loop hold, after a few turns. */
async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await turn();
  }
}

async function tellHeap(file: unknown): Promise<void> {
  await collectGarbage();
  process.send?.(writeHeapSnapshot(String(file)));
}

process.on('message', (file) => void tellHeap(file));
process.once('disconnect', () => process.exit());
await startServer(await loadConfig(), {
  log: createLog('trace'),
  ...(process.env['LEAK'] && { wrap: withLeak }),
});
process.send?.('ready');
