import type { Context } from 'hono';
import type { z } from 'zod';
import { check, valuesOnce } from './input.ts';

/**
 * Checks a request's query.
 * @throws InvalidRequest with every parameter that is unknown, has a wrong value, or is given more than once.
 */
export function checkQuery<S extends z.ZodType>(c: Context, schema: S): z.output<S> {
  return check(schema, valuesOnce([...new URL(c.req.url).searchParams]));
}

/** The address of the list that a request is about, from its start: the same without its cursor. */
export function startOf(c: Context, publicUrl: string): string {
  const { searchParams } = new URL(c.req.url);
  searchParams.delete('after');
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  return `${publicUrl}${c.req.path}${query}`;
}
