import { z } from 'zod';

/**
 * A body as its schema reads it, where optional members that say nothing are left out: an empty or blank text, null, and the `[]` that PHP
 * prints for an empty object. Free members, such as those of `metadata`, stay as they are, and so does what the schema requires.
 */
export function withoutBlanks(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodPipe) return withoutBlanks(schema.in as z.ZodType, value);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = schema.unwrap() as z.ZodType;
    return isBlank(inner, value) ? undefined : withoutBlanks(inner, value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((element) => withoutBlanks(schema.element as z.ZodType, element));
  return schema instanceof z.ZodObject && isObject(value) ? membersOf(schema, value) : value;
}

const membersOf = ({ shape }: z.ZodObject, value: object): unknown =>
  Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return [name, known instanceof z.ZodType ? withoutBlanks(known, member) : member];
    }),
  );

function isBlank(schema: z.ZodType, value: unknown): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return true;
  const isOfMembers = schema instanceof z.ZodObject || schema instanceof z.ZodRecord;
  return isOfMembers && Array.isArray(value) && value.length === 0;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
