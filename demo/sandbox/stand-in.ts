import type { Hono } from 'hono';
import type { ScenarioName } from './scenarios/scenario.ts';
import type { World } from './world.ts';

/** What a provider's folder gives the sandbox, as `standIn` of its `index.ts`. */
export interface StandIn {
  /** The provider's name as it writes itself. */
  readonly displayName: string;
  /** The merchant's account there: every key and identity is invented and opens nothing elsewhere. */
  readonly account: object;
  /** What a merchant writes under `providers.<name>` in `farebox.config`, for this stand-in at its base address. */
  entry(base: string): object;
  /** Its routes, under its base address. A test may bring an account that differs. */
  create(account: object, world: World): Hono;
  /** Whether it sends notices, so that it can lose, repeat and reorder them. */
  readonly sendsNotices: boolean;
  /** The scenarios that it can play beside those that every provider can. */
  readonly scenarios: readonly ScenarioName[];
}
