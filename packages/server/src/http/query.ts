import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { z } from 'zod';
import type { RequestEnv } from './env.ts';
import { check, valuesOnce } from './input.ts';

/** The middleware that `takesQuery` made: a route that has one of them declares its query. */
const declarations = new WeakSet<object>();

/** A checked query, as a handler reads it with `c.req.valid('query')`. */
interface Checked<Query> {
  in: { query: Query };
  out: { query: Query };
}

/**
 * Declares which query parameters a route takes, and checks them before its handler runs. `schema` is a strict object, perhaps one that
 * depends on the request. A request with any other query is refused: InvalidRequest, 422.
 */
export function takesQuery<S extends z.ZodType<object>, E extends RequestEnv = RequestEnv>(
  schema: S | ((c: Context<E>) => S),
): MiddlewareHandler<E, string, Checked<z.output<S>>> {
  const declaration: MiddlewareHandler<E, string, Checked<z.output<S>>> = async (c, next) => {
    c.req.addValidatedData('query', checkQuery(c, typeof schema === 'function' ? schema(c) : schema));
    await next();
  };
  declarations.add(declaration);
  return declaration;
}

const noParameters = z.strictObject({});

/** Refuses any query at the routes behind it that declare none: a parameter that is not understood must never be ignored. */
export const undeclaredTakesNoQuery: MiddlewareHandler<RequestEnv> = async (c, next) => {
  const handlers = matchedRoutes(c).filter(({ method }) => method !== 'ALL');
  const isDeclared = handlers.some(({ handler }) => declarations.has(handler));
  if (handlers.length > 0 && !isDeclared) checkQuery(c, noParameters);
  await next();
};

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
