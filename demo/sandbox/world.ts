import { createOrderStore, type OrderStore } from './orders.ts';
import type { ProviderName } from './provider-name.ts';
import type { Directions } from './scenarios/scenario.ts';

/**
 * The addresses that a merchant gives a provider once, at onboarding, by the names that `farebox hooks --json` prints: `paysepro` for its
 * notices, `payseproAccess` for the page where a paid code works.
 */
export type Hooks = Readonly<Record<string, string>>;

/** How long things take here, in milliseconds. */
export interface Pace {
  /** From "Pay later" to the late approval. */
  readonly laterMs: number;
  /** Until an unacknowledged notice is repeated for the first time, by providers that do so; each further pause is twice as long. */
  readonly retryMs: number;
}

/** What all providers share: where they live, whom they tell, what they charged, and the time. */
export interface World {
  readonly pace: Pace;
  readonly orderStore: OrderStore;
  /** How each provider behaves at the moment. */
  readonly directions: Directions;
  /** Aborts when the sandbox closes. */
  readonly closing: AbortSignal;
  hooks: Hooks;
  /** A provider's base address, without a slash at its end. */
  base(provider: ProviderName): string;
  /** Runs something in `ms` milliseconds, unless the sandbox closes before; keeps no process alive. */
  after(ms: number, action: () => void): void;
  close(): void;
}

/** What a world begins with. */
export type WorldOptions = Pick<World, 'hooks' | 'pace' | 'directions'>;

/** A world whose providers live under `url`. */
export function createWorld(url: string, { hooks, pace, directions }: WorldOptions): World {
  const timers = new Set<NodeJS.Timeout>();
  const closing = new AbortController();
  return {
    pace,
    hooks,
    directions,
    orderStore: createOrderStore(),
    closing: closing.signal,
    base: (provider) => `${url}/${provider}`,
    after(ms, action) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        action();
      }, ms);
      timers.add(timer.unref());
    },
    close() {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
