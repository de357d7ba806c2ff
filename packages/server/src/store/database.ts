import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import type { Watchers } from './watchers.ts';

/** A database beneath the one query code: all that SQLite and PostgreSQL do differently. Every member throws StoreUnavailable. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** Whether others write at the same time, so that a row must be locked before it is read to be changed. SQLite has one writer. */
  readonly rowLocks: boolean;
  readonly watchers: Watchers;
  /** Runs work that is one writing statement, and needs no transaction of its own where single statements are committed cheaply. */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction; it runs again when the database took back what it did in favour of somebody else's transaction. */
  transact<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * Lets one transaction at a time of a site write events, from here to its commit: so positions become visible in their order, and a
   * reader of the feed who has seen one has seen all before it. Taken last, for it holds up the site's other writers.
   */
  takeTurn(tx: Transaction<Tables>, site: string): Promise<void>;
  /**
   * Lets one transaction at a time decide among the payments of a person, from here to its commit. Taken first, before any row is locked,
   * and only one by each transaction: so nobody waits in a circle.
   */
  takePerson(tx: Transaction<Tables>, person: string): Promise<void>;
  /** Tells the watchers on other servers, as soon as the transaction is committed. */
  announce(tx: Transaction<Tables>, sessionId: string): Promise<void>;
  close(): Promise<void>;
}

/** A transaction under way. */
export interface Scope {
  readonly tx: Transaction<Tables>;
  readonly database: Database;
  readonly now: Date;
}
