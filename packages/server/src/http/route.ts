import type { Operation, Wire } from '@farebox/contract';
import type { Context, Env, Hono, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { check, readBody } from './input.ts';
import { checkQuery } from './query.ts';

/** What the server knows better than the contract of one operation. */
interface Refinement<E extends Env> {
  /** The schema of the query, or which one a request has. */
  readonly query?: z.ZodType | ((c: Context<E>) => z.ZodType);
  /** The schema of the body, or what reads it. */
  readonly body?: z.ZodType | ((c: Context<E>) => Promise<unknown>);
  /** Hono's pattern of the path, where any text but a slash is not what a parameter may be. */
  readonly at?: string;
}

/** What a schema of the server's gives, or else the contract's. */
type Parsed<Refined, Declared> = Refined extends z.ZodType
  ? z.output<Refined>
  : Refined extends (c: never) => infer Read
    ? Awaited<Read> extends z.ZodType
      ? z.output<Awaited<Read>>
      : Awaited<Read>
    : Declared extends z.ZodType
      ? z.output<Declared>
      : undefined;

type MemberOf<T, Name extends string> = T extends { readonly [N in Name]: infer Member } ? Member : undefined;

/** What a handler is given: the request, parsed by the schemas of its operation. */
interface RouteInput<O, R, E extends Env> {
  readonly c: Context<E>;
  readonly params: Parsed<undefined, MemberOf<O, 'params'>>;
  readonly query: Parsed<MemberOf<R, 'query'>, MemberOf<O, 'query'>>;
  readonly body: Parsed<MemberOf<R, 'body'>, MemberOf<O, 'body'>>;
}

type IsOne<T, All = T> = T extends unknown ? ([All] extends [T] ? true : false) : never;

/** What a handler returns: the JSON, where that is all that the operation answers with, else a response. */
type RouteAnswer<O extends Operation> =
  IsOne<keyof O['answers']> extends true
    ? O['answers'][keyof O['answers']] extends infer S extends z.ZodType
      ? Wire<S>
      : Response
    : Response;

/** A call that the server answers. */
export interface Route<E extends Env> {
  readonly operation: Operation;
  readonly path: string;
  readonly checkQuery: MiddlewareHandler<E>;
  readonly handle: (c: Context<E>) => Promise<Response>;
}

/**
 * A route is an operation of the contract and what answers it: the handler gets what its schemas read, and returns what the operation
 * answers. `refined` are schemas that know more than the contract, such as which providers there are.
 */
export function route<
  O extends Operation,
  E extends Env,
  const R extends Refinement<E> = Record<never, never>,
>(
  operation: O,
  handler: (input: RouteInput<O, R, E>) => RouteAnswer<O> | Promise<RouteAnswer<O>>,
  refined?: R,
): Route<E> {
  const { query, body, at }: Refinement<E> = refined ?? {};
  const [[status, answer] = []] = Object.entries(operation.answers);
  return {
    operation,
    path: at ?? honoPath(operation.path),
    checkQuery: queryCheck(operation.query, query),
    handle: async (c) => {
      const input = {
        c,
        params: operation.params && check(operation.params, c.req.param()),
        query: c.req.valid('query' as never),
        body: await bodyOf(c, body ?? operation.body),
      } as unknown as RouteInput<O, R, E>;
      const answered = await handler(input);
      if (answered instanceof Response || !(answer instanceof z.ZodType)) return answered as Response;
      return c.json(answered as object, Number(status) as 200);
    },
  };
}

/**
 * Adds routes to an app. A query is checked first, so that a request with a wrong one is refused before middleware such as
 * Idempotency-Key remembers it.
 */
export function register<E extends Env>(
  app: Hono<E>,
  routes: readonly Route<E>[],
  ...before: readonly MiddlewareHandler<E>[]
): void {
  for (const { operation, path, checkQuery: checked, handle } of routes)
    app.on(operation.method, path, checked, ...before, handle);
}

/** A template of the contract as Hono writes it; a parameter inside a segment takes the segment. */
export const honoPath = (template: string): string => template.split('/').map(honoSegment).join('/');

function honoSegment(segment: string): string {
  const [, before = '', name, after = ''] = /^([^{]*)\{(\w+)\}(.*)$/.exec(segment) ?? [];
  if (name === undefined) return segment;
  const isWhole = before === '' && after === '';
  return isWhole ? `:${name}` : `:${name}{${escapeRegExp(before)}[^/]+${escapeRegExp(after)}}`;
}

const escapeRegExp = (text: string): string => text.replace(/[.\\]/g, '\\$&');

const NO_PARAMETERS = z.strictObject({});

/** Checks the query; a parameter that is not understood must never be ignored. */
function queryCheck<E extends Env>(
  declared: Operation['query'],
  refined: Refinement<E>['query'],
): MiddlewareHandler<E> {
  const schema = refined ?? (declared === 'any' ? undefined : (declared ?? NO_PARAMETERS));
  return async (c, next) => {
    const its = typeof schema === 'function' ? schema(c) : schema;
    if (its) c.req.addValidatedData('query', checkQuery(c, its) as object);
    await next();
  };
}

async function bodyOf<E extends Env>(c: Context<E>, body: Refinement<E>['body']): Promise<unknown> {
  if (body === undefined) return undefined;
  return typeof body === 'function' ? await body(c) : await readBody(c, body);
}
