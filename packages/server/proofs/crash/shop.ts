import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import { checkConfig } from '../../src/config/load.ts';
import { createSites } from '../../src/config/sites.ts';
import { providerNames } from '../../src/providers/registry.ts';
import { createRandom } from '../simulation/random.ts';
import { type AcknowledgedWrites, createAcknowledgedWrites } from './acknowledged-writes.ts';
import { startBalancer } from './balancer.ts';
import { type Client, createClient } from './client.ts';
import { countCreates } from './creates.ts';
import { providerConfig, type Sandbox, startSandbox } from './harness.ts';
import { type Merchant, startMerchant } from './merchant.ts';
import { createOtherSales, type OtherSales } from './other-sales.ts';
import { allEvents, allPayments, forgottenNotices, reader } from './read-snapshot.ts';
import { createServerProcesses, type ServerProcesses } from './server-processes.ts';
import { createShopActions, type ShopActions } from './shop-actions.ts';
import type { Snapshot } from './snapshot.ts';

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

/** One server of a shop: its processes, and its own address. */
export interface Server {
  readonly url: string;
  readonly processes: ServerProcesses;
}

/** A database with the servers in front of it, and the providers, the merchant and the shoppers that they talk to. */
export interface Shop {
  readonly servers: readonly Server[];
  readonly client: Client;
  readonly actions: ShopActions;
  readonly writes: AcknowledgedWrites;
  readonly sandbox: Sandbox;
  readonly merchant: Merchant;
  readonly random: () => number;
  /** The path of PayAtom's hook. */
  readonly hook: string;
  readonly otherSales: OtherSales;
  /** Reads what the server, the providers and the merchant have on record. */
  snapshot(): Promise<Snapshot>;
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
    servers.map(({ processes }) => processes),
  );
  const site = createSites(checkConfig(config, { file: 'shop', env: {} }), () => new Date()).get('shop');
  const hookOf = (provider: string): string => site?.hookUrl(provider) ?? '';
  const hooks = Object.fromEntries(providerNames.map((name) => [name, hookOf(name)]));
  sandbox.setHooks({ ...hooks, paysepro: merchant.carry(hookOf('paysepro'), client) });
  const writes = createAcknowledgedWrites();
  const read = reader(client, SECRET_KEY);
  const hook = new URL(hookOf('payatom')).pathname;
  const otherSales = createOtherSales(client, hook);
  return {
    servers,
    client,
    actions: createShopActions({ client, writes, secretKey: SECRET_KEY }),
    writes,
    sandbox,
    merchant,
    random: createRandom(seed),
    hook,
    otherSales,
    async snapshot() {
      const [payments, events] = [await allPayments(read), await allEvents(read)];
      const { acknowledged: unmatchedOrders } = otherSales;
      return { payments, events, taken: merchant.taken, orders: sandbox.orderStore.orders, unmatchedOrders };
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
    return {
      url: `http://127.0.0.1:${port}`,
      processes: createServerProcesses({ serve, configFile: file, cacheDir }),
    };
  });
  return { servers, url, config, close: async () => await balancer?.close() };
}

/**
 * A free port that a server can take in every one of its processes: below those that systems size out to outgoing connections, one of
 * which could take it while the server is dead.
 */
function freePort(): Promise<number> {
  const first = 10_000 + randomInt(20_000);
  return getPort({ host: '127.0.0.1', port: portNumbers(first, first + 100) });
}
