import { LRUCache } from 'lru-cache';
import type { OfferedMethod } from '../providers/provider.ts';
import { createHealthBook, type HealthBook } from './availability/health-book.ts';

/** How long what a provider offers is used again, in ms: it hardly changes, and every shopper asks for it. */
const OFFERED_FOR = 60_000;

/**
 * What one server remembers while it runs, by site or by site and provider. A restart forgets it, and no payment depends on it: what must
 * last is in the store.
 */
export interface ProcessState {
  /** What this server saw of its calls to providers. */
  readonly health: HealthBook;
  /** What each provider offers, by everything that it was asked with. */
  readonly offered: LRUCache<string, readonly OfferedMethod[]>;
  /** The providers to which a half-open call is under way: one at a time. */
  readonly halfOpen: Set<string>;
  /** When the store is next asked whether a provider's day is compared, in ms since 1970, so that not every round asks. */
  readonly nextComparison: Map<string, number>;
  /** How many deliveries to a site are under way. */
  readonly deliveries: Map<string, number>;
}

/** What a server remembers at its start: nothing. */
export const createProcessState = (now: () => Date): ProcessState => ({
  health: createHealthBook(),
  // Resolution 0: else the cache remembers the time by a timer of its own, and misses a clock that jumps.
  offered: new LRUCache({
    max: 2000,
    ttl: OFFERED_FOR,
    ttlResolution: 0,
    perf: { now: () => now().getTime() },
  }),
  halfOpen: new Set(),
  nextComparison: new Map(),
  deliveries: new Map(),
});
