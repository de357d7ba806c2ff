import { type ServerType, serve } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Config } from './config/schema.ts';
import { createSites } from './config/sites.ts';
import type { Context } from './flows/context.ts';
import { startDuties } from './flows/duties.ts';
import { createLog } from './log.ts';
import { loadAssets } from './routes/assets.ts';
import { openStore } from './store/open.ts';

/** A server at work. */
export interface RunningServer {
  /** Where it answers; the port is the one that was really taken. */
  readonly url: string;
  /** Takes no more requests, finishes what is under way, and closes the store. */
  close(): Promise<void>;
}

/**
 * Starts a Farebox server.
 * @throws when the port is taken or the database does not open.
 */
export async function startServer(
  config: Config,
  now: () => Date = () => new Date(),
): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const [store, assets] = await Promise.all([openStore(config.database, now), loadAssets()]);
  const background = createBackground((error) => log.error({ err: error }, 'background work failed'));
  const sites = createSites(config, now);
  const context: Context = {
    store,
    sites,
    publicUrl: config.publicUrl,
    now,
    log,
    inBackground: background.add,
  };
  const server = await listen(createApp({ context, config }, assets).fetch, config);
  const duties = startDuties(context);
  const { port } = server.address() as { port: number };
  return {
    url: `http://${config.host ?? 'localhost'}:${port}`,
    async close() {
      duties.stop();
      await closeServer(server);
      await background.settled();
      await store.close();
    },
  };
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host }: Config,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, ...(host === undefined ? {} : { hostname: host }) }, () =>
      resolve(server),
    );
    server.once('error', reject);
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Live pages hold their streams open for ever; they reconnect to the next server.
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 2000).unref();
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** Work whose answer was sent already: none of it is dropped at the end, and none of its failures goes unseen. */
function createBackground(onError: (error: unknown) => void) {
  const work = new Set<Promise<unknown>>();
  return {
    add(promise: Promise<unknown>): void {
      const watched = promise.catch(onError).finally(() => work.delete(watched));
      work.add(watched);
    },
    async settled(): Promise<void> {
      while (work.size > 0) await Promise.all(work);
    },
  };
}
