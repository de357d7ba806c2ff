import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Opens the store that a configuration's `database` names: `sqlite:<path>`. */
export async function openStore(database: string, now: () => Date): Promise<Store> {
  return await openSqlite(database.slice('sqlite:'.length), now);
}
