import type { Context } from 'hono';
import { closestMatch } from 'leven';
import { z } from 'zod';
import { type FieldProblem, InvalidRequest } from '../domain/errors.ts';
import { withoutBlanks } from './blanks.ts';
import { InvalidJson } from './errors.ts';

/**
 * Checks a value from outside.
 * @throws InvalidRequest with the dotted path of every mistake. A message repeats nothing of what was sent; of names, it lists those that
 * are known.
 */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new InvalidRequest(parsed.error.issues.flatMap((issue) => problemsIn(schema, issue)));
}

function problemsIn(schema: z.ZodType, issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = membersAt(schema, issue.path);
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join('.'),
      message: `This is not known here: expected ${oneOf(known, key)}`,
    }));
  }
  const isName = issue.code === 'invalid_value' && typeof issue.input === 'string';
  const message = isName ? `expected ${oneOf(issue.values.map(String), issue.input)}` : issue.message;
  return [{ path: issue.path.join('.'), message }];
}

/** Longer texts are no misspelled names, and comparing them costs time; in characters. */
const LONGEST_NAME = 40;

/** Lists the names that are known; one of them is suggested where at most every third character differs from what was sent. */
function oneOf(known: readonly string[], given: unknown): string {
  if (known.length === 0) return 'nothing';
  const text = String(given).toLowerCase();
  const maxDistance = Math.floor(text.length / 3);
  const near = text.length <= LONGEST_NAME ? closestMatch(text, known, { maxDistance }) : undefined;
  const list = known.length === 1 ? known.join() : `one of ${known.join(', ')}`;
  return near === undefined ? list : `${list}. Did you mean ${near}?`;
}

/** The names of the members that an object of this schema may have at this path. */
function membersAt(schema: z.ZodType, [step, ...rest]: readonly PropertyKey[]): readonly string[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray && step !== undefined) return membersAt(bare.element as z.ZodType, rest);
  if (!(bare instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(bare.shape);
  const member = bare.shape[String(step)];
  return member === undefined ? [] : membersAt(member, rest);
}

/** A schema without what makes it optional or changes its output. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType);
  const isWrapper =
    schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapper ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

/**
 * The values of a query or of a form by their names.
 * @throws InvalidRequest with every name that is there more than once: which of its values is meant, nobody can say.
 */
export function valuesOnce<Value>(given: readonly (readonly [string, Value])[]): Record<string, Value> {
  const values = new Map(given);
  if (values.size === given.length) return Object.fromEntries(values);
  const seen = new Set<string>();
  const repeated = new Set(given.map(([name]) => name).filter((name) => seen.size === seen.add(name).size));
  const message = 'This is given more than once: expected it once';
  throw new InvalidRequest([...repeated].map((path) => ({ path, message })));
}

/**
 * Reads and checks a JSON body; optional members that are blank count as left out.
 * @throws InvalidJson, InvalidRequest
 */
export async function readBody<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new InvalidJson('expected a JSON object');
  }
  return check(schema, withoutBlanks(schema, value));
}
