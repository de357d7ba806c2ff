import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { StoreUnavailable } from './errors.ts';
import type { Tables } from './tables.ts';

/** A piece of work that must be committed. */
type Work<T> = (tx: Transaction<Tables>) => Promise<T>;

/** How many pieces of work share a commit at most: the last of them waits for the first. */
const MOST = 64;

const SAVEPOINT = CompiledQuery.raw('savepoint job');
const ROLLBACK = CompiledQuery.raw('rollback to job');
const RELEASE = CompiledQuery.raw('release job');

interface Job {
  run(tx: Transaction<Tables>): Promise<void>;
  /** Tells the caller what became of it, once it is known whether the commit held. */
  tell(): void;
  fail(error: unknown): void;
}

/**
 * Lets work that comes at the same time share one commit, since on one disk the commit is what costs. Each piece stands in its own
 * savepoint: one that fails takes back what it did and nothing else. Nobody is told of success before the commit is on the disk.
 * `gather` says how long the first of them waits for others.
 */
export function groupCommit(
  db: Kysely<Tables>,
  gather: (begin: () => void) => void,
): <T>(work: Work<T>) => Promise<T> {
  const waiting: Job[] = [];
  let working = false;

  const workThrough = async () => {
    while (waiting.length > 0) await commitTogether(db, waiting.splice(0, MOST));
    working = false;
  };

  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push(jobOf(work, resolve, reject));
      if (working) return;
      working = true;
      gather(() => void workThrough());
    });
}

function jobOf<T>(work: Work<T>, resolve: (value: T) => void, reject: (error: unknown) => void): Job {
  let tell = () => {};
  return {
    async run(tx) {
      await tx.executeQuery(SAVEPOINT);
      try {
        const value = await work(tx);
        tell = () => resolve(value);
      } catch (error) {
        // A database that failed has rolled back all of it; going on would write outside of any transaction.
        if (error instanceof StoreUnavailable) throw error;
        await tx.executeQuery(ROLLBACK);
        tell = () => reject(error);
      }
      await tx.executeQuery(RELEASE);
    },
    tell: () => tell(),
    fail: reject,
  };
}

async function commitTogether(db: Kysely<Tables>, jobs: readonly Job[]): Promise<void> {
  try {
    await db.transaction().execute(async (tx) => {
      for (const job of jobs) await job.run(tx);
    });
    for (const job of jobs) job.tell();
  } catch (error) {
    for (const job of jobs) job.fail(error);
  }
}
