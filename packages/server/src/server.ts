import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Config } from './config/schema.ts';
import { createSites } from './config/sites.ts';
import type { Context } from './flows/context.ts';
import { startDuties } from './flows/duties.ts';
import { createHealthBook } from './flows/method-health.ts';
import type { RequestEnv } from './http/env.ts';
import { createLog } from './log.ts';
import { loadAssets } from './routes/asset-files.ts';
import { openStore } from './store/open.ts';

/** What a server takes from outside its configuration. */
export interface ServerDeps {
  readonly now?: () => Date;
  readonly log?: Logger;
  /** What aborts a call that waits too long, by ms; real time by default. */
  readonly deadline?: (ms: number) => AbortSignal;
  /** Lets a test build stand between the flows and everything that they work with. */
  readonly wrap?: (context: Context) => Context;
}

/** Everything of a server but its socket and its clockwork. */
export interface Farebox {
  readonly app: Hono<RequestEnv>;
  readonly context: Context;
  /** Waits until all work that goes on after its answer is done. */
  settled(): Promise<void>;
}

/** A server at work. */
export interface RunningServer {
  /** Where it answers; the port is the one that was really taken. */
  readonly url: string;
  /** Takes no more requests, finishes what is under way, and closes the store. */
  close(): Promise<void>;
}

/**
 * Puts a server together: store, sites with their providers, routes.
 * @throws when the database does not open, or the widget was not built.
 */
export async function createFarebox(config: Config, deps: ServerDeps = {}): Promise<Farebox> {
  const { now = () => new Date(), log = createLog(config.logLevel), wrap = (context) => context } = deps;
  const [store, assets] = await Promise.all([openStore(config.database, now), loadAssets()]);
  const background = createBackground((error) => log.error({ err: error }, 'background work failed'));
  const sites = createSites(config, now);
  const context = wrap({
    store,
    sites,
    publicUrl: config.publicUrl,
    now,
    deadline: deps.deadline ?? ((ms) => AbortSignal.timeout(ms)),
    random: Math.random,
    fetch: globalThis.fetch,
    log,
    health: createHealthBook(),
    inBackground: background.add,
  });
  return { app: createApp({ context, config }, assets), context, settled: background.settled };
}

/**
 * Starts a server.
 * @throws when the port is taken, or what `createFarebox` throws.
 */
export async function startServer(config: Config, deps: ServerDeps = {}): Promise<RunningServer> {
  const { app, context, settled } = await createFarebox(config, deps);
  const server = await listen(app.fetch, config);
  const duties = startDuties(context);
  const { port } = server.address() as { port: number };
  return {
    url: `http://${config.host ?? 'localhost'}:${port}`,
    async close() {
      duties.stop();
      await closeServer(server);
      await settled();
      await context.store.close();
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

/** How long live pages may keep their streams open at the end, in ms; they reconnect to the next server. */
const STREAMS_END = 1000;

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), STREAMS_END).unref();
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
