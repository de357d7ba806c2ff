import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { indexPage } from './index-page.ts';
import type { OrderStore } from './orders.ts';
import { phonePage } from './phone.ts';
import type { ProviderName } from './provider-name.ts';
import { type JsonObject, readObject, textOf, webAddress } from './reading.ts';
import { createControl } from './scenarios/control.ts';
import { createDirections } from './scenarios/directions.ts';
import { disturb } from './scenarios/disturb.ts';
import { PROVIDERS, standIns } from './stand-ins.ts';
import { createWorld, type Hooks, type World } from './world.ts';

/** How a sandbox is started; everything has a default. */
export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Accounts that differ from the stand-ins' own. */
  readonly accounts?: Readonly<Partial<Record<ProviderName, object>>>;
  readonly hooks?: Hooks;
  /** From "Pay later" to the approval, in milliseconds; default 5,000. */
  readonly laterMs?: number;
  /** Until an unacknowledged notice is repeated for the first time, in milliseconds; default 1,000. */
  readonly retryMs?: number;
  /** How the providers behave, as in `webhook_lost` or `payatom=webhook_lost,boxcharge=slow:2000`; well by default. */
  readonly scenario?: string;
  /** The address that shoppers and merchants reach it at, when it is not the one it listens on. */
  readonly publicUrl?: string;
}

/** A running sandbox. */
export interface Sandbox {
  /** Its address, without a slash at its end. */
  readonly url: string;
  readonly orderStore: OrderStore;
  /** Changes where providers send their notices that are told so at onboarding. */
  setHooks(hooks: Hooks): void;
  /**
   * Makes one provider, or every one that can, play a scenario from now on, as in `slow:2000`; null ends it.
   * @throws UnknownScenario
   */
  setScenario(scenario: string | null, provider?: ProviderName): void;
  /** Stops at once: no connection, no timer and no notice outlives it. */
  close(): Promise<void>;
}

/**
 * Starts every provider's stand-in under its name, such as /ampere.
 * @throws Error with code `EADDRINUSE` when the port is taken, UnknownScenario when the scenario is none.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', laterMs = 5_000, retryMs = 1_000 } = options;
  const directions = createDirections(options.scenario);
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const url = (options.publicUrl ?? `http://${host}:${bound}`).replace(/\/+$/, '');
  const world = createWorld(url, { hooks: options.hooks ?? {}, pace: { laterMs, retryMs }, directions });
  const app = createApp(options.accounts ?? {}, world);
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  return {
    url,
    orderStore: world.orderStore,
    setHooks: (hooks) => void changeHooks(world, hooks),
    setScenario: directions.set,
    async close() {
      world.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createApp(accounts: NonNullable<SandboxOptions['accounts']>, world: World): Hono {
  const app = new Hono()
    .use(async (c, next) => {
      await next();
      c.header('referrer-policy', 'no-referrer');
      c.header('cache-control', 'no-store');
      c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    })
    .get('/', (c) => c.html(indexPage(world)))
    .get('/phone', (c) => c.html(phonePage(world)))
    .get('/orders', (c) => c.json({ orders: world.orderStore.orders }))
    .post('/hooks', (c) => postHooks(c, world))
    .route('/scenario', createControl(world.directions));
  for (const provider of PROVIDERS) {
    const { account, create } = standIns[provider];
    app
      .use(`/${provider}/*`, disturb(provider, world))
      .route(`/${provider}`, create(accounts[provider] ?? account, world));
  }
  return app;
}

async function postHooks(c: Context, world: World) {
  const hooks = readHooks(readObject(await c.req.text()));
  return c.json(changeHooks(world, hooks));
}

function changeHooks(world: World, hooks: Hooks): Hooks {
  world.hooks = { ...world.hooks, ...hooks };
  return world.hooks;
}

/** Reads the onboarding addresses out of a JSON object; whatever is no http(s) address is left out. */
export function readHooks(object: JsonObject): Hooks {
  const given = Object.keys(object).filter((name) => webAddress(textOf(object, name)) !== null);
  return Object.fromEntries(given.map((name) => [name, textOf(object, name)]));
}
