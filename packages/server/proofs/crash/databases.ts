import { join } from 'node:path';
import { Client } from 'pg';
import { startCluster } from '../../testing/postgres/cluster.ts';

/** A kind of store. */
export type StoreName = 'sqlite' | 'postgres';

/** Where empty databases come from. */
export interface Databases {
  readonly stores: readonly StoreName[];
  /** Makes an empty database, and gives what a configuration calls it. */
  create(store: StoreName, folder: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts what these stores need: for PostgreSQL, the real one that npm brought. */
export async function openDatabases(stores: readonly StoreName[]): Promise<Databases> {
  const cluster = stores.includes('postgres') ? await startCluster() : undefined;
  let made = 0;
  return {
    stores,
    async create(store, folder) {
      if (store === 'sqlite' || !cluster) return `sqlite:${join(folder, 'farebox.db')}`;
      made += 1;
      return await createDatabase(cluster.url, `kill_${made}`);
    },
    close: async () => void (await cluster?.remove()),
  };
}

async function createDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
