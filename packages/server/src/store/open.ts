import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

const SQLITE = 'sqlite:';

/**
 * Opens the store that a configuration's `database` names: `sqlite:<path>`, or the address of a PostgreSQL database.
 * @throws when it cannot be opened, or would not keep what it has acknowledged.
 */
export async function openStore(database: string, now: () => Date): Promise<Store> {
  if (database.startsWith(SQLITE)) return await openSqlite(database.slice(SQLITE.length), now);
  // Loaded only where it is used: a server on SQLite does not pay for PostgreSQL's client.
  const { openPostgres } = await import('./postgres.ts');
  return await openPostgres(database, now);
}
