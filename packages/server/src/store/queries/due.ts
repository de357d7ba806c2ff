import type { Selectable } from 'kysely';
import type { Payment } from '../../domain/payment.ts';
import { nextLookupAt } from '../../domain/watch.ts';
import type { Database } from '../database.ts';
import { prepared } from '../prepared.ts';
import { eventOf, paymentOf } from '../rows.ts';
import type { DeliveryOutcome, DueDelivery } from '../store.ts';
import type { EventRow } from '../tables.ts';
import { leaseEnd } from './lease.ts';
import { selectPayments } from './read.ts';

// What is due is claimed by moving its time. Between reading and moving, the rows are locked against other servers, who skip them.

/** What a site is owed now, oldest first; on PostgreSQL without what another server is claiming. */
const dueAtSite = (rowLocks: boolean) =>
  prepared((db, { site, at, room }: { site: string; at: string; room: number }) =>
    db
      .selectFrom('deliveries')
      .innerJoin('events', 'events.id', 'deliveries.event_id')
      .leftJoin('gone_endpoints', 'gone_endpoints.site', 'events.site')
      .selectAll('events')
      .select(['deliveries.attempt', 'gone_endpoints.url as gone_url'])
      .where('deliveries.site', '=', site)
      .where('deliveries.status', '=', 'due')
      .where('deliveries.next_attempt_at', '<=', at)
      .orderBy('deliveries.next_attempt_at')
      .orderBy('events.position')
      .limit(room)
      .$if(rowLocks, (query) => query.forUpdate('deliveries').skipLocked()),
  );

const takeDue = dueAtSite(false);

const lockDue = dueAtSite(true);

/** Claims deliveries that are due, of each site the oldest and no more than there is room for: what one is owed stands in nobody's way. */
export async function claimDeliveries(
  { transact, rowLocks }: Database,
  now: Date,
  rooms: ReadonlyMap<string, number>,
): Promise<readonly DueDelivery[]> {
  const take = rowLocks ? lockDue : takeDue;
  const leasedUntil = leaseEnd(now);
  return await transact(async (tx) => {
    const claimed: DueDelivery[] = [];
    for (const [site, room] of rooms) {
      if (room <= 0) continue;
      const rows = await take(tx, { site, at: now.toISOString(), room });
      if (rows.length === 0) continue;
      await tx
        .updateTable('deliveries')
        .set((expression) => ({ attempt: expression('attempt', '+', 1), next_attempt_at: leasedUntil }))
        .where('event_id', 'in', idsOf(rows))
        .execute();
      claimed.push(...rows.map((row) => dueDeliveryOf(row, leasedUntil)));
    }
    return claimed;
  });
}

const dueDeliveryOf = (
  { attempt, gone_url, ...row }: Selectable<EventRow> & { attempt: number; gone_url: string | null },
  leasedUntil: string,
): DueDelivery => ({ event: eventOf(row), attempt: attempt + 1, leasedUntil, goneUrl: gone_url });

/** Writes what became of a delivery, unless it was claimed again since, or is to be made again from the first attempt. */
export async function finishDelivery(
  { write }: Database,
  { event, attempt, leasedUntil }: DueDelivery,
  outcome: DeliveryOutcome,
): Promise<void> {
  const next_attempt_at = outcome.status === 'due' ? outcome.at.toISOString() : null;
  const done = { status: outcome.status, next_attempt_at };
  await write((db) =>
    db
      .updateTable('deliveries')
      .set(done)
      .where('event_id', '=', event.id)
      .where('attempt', '=', attempt)
      .where('next_attempt_at', '=', leasedUntil)
      .execute(),
  );
}

/** Makes an event due again, from the first attempt; who asks for it has an address that takes it. */
export async function redeliver({ transact }: Database, eventId: string, now: Date): Promise<void> {
  const due = { status: 'due', attempt: 0, next_attempt_at: now.toISOString() };
  await transact(async (tx) => {
    await tx.updateTable('deliveries').set(due).where('event_id', '=', eventId).execute();
    await tx
      .deleteFrom('gone_endpoints')
      .where('site', 'in', (query) => query.selectFrom('events').select('site').where('id', '=', eventId))
      .execute();
  });
}

/** Remembers the address of a site that takes no more; false when it is known already. */
export async function disableEndpoint(
  { write }: Database,
  { site, url, now }: { site: string; url: string; now: Date },
): Promise<boolean> {
  const gone = { url, since: now.toISOString() };
  const { numInsertedOrUpdatedRows } = await write((db) =>
    db
      .insertInto('gone_endpoints')
      .values({ site, ...gone })
      .onConflict((known) => known.column('site').doUpdateSet(gone).where('gone_endpoints.url', '!=', url))
      .executeTakeFirst(),
  );
  return numInsertedOrUpdatedRows === 1n;
}

/** Claims payments to look up by setting when each is to be looked up next. */
export async function claimLookups(
  { transact, rowLocks }: Database,
  now: Date,
  limit: number,
): Promise<readonly Payment[]> {
  return await transact(async (tx) => {
    const rows = await selectPayments(tx)
      .where('next_lookup_at', '<=', now.toISOString())
      .orderBy('next_lookup_at')
      .limit(limit)
      .$if(rowLocks, (query) => query.forUpdate('payments').skipLocked())
      .execute();
    const payments = rows.map(paymentOf);
    for (const payment of payments) {
      const next = nextLookupAt(payment, now)?.toISOString() ?? null;
      await tx.updateTable('payments').set({ next_lookup_at: next }).where('id', '=', payment.id).execute();
    }
    return payments;
  });
}

/** Claims open sessions that ran out of time, oldest first, and gives their ids. */
export async function claimExpiries(
  { transact, rowLocks }: Database,
  now: Date,
  limit: number,
): Promise<readonly string[]> {
  return await transact(async (tx) => {
    const rows = await tx
      .selectFrom('sessions')
      .select('id')
      .where('status', '=', 'open')
      .where('next_expiry_at', '<=', now.toISOString())
      .orderBy('next_expiry_at')
      .limit(limit)
      .$if(rowLocks, (query) => query.forUpdate().skipLocked())
      .execute();
    if (rows.length === 0) return [];
    await tx
      .updateTable('sessions')
      .set({ next_expiry_at: leaseEnd(now) })
      .where('id', 'in', idsOf(rows))
      .execute();
    return idsOf(rows);
  });
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
