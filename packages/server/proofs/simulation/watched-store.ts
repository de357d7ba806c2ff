import type { Session } from '../../src/domain/session.ts';
import type { Store } from '../../src/store/store.ts';
import type { Turns } from './turns.ts';

/** The database refuses to write, or its answer is lost on the way. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}

/** How a write fails. `full`: nothing is written. `cut`: it is written, but nobody hears of it. */
export type Fault = 'full' | 'cut';

/** Faults that are still to come, of which each write takes one, and how many were met so far. */
export interface Faults {
  readonly coming: Fault[];
  met: number;
}

/** What a server's store is wrapped in. */
export interface Seam {
  readonly turns: Turns;
  readonly faults: Faults;
  /** Called right after a session was written, before anything else can happen. */
  readonly onChange: (sessionId: string) => Promise<void>;
}

const WRITES: ReadonlySet<string> = new Set<keyof Store>([
  'insertSession',
  'change',
  'tell',
  'recordRequest',
  'rejectRequest',
  'keepUnmatched',
  'redeliver',
  'dueDeliveries',
  'finishDelivery',
  'dueLookups',
  'dueReadings',
  'disableEndpoint',
  'moveHealth',
]);

/** A store whose every call waits for its turn, may fail, and is watched. Only `watch` itself asks nothing of the database. */
export function watchStore(store: Store, seam: Seam): Store {
  return new Proxy(store, {
    get(target, name: keyof Store) {
      if (name === 'watch') return target.watch;
      const member = target[name];
      return (...given: readonly unknown[]) =>
        seam.turns.through(async () => {
          const fault = WRITES.has(name) ? nextFault(seam.faults) : undefined;
          if (fault === 'full') throw new StoreFault('the disk is full');
          const result: unknown = await Reflect.apply(member, target, given);
          if (name === 'insertSession') await seam.onChange((given[0] as Session).id);
          if (name === 'change') await seam.onChange(String(given[0]));
          if (fault === 'cut') throw new StoreFault('the connection was cut');
          return result;
        });
    },
  });
}

function nextFault(faults: Faults): Fault | undefined {
  const fault = faults.coming.shift();
  if (fault !== undefined) faults.met += 1;
  return fault;
}
