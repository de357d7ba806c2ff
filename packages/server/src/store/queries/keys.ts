import type { Kysely } from 'kysely';
import type { KeptAnswer, Reservation } from '../store.ts';
import type { Tables } from '../tables.ts';

/** How long an answer is kept for its key: 24 h, in ms. */
const KEEP_FOR = 24 * 60 * 60 * 1000;

/** How long a key is reserved for a request without an answer: 75 s, in ms, longer than any call to a provider. */
const RESERVED_FOR = 75_000;

/**
 * Reserves a key for a request, or tells what is kept for it. What is older than 24 h is forgotten first, and so is a reservation
 * whose request must have died, or could not tell its end to a database that was down.
 */
export async function reserveKey(
  db: Kysely<Tables>,
  { key, fingerprint, now }: { key: string; fingerprint: string; now: Date },
): Promise<Reservation | KeptAnswer> {
  await forget(db, key, now);
  const since = now.toISOString();
  const inserted = await db
    .insertInto('idempotency')
    .values({ key, fingerprint, status: null, body: null, created_at: since })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return { key, since };
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
  await db
    .deleteFrom('idempotency')
    .where('key', '=', key)
    .where(({ eb, or, and }) =>
      or([
        eb('created_at', '<', oldestKept(now)),
        and([eb('status', 'is', null), eb('created_at', '<=', endedReservation(now))]),
      ]),
    )
    .execute();
}

const endedReservation = (now: Date): string => new Date(now.getTime() - RESERVED_FOR).toISOString();

const oldestKept = (now: Date): string => new Date(now.getTime() - KEEP_FOR).toISOString();

/** Deletes all keys that are older than 24 h, with their answers. */
export async function forgetAnswers(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.deleteFrom('idempotency').where('created_at', '<', oldestKept(now)).execute();
}

/** Keeps the answer for a reserved key, unless somebody else reserved it since. */
export async function keepAnswer(
  db: Kysely<Tables>,
  { key, since }: Reservation,
  answer: { status: number; body: string },
): Promise<void> {
  await db
    .updateTable('idempotency')
    .set(answer)
    .where('key', '=', key)
    .where('created_at', '=', since)
    .execute();
}

/** Frees a reserved key, unless somebody else reserved it since. */
export async function releaseKey(db: Kysely<Tables>, { key, since }: Reservation): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('key', '=', key)
    .where('created_at', '=', since)
    .where('status', 'is', null)
    .execute();
}
