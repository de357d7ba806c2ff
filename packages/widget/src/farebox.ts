import type { Farebox } from './browser-contract.ts';
import { VERSION } from './build.ts';
import type { Files } from './files.ts';
import { Handle } from './handle.ts';
import { returnedSession } from './returned.ts';

/** Where a Farebox's server is, and what comes from there. */
export interface FareboxPlace {
  /** The server's origin. */
  readonly apiUrl: string;
  readonly files: Files;
}

/** Builds `window.Farebox` for the server at this origin. */
export const createFarebox = (place: FareboxPlace): Farebox => ({
  version: VERSION,
  create: (options) => new Handle(options, place),
  hasReturned: () => returnedSession() !== null,
  resume: async (options = {}) => (await place.files.after()).resume(place, options),
  diagnose: async () => (await place.files.diagnose()).diagnose(place),
});
