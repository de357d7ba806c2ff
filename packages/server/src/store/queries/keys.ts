import type { Kysely } from 'kysely';
import type { KeptAnswer } from '../store.ts';
import type { Tables } from '../tables.ts';
import { leaseStart } from './lease.ts';

/** How long an answer is kept for its key (design.md section 5): 24 h, in ms. */
const KEEP_FOR = 24 * 60 * 60 * 1000;

/**
 * Reserves a key for a request, or tells what is kept for it. What is older than 24 h is forgotten first, and so is a reservation
 * whose request must have died, or could not tell its end to a database that was down.
 */
export async function reserveKey(
  db: Kysely<Tables>,
  { key, fingerprint, now }: { key: string; fingerprint: string; now: Date },
): Promise<KeptAnswer | undefined> {
  await forget(db, key, now);
  const inserted = await db
    .insertInto('idempotency')
    .values({ key, fingerprint, status: null, body: null, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return undefined;
  const kept = await db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst();
  // Freed a moment ago: whoever had it is only just done.
  if (!kept) return { fingerprint, answer: null };
  const { status, body } = kept;
  return {
    fingerprint: kept.fingerprint,
    answer: status === null || body === null ? null : { status, body },
  };
}

async function forget(db: Kysely<Tables>, key: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEEP_FOR).toISOString();
  await db
    .deleteFrom('idempotency')
    .where('key', '=', key)
    .where(({ eb, or, and }) =>
      or([
        eb('created_at', '<', oldest),
        and([eb('status', 'is', null), eb('created_at', '<=', leaseStart(now))]),
      ]),
    )
    .execute();
}

/** Keeps the answer for a reserved key. */
export async function keepAnswer(
  db: Kysely<Tables>,
  key: string,
  answer: { status: number; body: string },
): Promise<void> {
  await db.updateTable('idempotency').set(answer).where('key', '=', key).execute();
}

/** Frees a reserved key. */
export async function releaseKey(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom('idempotency').where('key', '=', key).where('status', 'is', null).execute();
}
