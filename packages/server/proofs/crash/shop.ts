import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkConfig } from '../../src/config/load.ts';
import { createSites } from '../../src/config/sites.ts';
import { createRandom } from '../simulation/random.ts';
import { startBalancer } from './balancer.ts';
import type { Books } from './books.ts';
import { type Client, createClient } from './client.ts';
import { type Counter, createCounter } from './counter.ts';
import { countCreates } from './creates.ts';
import { createElsewhere, type Elsewhere } from './elsewhere.ts';
import { providerConfig, type Sandbox, startSandbox } from './harness.ts';
import { createLives, type Lives } from './lives.ts';
import { createMemory, type Memory } from './memory.ts';
import { type Merchant, startMerchant } from './merchant.ts';
import { allEvents, allPayments, forgottenNotices, reader } from './read-books.ts';

const SECRET_KEY = 'sk_test_kill_matrix';

/** Where a shop's server keeps everything, and what its chances come from. */
export interface ShopSpec {
  /** Made for this shop alone. */
  readonly folder: string;
  /** `sqlite:<path>` or `postgres://…`, empty. */
  readonly database: string;
  /** The test build, from `buildTestServer`. */
  readonly serve: string;
  /** Keeps compiled code; many shops may share it. */
  readonly cacheDir: string;
  readonly seed: number;
  /** How many servers share the database; one unless said otherwise. */
  readonly servers?: number;
}

/** One server of a shop: its lives, and its own address. */
export interface Server {
  readonly url: string;
  readonly lives: Lives;
}

/** A database with the servers in front of it, and everybody whom they deal with: providers, a merchant, shoppers. */
export interface Shop {
  readonly servers: readonly Server[];
  readonly client: Client;
  readonly counter: Counter;
  readonly memory: Memory;
  readonly sandbox: Sandbox;
  readonly merchant: Merchant;
  readonly random: () => number;
  /** The path of PayAtom's hook. */
  readonly hook: string;
  readonly elsewhere: Elsewhere;
  /** Reads everybody's books. */
  books(): Promise<Books>;
  /** How many create calls reached the providers, those among them that they refused as repeated. */
  creates(): number;
  /** PayAtom's notices that were answered "yes" and of which nothing is kept. */
  forgottenNotices(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a shop whose servers are not started yet. */
export async function openShop(spec: ShopSpec): Promise<Shop> {
  const { seed } = spec;
  const sandbox = await startSandbox({ laterMs: 200, retryMs: 100 });
  const merchant = await startMerchant(createRandom(seed + 1));
  const { servers, url, config, close } = await buildServers(spec, sites(sandbox, merchant));
  const client = createClient(
    url,
    servers.map(({ lives }) => lives),
  );
  const site = createSites(checkConfig(config, { file: 'shop', env: {} }), () => new Date()).get('shop');
  const hookOf = (provider: string): string => site?.hookUrl(provider) ?? '';
  sandbox.setHooks({ payatom: hookOf('payatom'), paysepro: merchant.carry(hookOf('paysepro'), client) });
  const memory = createMemory();
  const read = reader(client, SECRET_KEY);
  const hook = new URL(hookOf('payatom')).pathname;
  const elsewhere = createElsewhere(client, hook);
  return {
    servers,
    client,
    counter: createCounter({ client, memory, secretKey: SECRET_KEY }),
    memory,
    sandbox,
    merchant,
    random: createRandom(seed),
    hook,
    elsewhere,
    async books() {
      const [payments, events] = [await allPayments(read), await allEvents(read)];
      const { acknowledged: strays } = elsewhere;
      return { payments, events, taken: merchant.taken, orders: sandbox.orderStore.orders, strays };
    },
    creates: countCreates(sandbox.url),
    forgottenNotices: () => forgottenNotices(read, sandbox),
    close: async () => void (await Promise.all([sandbox.close(), merchant.close(), close()])),
  };
}

const sites = (sandbox: Sandbox, merchant: Merchant) => ({
  shop: {
    name: 'Kill matrix',
    mode: 'sandbox',
    origins: ['https://shop.example'],
    secretKey: SECRET_KEY,
    publishableKey: 'pk_test_kill_matrix',
    webhook: {
      url: merchant.url,
      secret: `whsec_${Buffer.from('kill-matrix-not-a-secret').toString('base64')}`,
    },
    providers: providerConfig(sandbox.url),
  },
});

/** Writes a configuration for each server; several of them are reached at one address, as behind any load balancer. */
async function buildServers(spec: ShopSpec, sitesOf: ReturnType<typeof sites>) {
  const { folder, database, serve, cacheDir } = spec;
  const ports = await Promise.all(Array.from({ length: spec.servers ?? 1 }, freePort));
  const balancer = ports.length > 1 ? await startBalancer(ports) : undefined;
  const url = `http://127.0.0.1:${balancer?.port ?? ports[0]}`;
  mkdirSync(folder, { recursive: true });
  const config = { publicUrl: url, host: '127.0.0.1', database, logLevel: 'error', sites: sitesOf };
  const servers = ports.map((port): Server => {
    const file = join(folder, `farebox-${port}.json`);
    writeFileSync(file, JSON.stringify({ ...config, port }));
    return { url: `http://127.0.0.1:${port}`, lives: createLives({ serve, configFile: file, cacheDir }) };
  });
  return { servers, url, config, close: async () => await balancer?.close() };
}

/**
 * A free port that a server can take in every one of its lives: below those that systems hand out to outgoing connections, one of
 * which could take it while the server is dead.
 */
async function freePort(): Promise<number> {
  const port = 10_000 + randomInt(20_000);
  const probe = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return isFree ? port : await freePort();
}
