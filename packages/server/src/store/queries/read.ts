import type { Kysely } from 'kysely';
import type { Event } from '../../domain/events.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Session } from '../../domain/session.ts';
import { prepared } from '../prepared.ts';
import { eventOf, noticeOf, paymentOf, sessionOf } from '../rows.ts';
import type { NoticeRecord, PaymentFilter, SessionAggregate } from '../store.ts';
import type { Tables } from '../tables.ts';

const sessionById = (db: Kysely<Tables>, { id }: { id: string }) =>
  db.selectFrom('sessions').selectAll().where('id', '=', id);

const takeSession = prepared(sessionById);

const lockSession = prepared((db, given: { id: string }) => sessionById(db, given).forUpdate());

/** Reads payments, each with the reference of its session. */
export const selectPayments = (db: Kysely<Tables>) =>
  db
    .selectFrom('payments')
    .selectAll('payments')
    .select(({ selectFrom }) =>
      selectFrom('sessions')
        .select('sessions.reference')
        .whereRef('sessions.id', '=', 'payments.session_id')
        .as('reference'),
    );

const paymentsOfSession = prepared((db, { id }: { id: string }) =>
  selectPayments(db).where('session_id', '=', id).orderBy('created_at').orderBy('id'),
);

/** One session. */
export async function session(db: Kysely<Tables>, id: string): Promise<Session | undefined> {
  const [row] = await takeSession(db, { id });
  return row && sessionOf(row);
}

/** Reads a session with its payments, oldest first. `lock` keeps every other change of the session waiting until this one is written. */
export async function aggregate(
  db: Kysely<Tables>,
  sessionId: string,
  { lock }: { lock: boolean },
): Promise<SessionAggregate | undefined> {
  const [row] = await (lock ? lockSession : takeSession)(db, { id: sessionId });
  if (!row) return undefined;
  const payments = await paymentsOfSession(db, { id: sessionId });
  return { session: sessionOf(row), payments: payments.map(paymentOf) };
}

const paymentBy = {
  id: prepared((db, { value }: { value: string }) => selectPayments(db).where('id', '=', value)),
  return_token: prepared((db, { value }: { value: string }) =>
    selectPayments(db).where('return_token', '=', value),
  ),
};

/** One payment by a column that identifies it. */
export async function payment(
  db: Kysely<Tables>,
  column: keyof typeof paymentBy,
  value: string,
): Promise<Payment | undefined> {
  const [row] = await paymentBy[column](db, { value });
  return row && paymentOf(row);
}

interface ProviderReference {
  readonly site: string;
  readonly provider: string;
  readonly reference: string;
}

const paymentByReference = prepared((db, { site, provider, reference }: ProviderReference) =>
  selectPayments(db)
    .where('site', '=', site)
    .where('provider', '=', provider)
    .where('provider_reference', '=', reference),
);

/** A site's payment by the reference that its provider gave it. */
export async function paymentByProviderReference(
  db: Kysely<Tables>,
  reference: ProviderReference,
): Promise<Payment | undefined> {
  const [row] = await paymentByReference(db, reference);
  return row && paymentOf(row);
}

/**
 * Payments of a site; of one session or reference through their sessions alone. Beside the site, SQLite would take the index of all its
 * payments by time, and pass over every one of them.
 */
function paymentsWithin(db: Kysely<Tables>, { site, sessionId, reference }: PaymentFilter) {
  if (sessionId === undefined && reference === undefined) return selectPayments(db).where('site', '=', site);
  let sessions = db.selectFrom('sessions').select('id').where('site', '=', site);
  if (sessionId !== undefined) sessions = sessions.where('id', '=', sessionId);
  if (reference !== undefined) sessions = sessions.where('reference', '=', reference);
  return selectPayments(db).where('session_id', 'in', sessions);
}

/** A site's payments, newest first, a page at a time. */
export async function payments(db: Kysely<Tables>, filter: PaymentFilter): Promise<readonly Payment[]> {
  let query = paymentsWithin(db, filter);
  if (filter.provider !== undefined) query = query.where('provider', '=', filter.provider);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  const cursor = filter.after === undefined ? undefined : await payment(db, 'id', filter.after);
  if (cursor) {
    // The first says nothing that the second does not; but only with it an index leads to where the page begins.
    query = query
      .where('created_at', '<=', cursor.createdAt)
      .where(({ eb, or }) => or([eb('created_at', '<', cursor.createdAt), eb('id', '<', cursor.id)]));
  }
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
  return rows.map(paymentOf);
}

/** Payments that one person's payment could be mistaken for: unsettled and recent, or settled since this one began. */
export async function competingPayments(
  db: Kysely<Tables>,
  of: Payment,
  since: Date,
): Promise<readonly Payment[]> {
  if (of.subject === null) return [];
  const rows = await selectPayments(db)
    .where('site', '=', of.site)
    .where('provider', '=', of.provider)
    .where('subject', '=', of.subject)
    .where('id', '!=', of.id)
    .where(({ eb, fn, or, and }) =>
      or([
        and([eb('outcome', 'is', null), eb('created_at', '>=', since.toISOString())]),
        // Without the moment, an older server settled it, beside this one.
        and([eb('outcome', 'is not', null), eb(fn.coalesce('settled_at', 'updated_at'), '>=', of.createdAt)]),
      ]),
    )
    .execute();
  return rows.map(paymentOf);
}

/** The payment of a person at a site that got its outcome last. */
export async function lastPaid(
  db: Kysely<Tables>,
  { site, provider, subject }: { site: string; provider: string; subject: string },
): Promise<Payment | undefined> {
  const row = await selectPayments(db)
    .where('site', '=', site)
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .where('outcome', 'is not', null)
    .orderBy(({ fn }) => fn.coalesce('settled_at', 'updated_at'), 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && paymentOf(row);
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

/** A site's event at a position that an earlier release gave as a cursor. */
export async function numberedEvent(
  db: Kysely<Tables>,
  site: string,
  position: number,
): Promise<Event | undefined> {
  const row = await db
    .selectFrom('events')
    .selectAll()
    .where('site', '=', site)
    .where('position', '=', position)
    .where('position', '<=', ({ selectFrom }) => selectFrom('numbered_events').select('last_position'))
    .executeTakeFirst();
  return row && eventOf(row);
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
