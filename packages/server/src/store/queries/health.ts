import type { Health } from '../../domain/health.ts';
import type { Database, Scope } from '../database.ts';
import type { HealthMove } from '../store.ts';
import type { MethodHealthRow } from '../tables.ts';
import { writeSiteEvents } from './feed.ts';

/** How a site's methods stand, by subject, as far as anything was ever known against them. */
export async function healthOf({ db }: Database, site: string): Promise<ReadonlyMap<string, Health>> {
  const rows = await db.selectFrom('method_health').selectAll().where('site', '=', site).execute();
  return new Map(rows.map((row) => [row.subject, fromRow(row)]));
}

/** Writes how a subject stands now and tells it, unless another server moved it meanwhile; whether it was written. */
export async function moveHealth(scope: Scope, move: HealthMove): Promise<boolean> {
  const { site, subject, before, after, told } = move;
  const row = rowOf(move);
  const { tx } = scope;
  await tx
    .insertInto('method_health')
    .values({ ...rowOf({ site, subject, after: before }), state: 'ok' })
    .onConflict((conflict) => conflict.columns(['site', 'subject']).doNothing())
    .execute();
  const updated = await tx
    .updateTable('method_health')
    .set({ state: row.state, since: row.since, retry_at: row.retry_at })
    .where('site', '=', site)
    .where('subject', '=', subject)
    .where('state', '=', before.state)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  if (told && before.state !== after.state) await writeSiteEvents(scope, site, [told]);
  return true;
}

const fromRow = ({ state, since, retry_at }: MethodHealthRow): Health => ({
  state: state as Health['state'],
  since: Date.parse(since),
  retryAt: retry_at === null ? null : Date.parse(retry_at),
});

const rowOf = ({
  site,
  subject,
  after,
}: Pick<HealthMove, 'site' | 'subject' | 'after'>): MethodHealthRow => ({
  site,
  subject,
  state: after.state,
  since: new Date(after.since).toISOString(),
  retry_at: after.retryAt === null ? null : new Date(after.retryAt).toISOString(),
});
