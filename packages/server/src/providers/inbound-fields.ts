import { asObject, type JsonObject, parseJson, textOf } from './body.ts';
import { UnexpectedBody } from './errors.ts';
import type { InboundRequest } from './inbound-request.ts';

/** The fields of a request, as PHP's `$_GET` and `$_POST` would hold them; of JSON, its members. */
export interface InboundFields {
  /** Of a field that came twice the last value, as in PHP. */
  readonly fields: JsonObject;
  /**
   * Fields that came with different values, with all of them. PHP believes the last and other software the first, so a field of these proves
   * nothing. A member that a JSON text repeats is no such field: every parser that is used here or there takes the last.
   */
  readonly doubled: ReadonlyMap<string, readonly unknown[]>;
  /** The same fields as one text: read as the body of a POST it gives them again. */
  readonly text: string;
}

type Pair = readonly [name: string, value: string];

/**
 * Reads the fields of a request in whatever envelope they came: a query, a form with `&`, `&amp;` or `;` between its fields, JSON
 * (behind a byte order mark, too), or a POST with all or some of its fields in the query. The body of a GET is
 * not read, as in PHP. A multipart body must have been made a form before (`bodyText`).
 */
export function inboundFields({
  method,
  query,
  body,
}: Pick<InboundRequest, 'method' | 'query' | 'body'>): InboundFields {
  const asked = [...query].map(phpPair).filter(isNamed);
  const sent = method === 'POST' ? body.trim() : '';
  const json = sent.startsWith('{') ? jsonObject(sent) : undefined;
  if (json) return withQuery(json, asked, sent);
  if (asked.length === 0) return { ...fieldsOfPairs(formPairs(sent)), text: sent };
  const pairs = [...asked, ...formPairs(sent)];
  return { ...fieldsOfPairs(pairs), text: String(new URLSearchParams(pairs.map(([...pair]) => pair))) };
}

/** Reads the fields of a text that is JSON or a form, such as what a provider encrypted. */
export const fieldsOfText = (text: string): InboundFields =>
  inboundFields({ method: 'POST', query: new URLSearchParams(), body: text });

/** A query or a form as the query that it means: separated by `&amp;` or `;`, with a stray `?` or `&` before it, or as it should be. */
export const looseQuery = (text: string): URLSearchParams =>
  new URLSearchParams(formPairs(text).map(([...pair]) => pair));

/** Fields as a query that gives them again; of a field with several values, all of them. */
export const queryOf = ({ fields, doubled }: InboundFields): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (doubled.get(name) ?? [value]).filter(isString).map((text): [string, string] => [name, text]),
    ),
  );

const isString = (value: unknown): value is string => typeof value === 'string';

/** A field's text without the space around it; empty when it is missing or no text. */
export const trimmedText = (fields: JsonObject, name: string): string => (textOf(fields, name) ?? '').trim();

/** A text as people read it who look into what was sent: at most 200 characters; null when it is empty. */
export const printed = (text: string | null): string | null => text?.trim().slice(0, 200) || null;

/**
 * Base64 as it was before it was sent in a form: a `+` that was not escaped arrives as a space, one that was escaped twice as `%2B`, and a
 * long text may be broken into lines. Whatever else is wrong stays wrong.
 */
export function base64Text(text: string): string {
  const restored = withoutEscapes(text);
  // A space at either end is a plus sign where the length says so, and only space where it does not.
  return restored.length % 4 === 0 ? restored : withoutEscapes(text.trim());
}

const withoutEscapes = (text: string): string =>
  text
    .replaceAll(/[\t\r\n]/g, '')
    .replaceAll(/%(?:25)*(2B|2F|3D)/gi, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(' ', '+');

/** The members of a JSON object; none when it is broken: its pieces are no form. */
function jsonObject(text: string): JsonObject {
  try {
    return asObject(parseJson(text, 'inbound request'), 'inbound request');
  } catch (error) {
    if (error instanceof UnexpectedBody) return {};
    throw error;
  }
}

/** JSON whose address had fields too. */
function withQuery(json: JsonObject, asked: readonly Pair[], text: string): InboundFields {
  if (asked.length === 0) return { fields: json, doubled: new Map(), text };
  const { fields, doubled } = fieldsOfPairs(asked);
  const all = new Map(doubled);
  for (const [name, value] of Object.entries(json)) {
    if (Object.hasOwn(fields, name) && !isSame(fields[name], value))
      all.set(name, [...(doubled.get(name) ?? [fields[name]]), value]);
  }
  const merged = { ...fields, ...json };
  return { fields: merged, doubled: all, text: JSON.stringify({ ...merged, ...Object.fromEntries(all) }) };
}

/** The pairs of a form. Only where nothing else separates them, and each has its equals sign, a semicolon does. */
function formPairs(text: string): Pair[] {
  const bare = text.trim().replace(/^[?&]+/, '');
  const pieces = bare.includes('&') ? [] : bare.split(';').filter((piece) => piece !== '');
  const isSemicolons = pieces.every((piece) => /^[^=]+=/.test(piece));
  return [...new URLSearchParams(isSemicolons && pieces.length > 0 ? pieces.join('&') : bare)]
    .map(phpPair)
    .filter(isNamed);
}

/** A field's name as PHP keeps it, without the rest of an `&amp;` (or `&#38;`) that separated it from the one before. */
const phpPair = ([name, value]: Pair): Pair => [
  name
    .replace(/^(?:amp;|#0{0,4}38;)+/i, '')
    .trimStart()
    .replaceAll(/[ .]/g, '_'),
  value,
];

const isNamed = ([name]: Pair): boolean => name !== '';

/** `name[key]` is a member of the field, `name[]` the next entry of it, as in PHP. */
const NESTED = /^([^[\]]{1,80})\[([^[\]]{0,80})\]$/;

function fieldsOfPairs(pairs: readonly Pair[]): Pick<InboundFields, 'fields' | 'doubled'> {
  const fields = new Map<string, unknown>();
  const doubled = new Map<string, unknown[]>();
  const put = (name: string, value: unknown): void => {
    const before = fields.get(name);
    fields.set(name, value);
    if (before === undefined || isSame(before, value)) return;
    const values = doubled.get(name);
    if (values) values.push(value);
    else doubled.set(name, [before, value]);
  };
  const groups = new Map<string, Pair[]>();
  for (const [name, value] of pairs) {
    const [, group, key] = NESTED.exec(name) ?? [];
    if (group === undefined || key === undefined) put(name, value);
    else
      groups
        .set(group, groups.get(group) ?? [])
        .get(group)
        ?.push([key, value]);
  }
  for (const [name, members] of groups) put(name, groupOf(members));
  return { fields: Object.fromEntries(fields), doubled };
}

const groupOf = (members: readonly Pair[]): unknown =>
  members.every(([key]) => key === '') ? members.map(([, value]) => value) : Object.fromEntries(members);

const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string'
    ? one.trim() === other.trim()
    : JSON.stringify(one) === JSON.stringify(other);
