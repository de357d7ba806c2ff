import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { up as initial } from './001-initial.ts';

/** Every migration by name, in the order in which they run. A migration that was released is never edited. */
const MIGRATIONS = { '001-initial': { up: initial } };

/**
 * Brings a database up to date.
 * @throws the error of the migration that failed; what it did is rolled back.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
