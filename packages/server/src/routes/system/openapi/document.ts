import { operations } from '@farebox/contract';
import type { Schema } from '@farebox/contract/json-schema';
import { providerNames } from '../../../providers/registry.ts';
import { type DocumentedCall, describeCall } from './call.ts';
import { COMPONENTS, refTo } from './components.ts';

/** An OpenAPI 3.1 document, as far as ours goes. */
export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedCall>>>>;
  readonly webhooks: Readonly<Record<string, unknown>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, unknown>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

const DESCRIPTION =
  'Money is integer minor units with ISO 4217, times are RFC 3339 in UTC. Errors are RFC 9457 problems with a code to compare. ' +
  'A parameter or a member that is not known is refused, never ignored; a method that an address does not take is answered 405. ' +
  'An Idempotency-Key is honoured for 24 h: the same key and body give the same answer, byte for byte. ' +
  'Optional members of a body that are blank or null count as left out.';

const TAGS = [
  { name: 'merchant', description: 'Calls of the shop’s server, with the site’s secret key.' },
  { name: 'shopper', description: 'Calls of the shopper’s browser, with the session’s client secret.' },
  { name: 'browser', description: 'Pages, files and calls of browsers that need no key in a header.' },
  { name: 'provider', description: 'Calls of payment providers.' },
  { name: 'operator', description: 'Calls of who runs the server, and what describes it.' },
];

const SECURITY_SCHEMES = {
  secretKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The site’s secret key, `sk_…`: for a server only.',
  },
  clientSecret: {
    type: 'http',
    scheme: 'bearer',
    description: 'A session’s client secret, `cs_…_secret_…`.',
  },
};

const header = (name: string, description: string) => ({
  ...{ name, in: 'header', required: true, description, schema: { type: 'string' } },
});

/** What we send to the site's endpoint. */
const WEBHOOK = {
  operationId: 'receiveEvent',
  tags: ['merchant'],
  summary: 'We send an event to the site’s endpoint, signed as Standard Webhooks says.',
  security: [],
  parameters: [
    header('webhook-id', 'Id of the event, the same at every attempt.'),
    header('webhook-timestamp', 'When this attempt was signed. Unix time in seconds.'),
    header('webhook-signature', 'Signatures of id, timestamp and body, `v1,…`, separated by spaces.'),
  ],
  requestBody: { required: true, content: { 'application/json': { schema: refTo('Event') } } },
  responses: {
    '2XX': { description: 'The event was taken.' },
    410: { description: 'Send no more events to this endpoint.' },
  },
};

/** Describes every call of a server at this address. */
export function openApiDocument(publicUrl: string): OpenApi {
  const paths: Record<string, Record<string, DocumentedCall>> = {};
  for (const [id, operation] of Object.entries(operations)) {
    const { method, path } = operation;
    paths[path] = { ...paths[path], [method.toLowerCase()]: describeCall(id, operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Farebox',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: TAGS,
    paths,
    webhooks: { event: { post: WEBHOOK } },
    components: {
      securitySchemes: SECURITY_SCHEMES,
      schemas: {
        ...COMPONENTS,
        GivenProviderName: { ...COMPONENTS['GivenProviderName'], enum: [...providerNames] },
      },
    },
  };
}
