import { z } from 'zod';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type Schema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schemas of named schemas, for readers of requests (`input`) or of answers (`output`). They refer to each other by the address that
 * `refOf` makes of a name.
 */
export function jsonSchemasOf(
  named: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
  refOf: (name: string) => string,
): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri: refOf });
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
