import { ANSWERS, operations, REQUESTS, SHARED } from '@farebox/contract';
import { z } from 'zod';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type Schema = z.core.JSONSchema.BaseSchema;

const AT = '#/components/schemas/';

/** A reference to a schema by its name. */
export const refTo = (name: string): Schema => ({ $ref: AT + name });

/** The name that a reference is to. */
export const nameOf = (ref: string): string => ref.slice(AT.length);

/** The names of the schemas of the contract: how a schema is found in the document. */
export const NAMES: ReadonlyMap<unknown, string> = new Map(
  Object.entries({ ...ANSWERS, ...REQUESTS, ...SHARED }).map(([name, schema]) => [schema, name]),
);

/** The parameters of the queries, by operation id. */
const QUERIES = Object.fromEntries(
  Object.entries(operations).flatMap(([id, call]) =>
    'query' in call && call.query !== 'any' ? [[`query of ${id}`, call.query]] : [],
  ),
);

/** JSON Schemas that refer to each other by name. */
function schemasOf(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri: (id) => AT + id });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, tidy(schema)]));
}

/**
 * A schema without what zod adds for documents of its own, such as the bounds of an integer in JavaScript. A default is told in the
 * description: generators of types take a member with a default for one that is always there, in requests too.
 */
function tidy({ $schema: _schema, $id: _id, default: usual, ...rest }: Schema): Schema {
  const kept = Object.entries(rest).filter(([name, member]) => !isNoise(name, member, rest));
  const tidied = Object.fromEntries(kept.map(([name, member]) => [name, tidyMember(name, member)]));
  return usual === undefined || typeof usual === 'object'
    ? describedOutside(tidied)
    : { ...tidied, description: `${rest.description} Default: ${usual}.` };
}

/** Zod keeps the description of a value that may be null inside of the choice between the two. */
function describedOutside(schema: Schema): Schema {
  const [{ description, ...inner } = {}, nothing] = (schema.anyOf ?? []) as Schema[];
  if (nothing?.type !== 'null' || schema.description !== undefined || description === undefined)
    return schema;
  return { ...schema, description, anyOf: [inner, nothing] };
}

function tidyMember(name: string, member: unknown): unknown {
  if (Array.isArray(member)) return member.map((each) => tidyMember('', each));
  if (typeof member !== 'object' || member === null) return member;
  if (name !== 'properties') return tidy(member as Schema);
  return Object.fromEntries(Object.entries(member).map(([key, schema]) => [key, tidyMember('', schema)]));
}

const isNoise = (name: string, member: unknown, { format }: Schema): boolean =>
  (name === 'pattern' && format === 'date-time') ||
  ((name === 'minimum' || name === 'maximum') && Math.abs(Number(member)) === Number.MAX_SAFE_INTEGER);

/** A union whose members are named and differ in their `type`: generators of types make one type of each. */
function withDiscriminator(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const refs = schema.oneOf?.map((each) => (each as Schema).$ref ?? '') ?? [];
  if (refs.length === 0 || refs.includes('')) return schema;
  const typeOf = (ref: string) =>
    String((schemas[nameOf(ref)]?.properties?.['type'] as Schema | undefined)?.const);
  return {
    ...schema,
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(refs.map((ref) => [typeOf(ref), ref])),
    },
  };
}

const ALL = {
  ...schemasOf({ ...ANSWERS, ...SHARED }, 'output'),
  ...schemasOf({ ...REQUESTS, ...SHARED, ...QUERIES }, 'input'),
};

/** Every schema of the document, by its name. */
export const COMPONENTS: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries(ALL)
    .filter(([name]) => !(name in QUERIES))
    .map(([name, schema]) => [name, withDiscriminator(schema, ALL)]),
);

/** The schema of an operation's query. */
export const querySchemaOf = (id: string): Schema | undefined => ALL[`query of ${id}`];
