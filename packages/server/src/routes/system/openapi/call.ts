import type { Audience, Operation } from '@farebox/contract';
import type { Schema } from '@farebox/contract/json-schema';
import { z } from 'zod';
import { COMPONENTS, NAMES, nameOf, querySchemaOf, refTo } from './components.ts';

/** Bodies by their media type. */
export type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;

/** A parameter, as the document tells it. */
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
}

/** One call, as the document tells it. */
export interface DocumentedCall {
  readonly operationId: string;
  readonly tags: readonly [Audience];
  readonly summary: string;
  readonly security: readonly Readonly<Record<string, readonly never[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

/** Describes one operation. */
export function describeCall(operationId: string, operation: Operation): DocumentedCall {
  const { audience, summary, security, query, body, forms = {}, example } = operation;
  const named = { ...(body && { 'application/json': body }), ...forms };
  return {
    operationId,
    tags: [audience],
    summary,
    security: security.map((scheme) => ({ [scheme]: [] })),
    parameters: [...pathParameters(operation), ...queryParameters(operationId), ...idempotencyKey(operation)],
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          Object.entries(named).map(([type, schema]) => [
            type,
            { schema: schemaOf(schema), ...(example && type === 'application/json' && { example }) },
          ]),
        ),
      },
    }),
    responses: {
      ...answersOf(operation),
      ...problemsOf(operation, query !== undefined && query !== 'any' && 'after' in query.shape),
    },
  };
}

/** A schema of the contract, by its name. */
function schemaOf(schema: z.ZodType): Schema {
  const name = NAMES.get(schema);
  if (name === undefined) throw new Error('expected a schema that the contract names in schemas.ts');
  return refTo(name);
}

/** What each status of a call that went well means. */
const MEANINGS: Readonly<Record<string, string>> = {
  200: 'The request succeeded.',
  201: 'It was created.',
  202: 'The request was accepted; its result is reported as an event.',
  204: 'Nothing to send.',
  303: 'Where to go on.',
  422: 'The page again, with what is wrong.',
  503: 'The server cannot serve now.',
};

const answersOf = ({ answers }: Operation): DocumentedCall['responses'] =>
  Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      { description: MEANINGS[status] ?? status, ...(answer !== null && { content: contentOf(answer) }) },
    ]),
  );

/** Content that is no JSON of the contract's. */
const MEDIA: Readonly<Record<string, Schema>> = {
  'text/event-stream': {
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: refTo('StreamState'),
    description: 'Server-sent events named `state`; the data of each is JSON.',
  },
  'application/json': { type: 'object' },
};

const contentOf = (answer: z.ZodType | string): Content =>
  answer instanceof z.ZodType
    ? { 'application/json': { schema: schemaOf(answer) } }
    : { [answer]: { schema: MEDIA[answer] ?? { type: 'string' } } };

const PROBLEM: Content = { 'application/problem+json': { schema: refTo('Problem') } };
const PAGE: Content = { 'text/html': { schema: { type: 'string' } } };

/** How a call refuses. Each one of the API refuses a query that it does not understand; a list also a cursor that leads nowhere. */
function problemsOf({ path, params, answers }: Operation, isList: boolean): DocumentedCall['responses'] {
  const isApi = path.startsWith('/v1/') && !path.endsWith('.json');
  if (!isApi) {
    const isPage = Object.values(answers).includes('text/html') || 303 in answers;
    const notFound = { description: 'There is nothing at this address.', content: isPage ? PAGE : PROBLEM };
    const wrongMethod = { description: '`Allow` says which methods there are.', content: PROBLEM };
    return { ...(params && { 404: notFound }), 405: wrongMethod };
  }
  return {
    ...(isList && {
      410: {
        description:
          '`cursor_gone`: `after` names nothing that is here; `start` of the problem is where the list begins.',
        content: PROBLEM,
      },
    }),
    422: {
      description: 'A parameter or a member is unknown or wrong; `errors` has the path of each.',
      content: PROBLEM,
    },
    default: { description: 'Another problem.', content: PROBLEM },
  };
}

function pathParameters({ path, params }: Operation): readonly Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: (params?.shape[name] as z.ZodType | undefined)?.description ?? '',
    schema: { type: 'string' },
  }));
}

function queryParameters(operationId: string): readonly Parameter[] {
  const { properties = {}, required = [] } = querySchemaOf(operationId) ?? {};
  return Object.entries(properties).map(([name, property]) => {
    const { description = describedAt(property as Schema), ...schema } = property as Schema;
    return { name, in: 'query', required: required.includes(name), description, schema };
  });
}

const describedAt = ({ $ref = '' }: Schema): string => COMPONENTS[nameOf($ref)]?.description ?? '';

const idempotencyKey = ({ method, audience }: Operation): readonly Parameter[] =>
  method === 'POST' && (audience === 'merchant' || audience === 'shopper')
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Your own key of this request, for 24 hours: a repeated one gets the first one’s answer.',
          schema: { type: 'string', minLength: 1 },
        },
      ]
    : [];
