import type { Farebox, Fareboxes } from '../core/public-api.ts';
import { VERSION } from './build.ts';
import { createFareboxServer, type FareboxServer } from './farebox-server.ts';
import { Handle } from './handle.ts';
import { Misuse } from './misuse.ts';
import { returnedSession } from './returned.ts';

/** Creates the `Farebox` object of one server. `servers` has those of the page's other servers. */
export const createFarebox = (server: FareboxServer, servers: Fareboxes): Farebox => ({
  version: VERSION,
  apiUrl: server.apiUrl,
  servers,
  create(options) {
    const origin = originOf(options?.apiUrl || server.apiUrl);
    return origin === server.apiUrl
      ? new Handle(options, server)
      : (servers[origin] ?? createFarebox(createFareboxServer(origin), servers)).create(options);
  },
  hasReturned: () => returnedSession(server.apiUrl) !== null,
  resume: async (options = {}) => (await server.files.payment()).resume(server, options),
  diagnose: async () => (await server.files.diagnose()).diagnose(server),
});

/** The origin of a server's URL. Throws a Misuse when it is no URL. */
export function originOf(apiUrl: string): string {
  try {
    return new URL(apiUrl).origin;
  } catch {
    throw new Misuse('invalid_api_url', `expected an origin as data-farebox-api or apiUrl, got "${apiUrl}"`);
  }
}
