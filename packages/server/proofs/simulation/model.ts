import type { Event } from '../../src/domain/events.ts';
import type { SessionAggregate } from '../../src/store/store.ts';

/** A session as it was after its last write. */
export interface Seen {
  readonly aggregate: SessionAggregate;
  readonly events: readonly Event[];
}

/** What we must have kept, because somebody was told so. */
export interface Promises {
  /** Payments whose shopper was led on, with the address. */
  readonly launched: Map<string, string>;
  /** Payments whose success was acknowledged to their provider. */
  readonly credited: Set<string>;
  /** Sessions whose expiry was answered to the merchant. */
  readonly ended: Set<string>;
}

/** All that is remembered of a run beside the database and the world: what commands may name, and what was promised. */
export interface Model {
  /** Ids of the sessions whose creation was answered, oldest first. */
  readonly sessions: string[];
  /** The newest payment of each browser, by session: what `replaces` names. */
  readonly browser: Map<string, string>;
  readonly seen: Map<string, Seen>;
  readonly promises: Promises;
}

/** A model of nothing. */
export const createModel = (): Model => ({
  sessions: [],
  browser: new Map(),
  seen: new Map(),
  promises: { launched: new Map(), credited: new Set(), ended: new Set() },
});
