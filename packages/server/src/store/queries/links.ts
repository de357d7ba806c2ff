import type { Kysely } from 'kysely';
import type { SubscriptionLink } from '../../domain/subscription.ts';
import type { Tables } from '../tables.ts';

/** How long a link that has expired still says so, before nobody knows it any more: 30 days, in ms. */
const REMEMBER_FOR = 30 * 24 * 60 * 60 * 1000;

/** Stores a link unless it is there already, and forgets those that expired long ago. */
export async function insertLink(db: Kysely<Tables>, link: SubscriptionLink, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - REMEMBER_FOR).toISOString();
  await db.deleteFrom('subscription_links').where('expires_at', '<', oldest).execute();
  const { id, paymentId, tries, expiresAt } = link;
  await db
    .insertInto('subscription_links')
    .values({ id, payment_id: paymentId, tries, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** One link by the digest of its token. */
export async function link(db: Kysely<Tables>, id: string): Promise<SubscriptionLink | undefined> {
  const row = await db.selectFrom('subscription_links').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, paymentId: row.payment_id, tries: row.tries, expiresAt: row.expires_at };
}

/** Takes one of a link's `most` tries, in one statement, so that many who guess at once have no more of them than one. */
export async function takeTry(db: Kysely<Tables>, id: string, most: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('subscription_links')
    .set((expression) => ({ tries: expression('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '<', most)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives a try back that was none. */
export async function returnTry(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .updateTable('subscription_links')
    .set((expression) => ({ tries: expression('tries', '-', 1) }))
    .where('id', '=', id)
    .where('tries', '>', 0)
    .execute();
}
