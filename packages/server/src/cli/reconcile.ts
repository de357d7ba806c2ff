import { loadConfig } from '../config/load.ts';
import { useProxies } from '../config/proxies.ts';
import { isDay } from '../domain/day.ts';
import { FareboxError } from '../domain/errors.ts';
import type { Side } from '../domain/reconciliation.ts';
import { compareDay } from '../flows/reconciliation/compare-day.ts';
import { createLog } from '../log.ts';
import { createFarebox } from '../server.ts';
import type { KeptDifference, ListedDay, Reconciliation } from '../store/reconciliations.ts';

/** The command names something that is not there. */
class NoSuchDay extends FareboxError {
  readonly code = 'no_such_day';
}

/**
 * Compares one day with a provider's own list, as the server does by itself once a day, and prints what is different.
 * @throws what `compareDay` throws, and NoSuchDay for a site or a day that there is not
 */
export async function reconcile(say: (text: string) => number, day: ListedDay): Promise<number> {
  const config = await loadConfig();
  useProxies(config);
  if (!isDay(day.day)) throw new NoSuchDay(`expected a day such as 2026-11-20, got ${day.day.slice(0, 40)}`);
  if (config.sites[day.site] === undefined)
    throw new NoSuchDay(`expected a site of the configuration, got ${day.site.slice(0, 40)}`);
  const { context, settled } = await createFarebox(config, { log: createLog('fatal') });
  try {
    return say(tableOf(await compareDay(context, day)));
  } finally {
    await settled();
    await context.store.close();
  }
}

const HEAD = ['kind', 'payment', 'ours', 'theirs', 'found', 'closed'];

function tableOf({ provider, day, listed, booked, differences }: Reconciliation): string {
  const title = `${provider}, ${day}: ${listed} listed by them, ${booked} begun with us, ${differences.length} different`;
  if (differences.length === 0) return title;
  const rows = [HEAD, ...differences.map(rowOf)];
  const widths = HEAD.map((_name, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, '', ...lines].join('\n');
}

const rowOf = ({ kind, reference, ours, theirs, foundAt, closedAt }: KeptDifference): string[] => [
  kind,
  plain(reference),
  sideOf(ours),
  sideOf(theirs),
  foundAt.slice(0, 16),
  closedAt?.slice(0, 16) ?? '',
];

/** Amounts are minor units, as everywhere. */
const sideOf = (side: Side | null): string =>
  side === null ? 'nothing' : `${plain(side.status)} ${side.amount ?? 'no amount'}`;

/** What came from a provider may not write to a terminal. */
const plain = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);
