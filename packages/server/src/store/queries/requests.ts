import { newNoticeId } from '../../domain/ids.ts';
import { nextReadingAt } from '../../domain/watch.ts';
import type { Database } from '../database.ts';
import type { UnreadRequest } from '../store.ts';
import { leaseEnd } from './lease.ts';

/** A request as it came, less what may not be kept of it. */
interface Received {
  readonly site: string;
  readonly provider: string;
  readonly raw: string;
  readonly answered: boolean;
}

/** Stores a request before anything is made of it, and gives the record's id. */
export async function recordRequest(
  { write }: Database,
  { answered, ...request }: Received,
  now: Date,
): Promise<string> {
  const row = {
    ...request,
    id: newNoticeId(),
    source: 'webhook',
    verdict: 'received',
    received_at: now.toISOString(),
    next_read_at: answered ? leaseEnd(now) : null,
  };
  await write((db) => db.insertInto('notices').values(row).execute());
  return row.id;
}

/** Says why a request moved nothing; it is not read again. */
export async function rejectRequest(
  { write }: Database,
  recordId: string,
  { reason, paymentId }: { reason: string; paymentId?: string | undefined },
): Promise<void> {
  const about = paymentId === undefined ? {} : { payment_id: paymentId };
  const rejected = { verdict: 'rejected', reason, next_read_at: null, ...about };
  await write((db) => db.updateTable('notices').set(rejected).where('id', '=', recordId).execute());
}

/** Claims requests that are to be read again, the longest waiting first, by setting when each is to be read next. */
export async function claimReadings(
  { transact, rowLocks }: Database,
  now: Date,
  limit: number,
): Promise<readonly UnreadRequest[]> {
  return await transact(async (tx) => {
    const rows = await tx
      .selectFrom('notices')
      .select(['id', 'site', 'provider', 'raw', 'received_at'])
      .where('next_read_at', '<=', now.toISOString())
      .orderBy('next_read_at')
      .limit(limit)
      .$if(rowLocks, (query) => query.forUpdate().skipLocked())
      .execute();
    for (const { id, received_at } of rows) {
      const next_read_at = nextReadingAt(received_at, now)?.toISOString() ?? null;
      await tx.updateTable('notices').set({ next_read_at }).where('id', '=', id).execute();
    }
    return rows.map(({ received_at: _at, ...request }) => request);
  });
}
