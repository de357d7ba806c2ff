import type { Context } from 'hono';
import type { z } from 'zod';
import { InvalidRequest } from '../checkout/errors.ts';
import { InvalidJson } from './errors.ts';

/**
 * Checks a value from outside.
 * @throws InvalidRequest with the dotted path of every mistake.
 */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidRequest(
    parsed.error.issues.flatMap((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      return unknown.map((key) => ({
        path: [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
        message: key === undefined ? issue.message : 'This member is not known here.',
      }));
    }),
  );
}

/**
 * Reads and checks a JSON body.
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
  return check(schema, value);
}
