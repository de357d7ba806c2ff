import type { Logger } from 'pino';
import type { Site, Sites } from '../config/sites.ts';
import type { Store } from '../store/store.ts';
import type { ProcessState } from './process-state.ts';

/** What every flow works with. */
export interface Context {
  readonly store: Store;
  readonly sites: Sites;
  /** Our own address, without a slash at its end. */
  readonly publicUrl: string;
  readonly now: () => Date;
  /** A signal that aborts when this many ms have passed, or earlier at the end of the server. */
  readonly deadline: (ms: number) => AbortSignal;
  /** Aborts when the server is to end: what is under way is finished, and nothing goes on for as long as somebody looks. */
  readonly draining: AbortSignal;
  /** In [0, 1): spreads retries. Nothing that must be hard to guess comes from it. */
  readonly random: () => number;
  /** The way out to merchants; providers have their own, `providers/transport.ts`. */
  readonly fetch: typeof fetch;
  readonly log: Logger;
  readonly state: ProcessState;
  /** Lets work go on after its answer was sent; shutdown waits for it. */
  readonly inBackground: (work: Promise<unknown>) => void;
}

/**
 * The site with this id. Stored sessions name their site, so a missing one was taken out of the configuration.
 * @throws Error
 */
export function siteOf(context: Context, id: string): Site {
  const site = context.sites.get(id);
  if (!site) throw new Error(`there is no site ${id} in the configuration`);
  return site;
}
