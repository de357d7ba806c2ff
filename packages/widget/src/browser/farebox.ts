import type { Farebox, Fareboxes } from '../core/public-api.ts';
import { VERSION } from './build.ts';
import { createPlace, type FareboxPlace } from './farebox-server.ts';
import { Handle } from './handle.ts';
import { Misuse } from './misuse.ts';
import { returnedSession } from './returned.ts';

/** Builds what `window.Farebox` is for the server at this place, beside those of the page's other servers. */
export const createFarebox = (place: FareboxPlace, servers: Fareboxes): Farebox => ({
  version: VERSION,
  apiUrl: place.apiUrl,
  servers,
  create(options) {
    const origin = originOf(options?.apiUrl || place.apiUrl);
    return origin === place.apiUrl
      ? new Handle(options, place)
      : (servers[origin] ?? createFarebox(createPlace(origin), servers)).create(options);
  },
  hasReturned: () => returnedSession(place.apiUrl) !== null,
  resume: async (options = {}) => (await place.files.after()).resume(place, options),
  diagnose: async () => (await place.files.diagnose()).diagnose(place),
});

/** The origin of a server that somebody has named. Throws a Misuse when it is none. */
export function originOf(apiUrl: string): string {
  try {
    return new URL(apiUrl).origin;
  } catch {
    throw new Misuse('invalid_api_url', `expected an origin as data-farebox-api or apiUrl, got "${apiUrl}"`);
  }
}
