import type { ServerResponse } from 'node:http';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Config } from './config/schema.ts';
import { createSites } from './config/sites.ts';

import type { Context } from './flows/context.ts';
import { createProcessState } from './flows/process-state.ts';
import type { RequestEnv } from './http/env.ts';
import { startJobs } from './jobs/jobs.ts';
import { createLog } from './log.ts';
import { loadAssets } from './routes/system/asset-files.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';
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
  readonly shutdown: Shutdown;
  /** Waits until all work that goes on after its answer is done. */
  settled(): Promise<void>;
}

/** A server at work. */
export interface RunningServer {
  /** Where it answers; the port is the one that was really taken. */
  readonly url: string;
  /**
   * Takes no more requests, finishes what is under way, and closes the store. What a provider or a merchant's endpoint has not answered
   * after 8 s is given up, which is written down like any answer that never came. Over within 10 s, unless the database does not answer.
   */
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
  const sites = createSites(config, now, (oddity) => log.warn(oddity, 'odd answer'));
  const shutdown = createShutdown(deps.deadline ?? ((ms) => AbortSignal.timeout(ms)));
  const context = wrap({
    store,
    sites,
    publicUrl: config.publicUrl,
    now,
    deadline: shutdown.deadline,
    draining: shutdown.draining,
    random: Math.random,
    fetch: globalThis.fetch,
    log,
    state: createProcessState(now),
    inBackground: background.add,
  });
  return { app: createApp({ context, config }, assets), context, shutdown, settled: background.settled };
}

/**
 * Starts a server.
 * @throws when the port is taken, or what `createFarebox` throws.
 */
export async function startServer(config: Config, deps: ServerDeps = {}): Promise<RunningServer> {
  const farebox = await createFarebox(config, deps);
  const { context } = farebox;
  const server = await listen(farebox, config);
  const jobs = startJobs(context);
  const { port } = server.address() as { port: number };
  return {
    url: `http://${config.host ?? 'localhost'}:${port}`,
    async close() {
      jobs.stop();
      await finish(farebox, server);
      await context.store.close();
    },
  };
}

/** Every request is work under way, until its answer is made and until it is sent: who leaves stops neither. */
function listen({ app, context }: Farebox, { port, host }: Config): Promise<ServerType> {
  const answer: typeof app.fetch = (...request) => {
    const answered = app.fetch(...request);
    context.inBackground(Promise.resolve(answered));
    return answered;
  };
  return new Promise((resolve, reject) => {
    const options = { fetch: answer, port, ...(host === undefined ? {} : { hostname: host }) };
    const server = serve(options, () => resolve(server));
    server.on('request', (_request: unknown, response: Pick<ServerResponse, 'once'>) =>
      context.inBackground(new Promise((sent) => response.once('close', sent))),
    );
    server.once('error', reject);
  });
}

/** How long what is under way may take at the end, in ms; and how long what was given up then may take to be written down. */
const [PATIENCE, LAST_WORDS] = [8000, 1000];

/** Ends live pages' streams, which reconnect to the next server, and waits for everything else. */
async function finish({ shutdown, settled }: Farebox, server: ServerType): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  shutdown.begin();
  const late = Promise.withResolvers<void>();
  const timers = [setTimeout(shutdown.abort, PATIENCE), setTimeout(late.resolve, PATIENCE + LAST_WORDS)];
  await Promise.race([settled(), late.promise]);
  for (const timer of timers) clearTimeout(timer);
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}

/** Work under way: none of it is dropped at the end, and none of its failures goes unseen. */
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
