import type { Kysely } from 'kysely';
import type { BookedPayment, Difference } from '../../domain/reconciliation.ts';
import type { Database, Scope } from '../database.ts';
import type {
  Comparison,
  KeptDifference,
  ListedDay,
  Reconciliation,
  ReconciliationStore,
} from '../reconciliations.ts';
import type { DifferenceRow, ReconciliationRow, Tables } from '../tables.ts';
import { writeSiteEvents } from './feed.ts';

/** How long a comparison is its server's, in ms; one that fails or dies is tried again after that. */
const LEASE = 15 * 60_000;

/** How many rows are read or written by one statement: none of them holds up everybody else. */
const BATCH = 500;

/** The comparison with providers' lists, over a database. */
export const reconciliationStore = (database: Database, now: () => Date): ReconciliationStore => ({
  bookedPayments: (of) => bookedPayments(database.db, of),
  claimReconciliation: (day, due) => claim(database, day, { due, now: now() }),
  keepReconciliation: (day, found) =>
    database.transact((tx) => keep({ tx, database, now: now() }, day, found)),
  reconciliations: (filter) => reconciliations(database.db, filter),
});

async function bookedPayments(
  db: Kysely<Tables>,
  { site, provider, from, to }: Parameters<ReconciliationStore['bookedPayments']>[0],
): Promise<readonly BookedPayment[]> {
  const booked: BookedPayment[] = [];
  for (;;) {
    const last = booked.at(-1);
    const page = await db
      .selectFrom('payments')
      .select(['id', 'status', 'outcome', 'amount', 'received_amount', 'created_at'])
      .where('site', '=', site)
      .where('provider', '=', provider)
      .where('created_at', '>=', last?.createdAt ?? from.toISOString())
      .where('created_at', '<', to.toISOString())
      .$if(last !== undefined, (query) =>
        query.where(({ eb, or }) =>
          or([eb('created_at', '>', last?.createdAt ?? ''), eb('id', '>', last?.id ?? '')]),
        ),
      )
      .orderBy('created_at')
      .orderBy('id')
      .limit(BATCH)
      .execute();
    booked.push(...page.map(bookedOf));
    if (page.length < BATCH) return booked;
  }
}

const bookedOf = (row: {
  id: string;
  status: string;
  outcome: string | null;
  amount: number;
  received_amount: number | null;
  created_at: string;
}): BookedPayment => ({
  id: row.id,
  status: row.status as BookedPayment['status'],
  outcome: row.outcome as BookedPayment['outcome'],
  amount: row.amount,
  receivedAmount: row.received_amount,
  createdAt: row.created_at,
});

async function claim(
  { write }: Database,
  day: ListedDay,
  { due, now }: { due: Date; now: Date },
): Promise<boolean> {
  const claimed_until = new Date(now.getTime() + LEASE).toISOString();
  const { numInsertedOrUpdatedRows } = await write((db) =>
    db
      .insertInto('reconciliations')
      .values({ ...day, claimed_until, checked_at: null, listed: null, booked: null })
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'provider', 'day'])
          .doUpdateSet({ claimed_until })
          .where('reconciliations.claimed_until', '<=', now.toISOString())
          .where(({ eb, or }) =>
            or([
              eb('reconciliations.checked_at', 'is', null),
              eb('reconciliations.checked_at', '<', due.toISOString()),
            ]),
          ),
      )
      .executeTakeFirst(),
  );
  return numInsertedOrUpdatedRows === 1n;
}

async function keep(scope: Scope, day: ListedDay, found: Comparison): Promise<Reconciliation> {
  const { tx, now } = scope;
  const at = now.toISOString();
  const checked = { checked_at: at, listed: found.listed, booked: found.booked };
  await tx
    .insertInto('reconciliations')
    .values({ ...day, ...checked, claimed_until: at })
    .onConflict((conflict) => conflict.columns(['site', 'provider', 'day']).doUpdateSet(checked))
    .execute();
  const known = (await differencesOf(tx, [day])).filter(({ provider }) => provider === day.provider);
  const isFound = new Set(found.differences.map(keyOf));
  for (const row of known) {
    const closed_at = isFound.has(keyOf(row)) ? null : (row.closed_at ?? at);
    if (closed_at !== row.closed_at) await closeDifference(tx, row, closed_at);
  }
  const added = await addDifferences(scope, day, found.differences);
  await writeSiteEvents(
    scope,
    day.site,
    added.map((difference) => ({
      type: 'reconciliation.difference',
      data: { provider: day.provider, day: day.day, ...difference },
    })),
  );
  const [kept] = await withDifferences(tx, [{ ...day, ...checked, claimed_until: at }]);
  if (!kept) throw new Error('a comparison that was kept can be read');
  return kept;
}

async function closeDifference(
  tx: Kysely<Tables>,
  { site, provider, day, reference, kind }: DifferenceRow,
  closed_at: string | null,
): Promise<void> {
  await tx
    .updateTable('differences')
    .set({ closed_at })
    .where('site', '=', site)
    .where('provider', '=', provider)
    .where('day', '=', day)
    .where('reference', '=', reference)
    .where('kind', '=', kind)
    .execute();
}

/** Those that nobody wrote before, on whichever server: each is told once. */
async function addDifferences(
  { tx, now }: Scope,
  day: ListedDay,
  differences: readonly Difference[],
): Promise<readonly Difference[]> {
  const added: Difference[] = [];
  for (let start = 0; start < differences.length; start += BATCH) {
    const rows = differences.slice(start, start + BATCH).map((difference) => ({
      ...day,
      reference: difference.reference,
      kind: difference.kind,
      details: JSON.stringify(difference),
      found_at: now.toISOString(),
      closed_at: null,
    }));
    const written = await tx
      .insertInto('differences')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('details')
      .execute();
    added.push(...written.map(({ details }) => JSON.parse(details) as Difference));
  }
  return added;
}

async function reconciliations(
  db: Kysely<Tables>,
  { site, provider, day, limit }: Parameters<ReconciliationStore['reconciliations']>[0],
): Promise<readonly Reconciliation[]> {
  let query = db.selectFrom('reconciliations').selectAll().where('site', '=', site);
  if (provider !== undefined) query = query.where('provider', '=', provider);
  if (day !== undefined) query = query.where('day', '=', day);
  const rows = await query
    .where('checked_at', 'is not', null)
    .orderBy('day', 'desc')
    .orderBy('provider')
    .limit(limit)
    .execute();
  return await withDifferences(db, rows);
}

async function withDifferences(
  db: Kysely<Tables>,
  rows: readonly ReconciliationRow[],
): Promise<Reconciliation[]> {
  const differences = await differencesOf(db, rows);
  return rows.map(({ site: _site, claimed_until: _until, checked_at, listed, booked, ...of }) => ({
    ...of,
    checkedAt: checked_at ?? '',
    listed: listed ?? 0,
    booked: booked ?? 0,
    differences: differences
      .filter(({ provider, day }) => provider === of.provider && day === of.day)
      .map(differenceOf),
  }));
}

async function differencesOf(
  db: Kysely<Tables>,
  days: readonly ListedDay[],
): Promise<readonly DifferenceRow[]> {
  const [first] = days;
  if (!first) return [];
  return await db
    .selectFrom('differences')
    .selectAll()
    .where('site', '=', first.site)
    .where(
      'day',
      'in',
      days.map(({ day }) => day),
    )
    .orderBy('found_at')
    .orderBy('kind')
    .orderBy('reference')
    .execute();
}

const differenceOf = ({ details, found_at, closed_at }: DifferenceRow): KeptDifference => ({
  ...(JSON.parse(details) as Difference),
  foundAt: found_at,
  closedAt: closed_at,
});

const keyOf = ({ reference, kind }: { reference: string; kind: string }): string =>
  JSON.stringify([reference, kind]);
