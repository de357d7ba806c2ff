import type { Kysely } from 'kysely';
import type { Event } from '../../checkout/events.ts';
import type { Payment } from '../../checkout/payment.ts';
import { eventOf, noticeOf, paymentOf } from '../rows.ts';
import type { NoticeRecord, PaymentFilter } from '../store.ts';
import type { Tables } from '../tables.ts';

/** One payment by a column that identifies it. */
export async function payment(
  db: Kysely<Tables>,
  column: 'id' | 'return_token',
  value: string,
): Promise<Payment | undefined> {
  const row = await db.selectFrom('payments').selectAll().where(column, '=', value).executeTakeFirst();
  return row && paymentOf(row);
}

/** A site's payment by the reference that its provider gave it. */
export async function paymentByProviderReference(
  db: Kysely<Tables>,
  { site, provider, reference }: { site: string; provider: string; reference: string },
): Promise<Payment | undefined> {
  const row = await db
    .selectFrom('payments')
    .selectAll()
    .where('site', '=', site)
    .where('provider', '=', provider)
    .where('provider_reference', '=', reference)
    .executeTakeFirst();
  return row && paymentOf(row);
}

/** A site's payments, newest first, a page at a time. */
export async function payments(db: Kysely<Tables>, filter: PaymentFilter): Promise<readonly Payment[]> {
  let query = db.selectFrom('payments').selectAll().where('site', '=', filter.site);
  if (filter.sessionId !== undefined) query = query.where('session_id', '=', filter.sessionId);
  if (filter.provider !== undefined) query = query.where('provider', '=', filter.provider);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  const cursor = filter.after === undefined ? undefined : await payment(db, 'id', filter.after);
  if (cursor) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb('created_at', '<', cursor.createdAt),
        and([eb('created_at', '=', cursor.createdAt), eb('id', '<', cursor.id)]),
      ]),
    );
  }
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
  return rows.map(paymentOf);
}

/** Payments that one person's payment could be mistaken for: unsettled and recent, or settled since this one began. */
export async function rivals(db: Kysely<Tables>, of: Payment, since: Date): Promise<readonly Payment[]> {
  if (of.subject === null) return [];
  const rows = await db
    .selectFrom('payments')
    .selectAll()
    .where('site', '=', of.site)
    .where('provider', '=', of.provider)
    .where('subject', '=', of.subject)
    .where('id', '!=', of.id)
    .where(({ eb, or, and }) =>
      or([
        and([eb('outcome', 'is', null), eb('created_at', '>=', since.toISOString())]),
        and([eb('outcome', 'is not', null), eb('updated_at', '>=', of.createdAt)]),
      ]),
    )
    .execute();
  return rows.map(paymentOf);
}

/** Every notice of a payment, oldest first. */
export async function notices(db: Kysely<Tables>, paymentId: string): Promise<readonly NoticeRecord[]> {
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('received_at')
    .execute();
  return rows.map(noticeOf);
}

/** A site's events after a position, oldest first. */
export async function events(
  db: Kysely<Tables>,
  { site, after, limit }: { site: string; after: number; limit: number },
): Promise<readonly Event[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('site', '=', site)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(eventOf);
}

/** One event of a site. */
export async function event(db: Kysely<Tables>, site: string, id: string): Promise<Event | undefined> {
  const row = await db
    .selectFrom('events')
    .selectAll()
    .where('site', '=', site)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && eventOf(row);
}
