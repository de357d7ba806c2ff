import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { type Sandbox, startSandbox } from '../../../../demo/sandbox/sandbox.ts';
import { checkConfig } from '../../src/config/load.ts';
import type { Context } from '../../src/flows/context.ts';
import { runJobs } from '../../src/jobs/jobs.ts';
import { providerNames } from '../../src/providers/registry.ts';
import type { Farebox } from '../../src/server.ts';
import { createFarebox } from '../../src/server.ts';
import type { Store } from '../../src/store/store.ts';
import { emptyDatabase } from '../postgres/empty-database.ts';

/** A webhook as the merchant's endpoint received it. */
export interface ReceivedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer that was read. `json` is whatever the body says. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
  readonly json: any;
}

/** A whole Farebox in front of the sandbox and a merchant's endpoint, over real HTTP, with a clock that tests move. */
export interface TestServer {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** What only a test of the inside needs; every other test goes through HTTP, or looks at what is stored. */
  readonly farebox: Farebox;
  readonly config: unknown;
  /** What is stored. */
  readonly store: Store;
  /** Where a provider of the shop sends its notices. */
  hookUrl(provider: string): string;
  /** Where a provider of the shop sends the shopper with a code. */
  accessUrl(provider: string): string;
  /** Everything that was logged. */
  readonly log: string[];
  readonly webhooks: ReceivedWebhook[];
  /** What the merchant's endpoint answers from now on. */
  answerWebhooks(...statuses: number[]): void;
  readonly clock: {
    now(): Date;
    advance(ms: number): void;
    /** From now on time passes only by `advance`. */
    stop(): void;
  };
  merchant(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  shopper(clientSecret: string, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Creates a session; `over` says what is different from 12.00 EUR in Spain. */
  session(over?: Record<string, unknown>): Promise<Answer['json']>;
  /** Launches the first offered method whose id starts with `method`. */
  launch(session: Answer['json'], method: string): Promise<Answer>;
  /** Does what is due now, and waits until all of it is done. */
  runJobs(): Promise<void>;
  /** Waits until the work is done that goes on after its answer was sent. */
  settled(): Promise<void>;
  /** The types of all events so far, oldest first. */
  events(): Promise<string[]>;
  close(): Promise<void>;
}

/** The merchant's keys in tests. */
export const KEYS = {
  secretKey: 'sk_test_harness_secret_key',
  publishableKey: 'pk_test_harness_publishable_key',
  webhookSecret: `whsec_${Buffer.from('harness-webhook-secret-32-bytes!').toString('base64')}`,
};

/** What a site of the harness may change, perhaps by the address of its sandbox. */
export type SiteOver = Record<string, unknown> | ((sandboxUrl: string) => Record<string, unknown>);

/** What stands between the server and the world, for tests that put themselves there. */
export interface TestServerOptions {
  /** The address that providers and shoppers are given; the server's own when left out. */
  readonly publicUrl?: string;
  /** What aborts a call that waits too long, by ms. */
  readonly deadline?: (ms: number) => AbortSignal;
  /** As in the configuration; an empty one of the server's own when left out. */
  readonly database?: string;
  /** As in the configuration: how many proxies stand before the server. */
  readonly trustedProxies?: number;
  /** Sites beside the one that everything here is about, as in the configuration. */
  readonly others?: Readonly<Record<string, unknown>>;
  /** Stands between the flows and everything that they work with. */
  readonly wrap?: (context: Context) => Context;
}

/** Starts everything on free ports, with a database in a folder of its own. */
export async function startTestServer(
  over: SiteOver = {},
  options: TestServerOptions = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'farebox-harness-'));
  const sandbox = await startSandbox({ laterMs: 20, retryMs: 20 });
  const endpoint = await startEndpoint();
  const socket = await listen(createServer());
  const log: string[] = [];
  let shift = 0;
  let stoppedAt: number | undefined;
  const now = () => new Date((stoppedAt ?? Date.now()) + shift);
  const config = {
    publicUrl: options.publicUrl ?? socket.url,
    database: options.database ?? (await emptyDatabase(folder)),
    trustedProxies: options.trustedProxies ?? 0,
    sites: { shop: siteConfig({ sandbox, endpoint, over }), ...options.others },
  };
  const farebox = await createFarebox(checkConfig(config, { file: 'harness', env: {} }), {
    now,
    ...(options.deadline && { deadline: options.deadline }),
    ...(options.wrap && { wrap: options.wrap }),
    log: pino({ level: 'debug' }, { write: (line: string) => void log.push(line) }),
  });
  socket.server.on('request', getRequestListener(farebox.app.fetch));
  const shop = farebox.context.sites.get('shop');
  sandbox.setHooks(Object.fromEntries(providerNames.map((name) => [name, shop?.hookUrl(name) ?? ''])));
  const calls = callers(socket.url);
  return {
    url: socket.url,
    sandbox,
    farebox,
    config,
    store: farebox.context.store,
    hookUrl: (provider) => shop?.hookUrl(provider) ?? '',
    accessUrl: (provider) => shop?.accessUrl(provider) ?? '',
    settled: farebox.settled,
    log,
    ...calls,
    webhooks: endpoint.received,
    answerWebhooks: endpoint.answer,
    clock: {
      now,
      advance(ms) {
        shift += ms;
      },
      stop() {
        stoppedAt = Date.now();
      },
    },
    async runJobs() {
      await runJobs(farebox.context);
      await farebox.settled();
    },
    async close() {
      await stop(socket.server);
      await farebox.settled();
      await Promise.all([sandbox.close(), stop(endpoint.server), farebox.context.store.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

function siteConfig({
  sandbox,
  endpoint,
  over,
}: {
  sandbox: Sandbox;
  endpoint: { url: string };
  over: SiteOver;
}) {
  return {
    name: 'Example Shop',
    mode: 'sandbox',
    origins: ['https://shop.example'],
    secretKey: KEYS.secretKey,
    publishableKey: KEYS.publishableKey,
    webhook: { url: endpoint.url, secret: KEYS.webhookSecret },
    products: [{ id: 'pro', name: 'Pro plan', amount: 1200, currency: 'EUR' }],
    providers: providerConfig(sandbox.url),
    ...(typeof over === 'function' ? over(sandbox.url) : over),
  };
}

function callers(url: string) {
  const call = async (
    method: string,
    path: string,
    { body, headers }: { body?: unknown; headers: Record<string, string> },
  ): Promise<Answer> => {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...headers },
      ...sent,
    });
    const read = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text: read,
      json: /^[[{]/.test(read) ? JSON.parse(read) : undefined,
    };
  };
  const merchant: TestServer['merchant'] = (method, path, ...[body, headers]) =>
    call(method, path, { body, headers: { authorization: `Bearer ${KEYS.secretKey}`, ...headers } });
  const shopper: TestServer['shopper'] = (clientSecret, method, ...[path, body]) =>
    call(method, path, { body, headers: { authorization: `Bearer ${clientSecret}` } });
  const session: TestServer['session'] = async (over = {}) =>
    (await merchant('POST', '/v1/sessions', { ...ORDER, ...over })).json;
  const launch: TestServer['launch'] = async (opened, wanted) => {
    const { methods } = (await shopper(opened.clientSecret, 'GET', '/v1/checkout')).json;
    const method = methods.find(({ id }: { id: string }) => id.startsWith(wanted));
    const fields = Object.fromEntries(
      (method?.requires ?? []).map((field: string) => [
        field,
        method.choices?.[field]?.[0]?.value ?? 'a@upi',
      ]),
    );
    return await shopper(opened.clientSecret, 'POST', '/v1/checkout/payments', {
      method: method?.id ?? wanted,
      fields,
    });
  };
  const events: TestServer['events'] = async () =>
    (await merchant('GET', '/v1/events?limit=1000')).json.data.map(({ type }: { type: string }) => type);
  return { merchant, shopper, session, launch, events };
}

/** A session that Paysepro and BoxCharge can be paid with. */
export const ORDER = {
  amount: 1200,
  currency: 'EUR',
  country: 'ES',
  reference: 'order-1',
  customer: { name: 'Ana García', email: 'ana@example.com', phone: '+34600111222' },
  successUrl: 'https://shop.example/thanks',
  cancelUrl: 'https://shop.example/cart',
};

async function startEndpoint() {
  const received: ReceivedWebhook[] = [];
  let statuses: number[] = [204];
  const server = createServer(async (request: IncomingMessage, response) => {
    received.push({ headers: request.headers as Record<string, string>, body: await text(request) });
    response
      .writeHead((statuses.length > 1 ? statuses.shift() : statuses[0]) ?? 204, { location: '/elsewhere' })
      .end();
  });
  const answer = (...next: number[]) => {
    statuses = next;
  };
  return { ...(await listen(server)), received, answer };
}

async function listen(server: Server): Promise<{ server: Server; url: string }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as { port: number }).port}` };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
