import type { ScenarioName } from '../../../../demo/sandbox/scenarios/scenario.ts';
import type { Corrupted } from './edits.ts';
import type { Bench } from './harness.ts';
import type { FaultRun } from './runs.ts';
import type { Setup } from './setup.ts';

/** One call between Farebox and a provider. */
export interface FaultyCall {
  readonly name: string;
  /** The part of its path that no other call has. */
  readonly path: string;
  readonly run: FaultRun;
  readonly corrupted: Corrupted;
  /** How it is set up, where that is not how most shoppers pay. */
  readonly setup?: Setup;
  /** Makes the calls that come first, so that the fault does not meet these. */
  readonly prepare?: (bench: Bench) => Promise<unknown>;
}

/** Where a scenario of the sandbox ends: paid by itself, settled by hand, or paid by another attempt. */
export type ScenarioEnd = 'paid' | 'by hand' | 'again' | 'paid after expiry';

/** What the fault table is told by a provider's own folder: `testing/faults.ts`. */
export interface ProviderFaults {
  /** How most shoppers pay. */
  readonly setup: Setup;
  /** Every call, with the answers that only this provider can give. */
  readonly calls: readonly FaultyCall[];
  /** Where the sandbox's scenarios end that do not end as they do for most providers. */
  readonly ends?: Readonly<Partial<Record<ScenarioName, ScenarioEnd>>>;
}
