import { setTimeout as pause } from 'node:timers/promises';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../demo/sandbox/person.ts';
import type { ProviderName } from '../../src/providers/registry.ts';
import { TEST_POSTGRES } from '../../testing/postgres/empty-database.ts';
import { startWire, type Wire, type WireOptions } from '../../testing/providers/wire.ts';
import { startTestServer, type TestServer } from '../../testing/server/test-server.ts';
import type { Setup } from './setup.ts';

/** A server on which one provider, and the way of all notices, lead over a wire that can be struck. */
export interface Bench {
  readonly server: TestServer;
  readonly provider: ProviderName;
  readonly setup: Setup;
  /** Between Farebox and the provider. */
  readonly out: Wire;
  /** Between the providers and Farebox's own address. */
  readonly back: Wire;
  /** Presses "Approve" on a payment page. */
  approve(pageUrl: string): Promise<void>;
  /** Waits until the provider knows what became of its first notice, or a wire holds it, and all that came of it is done. */
  noticed(): Promise<void>;
  close(): Promise<void>;
}

const POLL_MS = 5;
const MOST_POLLS = 4000;

/** Sets the server with wires: the provider under test on one of its own, reached in this way, the others on another that always works. */
export async function openBench(
  provider: ProviderName,
  setup: Setup,
  way: Omit<WireOptions, 'onHold'> = {},
): Promise<Bench> {
  const deadlines = createDeadlines();
  const [out, others, back] = await Promise.all([
    startWire({ ...way, onHold: deadlines.pass }),
    startWire(),
    startWire(),
  ]);
  const server = await startTestServer(
    {
      providers: { ...configAt(others.url), [provider]: { ...configAt(out.url)[provider], ...setup.config } },
    },
    { ...database(), publicUrl: back.url, deadline: deadlines.deadline },
  );
  for (const wire of [out, others]) wire.connect(server.sandbox.url);
  back.connect(server.url);
  return {
    server,
    provider,
    setup,
    out,
    back,
    approve: async (pageUrl) => void (await choose(pageUrl, 'approve')),
    async noticed() {
      const isOver = () =>
        back.holds() > 0 || server.sandbox.orderStore.orders.some(({ notices }) => notices.length > 0);
      for (let asked = 0; !isOver(); asked += 1) {
        if (asked > MOST_POLLS) throw new Error('expected the provider to send a notice');
        await pause(POLL_MS);
      }
      await server.settled();
    },
    async close() {
      await Promise.all([out, others, back].map((wire) => wire.close()));
      await server.close();
    },
  };
}

/** What a provider does wrong has nothing to do with the disk, and hundreds of servers are fast without one. */
const database = () => (process.env[TEST_POSTGRES] === undefined ? { database: 'sqlite::memory:' } : {});

/** BoxCharge takes every currency here, so that no session has but one provider. */
function configAt(url: string) {
  const config = providerConfig(url);
  return { ...config, boxcharge: { ...config.boxcharge, currencies: ['EUR', 'INR', 'BDT', 'PKR'] } };
}

/** Deadlines that pass when a test says so: nobody waits for a provider that will not answer. */
function createDeadlines() {
  const running = new Set<AbortController>();
  return {
    deadline(_ms: number): AbortSignal {
      const controller = new AbortController();
      running.add(controller);
      return controller.signal;
    },
    pass(): void {
      for (const controller of running) controller.abort(new DOMException('time is up', 'TimeoutError'));
      running.clear();
    },
  };
}
