import { createHash } from 'node:crypto';
import { newNoticeId } from '../../domain/ids.ts';
import type { UnmatchedNotice } from '../../domain/notice.ts';
import type { Scope } from '../database.ts';
import type { UnmatchedRequest } from '../store.ts';
import { writeSiteEvents } from './feed.ts';

/** Keeps a genuine request that is about no payment of its site, and tells the site unless the same was told before. */
export async function keepUnmatched(scope: Scope, request: UnmatchedRequest): Promise<string> {
  const { site, provider, said } = request;
  const recordId = await keepRecord(scope, request);
  const known = await scope.tx
    .insertInto('unmatched_notices')
    .values({ site, provider, digest: digestOf(said), record_id: recordId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('record_id')
    .execute();
  if (known.length > 0)
    await writeSiteEvents(scope, site, [{ type: 'notice.unmatched', data: { provider, ...said, recordId } }]);
  return recordId;
}

async function keepRecord({ tx, now }: Scope, request: UnmatchedRequest): Promise<string> {
  const { site, provider, raw, reason, recordId } = request;
  const kept = { verdict: 'unmatched', reason, next_read_at: null };
  if (recordId !== undefined) {
    await tx.updateTable('notices').set(kept).where('id', '=', recordId).execute();
    return recordId;
  }
  const id = newNoticeId();
  const received = { id, site, provider, raw, source: 'webhook', received_at: now.toISOString() };
  await tx
    .insertInto('notices')
    .values({ ...received, ...kept })
    .execute();
  return id;
}

/** Of what was said, not of how: one that comes again has another envelope, or a hash with another IV. */
const digestOf = ({
  providerReference,
  orderId,
  providerStatus,
  amount,
  currency,
}: UnmatchedNotice): string =>
  createHash('sha256')
    .update(JSON.stringify([providerReference, orderId, providerStatus.toLowerCase(), amount, currency]))
    .digest('hex');
