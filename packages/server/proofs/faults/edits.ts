import type { Injection } from '../../testing/providers/wire.ts';
import { answering, type Faults, noticing, rewritten } from './faults.ts';

/** A JSON object on its way. */
export type Fields = Readonly<Record<string, unknown>>;

/** What is said in place of the truth. */
export type Edit = (said: Fields) => Fields;

/** The faults of one call that only this provider can have: answers and notices that say something else than the truth. */
export type Corrupted = () => Faults;

/** An order that is none of ours. */
export const OTHER_ORDER = 'pay_another2another3another4';

/** Says these fields instead of the true ones. */
export const saying =
  (fields: Fields): Edit =>
  (said) => ({ ...said, ...fields });

/** A JSON answer that was edited. */
export const inAnswer = (edit: Edit): Injection =>
  answering((answered) => ({ ...answered, body: JSON.stringify(edit(JSON.parse(answered.body))) }));

/** A JSON notice that was edited. */
export const inNotice = (edit: Edit): Injection =>
  noticing((sent) => rewritten(sent, (body) => JSON.stringify(edit(JSON.parse(body)))));

/** A notice in a query that says these fields instead of the true ones. */
export const inQuery = (fields: Readonly<Record<string, string>>): Injection =>
  noticing((sent) => rewritten(sent, (query) => withFields(query, fields)));

/** An answer in whose text every match was replaced. */
export const replaced = (pattern: RegExp, by: string): Injection =>
  answering((answered) => ({ ...answered, body: answered.body.replaceAll(pattern, by) }));

/** A query string that says these fields instead of its own. */
export function withFields(text: string, fields: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(text);
  for (const [name, value] of Object.entries(fields)) query.set(name, value);
  return query.toString();
}

/** Makes a fault of every edit. */
export const striking = (edits: Readonly<Record<string, Edit>>, inject: (edit: Edit) => Injection): Faults =>
  Object.fromEntries(Object.entries(edits).map(([name, edit]) => [name, inject(edit)]));
