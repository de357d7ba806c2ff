import { asObject, isObject, type JsonObject } from '../body.ts';
import { UnexpectedBody } from '../errors.ts';
import { inWords } from '../oddities.ts';
import type { Report } from '../provider.ts';
import { refusalOf, refused } from './refusal.ts';
import { readAnswer } from './response.ts';

/** More rows than these no person reads, and no wallet has. */
const MOST_ROWS = 10_000;

/**
 * Judges the wallets' balances: a row for the operator, and one for each wallet.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeWalletBalance(response: Response): Promise<Report> {
  const answer = await accepted(response, 'PayAtom wallet balance');
  const wallets = asObject(answer['wallets'], 'PayAtom wallet balance');
  return toReport('PayAtom wallet balance', [
    ...sections('operator', [answer['operator_details'] ?? {}]),
    ...Object.entries(wallets).flatMap(([kind, list]) => sections(kind, list)),
  ]);
}

/**
 * Judges what went through an account: a row for each status, and one for what stands beside them.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeWalletSummary(response: Response): Promise<Report> {
  const what = 'PayAtom wallet transaction summary';
  const { status: _status, message: _message, data, ...beside } = await accepted(response, what);
  if (Array.isArray(data)) return toReport(what, sections('row', data));
  const parts = { ...beside, ...(data === undefined ? {} : asObject(data, what)) };
  const groups = Object.entries(parts).filter(([, part]) => typeof part === 'object' && part !== null);
  const rest = Object.fromEntries(Object.entries(parts).filter(([, part]) => typeof part === 'string'));
  return toReport(what, [
    ...groups.flatMap(([kind, part]) => sections(kind, Array.isArray(part) ? part : [part])),
    ...(Object.keys(rest).length === 0 ? [] : sections('total', [rest])),
  ]);
}

/**
 * Judges the wallets' accounts, active and not.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function judgeWalletData(response: Response): Promise<Report> {
  const what = 'PayAtom wallet data';
  const data = asObject((await accepted(response, what))['data'], what);
  return toReport(
    what,
    Object.entries(data).flatMap(([kind, group]) =>
      sections(kind, isObject(group) ? group['accounts'] : group),
    ),
  );
}

/**
 * Writes rows from outside as a table: their texts and numbers as they were printed, nothing that is nested. A text that is cut ends in `…`.
 * @throws UnexpectedBody when there are more rows than a person can read.
 */
export function toReport(what: string, objects: readonly JsonObject[]): Report {
  if (objects.length > MOST_ROWS)
    throw new UnexpectedBody(`${what}: expected at most ${MOST_ROWS} rows, got ${objects.length}`);
  const rows = objects.map((object) => Object.fromEntries(Object.entries(object).flatMap(cellOf)));
  return { columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows };
}

const cellOf = ([name, value]: [string, unknown]): [string, string][] =>
  typeof value === 'string' || typeof value === 'boolean' ? [[name, shortened(String(value))]] : [];

/** Most of a cell, in characters. */
const LONGEST = 500;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The rows of a list, each with the name of its list. A list that is none is one row. */
const sections = (kind: string, list: unknown): JsonObject[] =>
  (Array.isArray(list) ? list : [list]).map((entry: unknown) => ({ kind, ...rowOf(entry) }));

/** A row that cannot be read is shown as that: nothing of a list is dropped. */
export const rowOf = (entry: unknown): JsonObject =>
  isObject(entry) ? entry : { unreadable: inWords(entry) };

async function accepted(response: Response, what: string): Promise<JsonObject> {
  const answer = await readAnswer(response, what);
  const refusal = refusalOf(answer);
  if (refusal !== undefined) throw refused(what, refusal);
  return answer;
}
