import { FareboxError } from '../../src/domain/errors.ts';
import type { Payment } from '../../src/domain/payment.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createClock, type SimulatedClock } from './clock.ts';
import { brokenInvariants } from './invariants.ts';
import { createMerchant, type Merchant } from './merchant.ts';
import { createModel, type Model } from './model.ts';
import { createRandom } from './random.ts';
import { transitionFaults } from './transitions.ts';
import { type Faults, StoreFault } from './watched-store.ts';
import { createWorld, type World } from './world.ts';

/** The one shop of a run. */
export const SITE = 'shop';

/** What a run has beside its server, and what outlives it: time, chance, the database, providers, the merchant, and the checks of invariants. */
export interface Environment extends EnvironmentState, InvariantChecks {}

interface EnvironmentState {
  readonly clock: SimulatedClock;
  readonly random: () => number;
  /** The database itself: no turns, no faults. */
  readonly store: Store;
  readonly world: World;
  readonly merchant: Merchant;
  readonly model: Model;
  readonly faults: Faults;
  /** What went wrong so far; a run ends at the first. */
  readonly violations: string[];
  /** States and outcomes that payments of this run were in. */
  readonly reached: Set<string>;
}

interface InvariantChecks {
  /** Compares a session with what it was before the write that just happened. */
  observe(sessionId: string): Promise<void>;
  /** The reference must be bound before the redirect: on the disk, before the provider hears of it. */
  judgeCreateCall(payment: Payment): Promise<void>;
  /** Whether work of ours may fail like that. */
  judgeFailure(error: unknown): void;
  /** Throws InvariantBroken when something does not hold. */
  check(): Promise<void>;
}

/** A run came to where it must never come. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

/** Creates the environment of a run; `seed` orders everything that is under way at the same time. */
export async function createEnvironment(seed: number): Promise<Environment> {
  const clock = createClock();
  const violations: string[] = [];
  const state: EnvironmentState = {
    clock,
    random: createRandom(seed),
    store: await openStore('sqlite::memory:', clock.now),
    world: createWorld(),
    merchant: createMerchant((violation) => violations.push(violation)),
    model: createModel(),
    faults: { coming: [], met: 0 },
    violations,
    reached: new Set(),
  };
  return { ...state, ...createInvariantChecks(state) };
}

function createInvariantChecks(state: EnvironmentState): InvariantChecks {
  const { store, violations } = state;
  return {
    observe: (sessionId) => observe(state, sessionId),
    async judgeCreateCall({ id }) {
      const written = await store.payment(id);
      if (!written) violations.push(`${id} was not written down before its provider was called`);
    },
    judgeFailure(error) {
      if (!isExpected(error)) violations.push(`unexpected failure: ${describe(error)}`);
    },
    async check() {
      violations.push(...(await brokenInvariants(state)));
      if (violations.length > 0) throw new InvariantBroken(violations.join('\n'));
    },
  };
}

async function observe(
  { store, model, violations, reached }: EnvironmentState,
  sessionId: string,
): Promise<void> {
  const aggregate = await store.aggregate(sessionId);
  if (!aggregate) throw new InvariantBroken(`${sessionId} is lost`);
  const { session } = aggregate;
  const before = model.seen.get(sessionId) ?? { aggregate: { session, payments: [] }, events: [] };
  const position = before.events.at(-1)?.position ?? 0;
  const later = await store.events({ site: SITE, after: position, limit: 1000 });
  const events = [...before.events, ...later.filter((event) => event.sessionId === sessionId)];
  const after = { aggregate, events };
  model.seen.set(sessionId, after);
  violations.push(...transitionFaults(before, after));
  for (const { status, outcome, fallbackFor, review } of aggregate.payments)
    reached
      .add(status)
      .add(outcome ?? status)
      .add(fallbackFor ? 'fallen back' : status)
      .add(review?.reason === 'unreadable_amount' ? 'held' : status);
}

/** Refusals that callers are told of, providers that fail, and the database faults that the run itself made. */
const isExpected = (error: unknown): boolean => error instanceof FareboxError || error instanceof StoreFault;

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
