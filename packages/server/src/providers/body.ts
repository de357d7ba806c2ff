import { ProviderError, UnexpectedBody, UnexpectedStatus } from './errors.ts';

/** A JSON object from outside whose members nobody has looked at yet. */
export type JsonObject = { readonly [member: string]: unknown };

/** Writes a JSON request's parts. */
export const jsonBody = (value: unknown) => ({
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify(value),
});

/** Writes a form request's parts, percent-encoded. */
export const formBody = (fields: Readonly<Record<string, string>>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  body: new URLSearchParams(fields).toString(),
});

/**
 * Refuses an HTTP status outside 2xx.
 * @throws UnexpectedStatus
 */
export function expectOk(response: Response, what: string): void {
  if (!response.ok) throw new UnexpectedStatus(`${what}: expected HTTP 200, got ${response.status}`);
}

/**
 * Parses JSON text strictly, with every number kept as the text that was printed: providers quote numbers as they please, amounts
 * must not pass through floats, and 18-digit references must not lose their tail.
 * @throws UnexpectedBody
 */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' ? (context?.source ?? String(value)) : value,
    );
  } catch (cause) {
    throw new UnexpectedBody(`${what}: expected JSON, got ${describe(text)}`, { cause: nameOf(cause) });
  }
}

/** Whether a value is a JSON object: no list, and not null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a JSON object.
 * @throws UnexpectedBody when the body is no JSON, or no object.
 */
export function asObject(value: unknown, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnexpectedBody(
      `${what}: expected a JSON object, got ${Array.isArray(value) ? 'an array' : typeof value}`,
    );
  }
  return value as JsonObject;
}

/** A member's text; numbers are text already. Undefined when it is missing, null or no text. */
export function textOf(object: JsonObject, member: string): string | undefined {
  const value = object[member];
  return typeof value === 'string' ? value : undefined;
}

/**
 * A member's text.
 * @throws UnexpectedBody when it is missing or no text.
 */
export function requireText(object: JsonObject, member: string, what: string): string {
  const text = textOf(object, member);
  if (text === undefined)
    throw new UnexpectedBody(`${what}: expected text in "${member}", got ${typeof object[member]}`);
  return text;
}

/**
 * Runs a reading and turns whatever else it throws (a bad amount, a failed decryption) into the one error for a wrong body.
 * @throws UnexpectedBody, or the ProviderError that the reading threw.
 */
export function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ProviderError) throw cause;
    throw new UnexpectedBody(`${what}: ${cause instanceof Error ? cause.message : 'unreadable'}`, { cause });
  }
}

const describe = (text: string): string =>
  text.trim() === ''
    ? 'an empty body'
    : /^\s*</.test(text)
      ? 'an HTML page'
      : `${text.length} characters of something else`;

/** V8 quotes the text in its message; the name alone carries nothing of the body. */
const nameOf = (cause: unknown): Error => new Error(cause instanceof Error ? cause.name : 'unknown');
