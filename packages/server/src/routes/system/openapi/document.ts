import { z } from 'zod';
import { ANSWERS } from './answers.ts';
import { type Audience, BODIES, OPERATIONS } from './operations.ts';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type Schema = z.core.JSONSchema.BaseSchema;

/** One call, as the document tells it. */
export interface DocumentedCall {
  readonly operationId: string;
  readonly tags: readonly [Audience];
  readonly summary: string;
  readonly security: readonly Record<string, readonly never[]>[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** An OpenAPI 3.1 document, as far as ours goes. */
export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedCall>>>>;
  readonly webhooks: Readonly<Record<string, unknown>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, unknown>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

const DESCRIPTION =
  'Money is integer minor units with ISO 4217, times are ISO 8601 UTC. Errors are RFC 9457 problems with a code to compare. ' +
  'A parameter or a member that is not known is refused, never ignored. ' +
  'An Idempotency-Key is honoured for 24 h: the same key and body give the same answer, byte for byte. ' +
  'Optional members of a body that are blank or null count as left out.';

/** What a call is authorized with, by who calls. */
const SECURITY: Readonly<Record<Audience, readonly Record<string, readonly never[]>[]>> = {
  merchant: [{ secretKey: [] }],
  shopper: [{ clientSecret: [] }],
  browser: [],
  provider: [],
  operator: [],
};

/** Describes every call of a server at this address. */
export function openApiDocument(publicUrl: string): OpenApi {
  const paths: Record<string, Record<string, DocumentedCall>> = {};
  for (const [audience, rows] of Object.entries(OPERATIONS) as [Audience, (typeof OPERATIONS)[Audience]][])
    for (const row of rows) {
      const [method = '', path = ''] = row[0].split(' ');
      const template = path.replace(/:(\w+)/g, '{$1}');
      paths[template] = { ...paths[template], [method.toLowerCase()]: describeCall(audience, row) };
    }
  return {
    openapi: '3.1.1',
    info: { title: 'Farebox', version: '1', description: DESCRIPTION },
    servers: [{ url: publicUrl }],
    paths,
    webhooks: {
      event: {
        post: {
          summary: 'What we send to the site’s endpoint, signed as Standard Webhooks says.',
          requestBody: { required: true, content: jsonOf('Event') },
          responses: { '2XX': { description: 'Taken.' }, '410': { description: 'Send no more.' } },
        },
      },
    },
    components: {
      securitySchemes: {
        secretKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The site’s secret key, on a server only.',
        },
        clientSecret: { type: 'http', scheme: 'bearer', description: 'A session’s client secret.' },
      },
      schemas: { ...schemasOf(ANSWERS, 'output'), ...schemasOf(BODIES, 'input') },
    },
  };
}

function describeCall(
  audience: Audience,
  [call, summary, [status, content], { query, body } = {}]: (typeof OPERATIONS)[Audience][number],
): DocumentedCall {
  const isApi = call.includes(' /v1/') && !call.endsWith('.json');
  const named = content !== null && content in ANSWERS;
  return {
    operationId: call.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    tags: [audience],
    summary,
    security: SECURITY[audience],
    parameters: [...pathParameters(call), ...queryParameters(query), ...idempotencyKey(audience, call)],
    ...(body && { requestBody: { required: true, content: jsonOf(body) } }),
    responses: {
      [status]: {
        description: 'All is well.',
        ...(content !== null && { content: named ? jsonOf(content) : { [content]: {} } }),
      },
      ...(isApi && problemsOf(query)),
    },
  };
}

/** How an API call refuses. Each one refuses a query that it does not understand; a list also a cursor that leads nowhere. */
function problemsOf(query: z.ZodObject | undefined): DocumentedCall['responses'] {
  const content = jsonOf('Problem');
  return {
    ...(query?.shape['after'] && { 410: { description: `\`cursor_gone\`: ${GONE}`, content } }),
    422: {
      description: 'A parameter or a member is unknown or wrong; `errors` has the path of each.',
      content,
    },
    default: { description: 'Another problem.', content },
  };
}

const GONE = '`after` names nothing that is here; `start` is where the list begins.';

const jsonOf = (name: string): Content => ({
  [name === 'Problem' ? 'application/problem+json' : 'application/json']: {
    schema: { $ref: `#/components/schemas/${name}` },
  },
});

const pathParameters = (call: string): DocumentedCall['parameters'] =>
  [...call.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(query: z.ZodObject | undefined): DocumentedCall['parameters'] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as Schema,
  }));
}

const idempotencyKey = (audience: Audience, call: string): DocumentedCall['parameters'] =>
  call.startsWith('POST') && (audience === 'merchant' || audience === 'shopper')
    ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 1 } }]
    : [];

/** JSON Schemas that refer to each other by name; what zod adds for documents of their own is left out. */
function schemasOf(
  named: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}
