import { join } from 'node:path';
import { addressesOf, type Env, portOf } from '../addresses.ts';
import { demoKeys } from '../keys.ts';

/** What the store runs with. Addresses carry no trailing slash. */
export interface Settings {
  readonly port: number;
  readonly storeUrl: string;
  readonly fareboxUrl: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Path of the SQLite file, or `:memory:`. */
  readonly database: string;
  /** In development only: the file that changes with every rebuild, upon which pages reload themselves. */
  readonly buildStamp: string | undefined;
}

/** Reads the store's settings; what the environment leaves out is the demo's. Throws on a port that is none. */
export function readSettings(env: Env): Settings {
  const { store, server, dataDir } = addressesOf(env);
  return {
    port: portOf('store', env),
    storeUrl: env['STORE_URL'] || store,
    fareboxUrl: env['FAREBOX_URL'] || server,
    secretKey: env['FAREBOX_SECRET_KEY'] || demoKeys.secretKey,
    webhookSecret: env['FAREBOX_WEBHOOK_SECRET'] || demoKeys.webhookSecret,
    database: env['STORE_DATABASE'] || join(dataDir, 'store.db'),
    buildStamp: env['FAREBOX_BUILD_STAMP'] || undefined,
  };
}
