import { z } from 'zod';

/** Marks a field of a provider's configuration as secret, with JSON Schema's word for it: logs never show it. Mark it last. */
export const secret = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ writeOnly: true });

/** The names of all fields that a schema marks as secret, at any depth. To print a JSON Schema instead would cost 30 ms at every start. */
export const secretFieldsOf = (schema: z.ZodType): string[] =>
  [...new Set([...partsWithin(schema)].flatMap(markedMembers))].sort();

const markedMembers = (part: z.ZodType): string[] =>
  part instanceof z.ZodObject
    ? Object.entries(part.shape).flatMap(([name, field]) => (isMarked(field) ? [name] : []))
    : [];

/** A wrapper, such as an optional field or a pipe, is marked when the schema inside of it is. */
const isMarked = (field: unknown): boolean =>
  field instanceof z.ZodType &&
  [...partsWithin(field, () => [])].some((part) => part.meta()?.['writeOnly'] === true);

/**
 * A schema and everything that it is made of; `ofObject` gives the parts of an object. Schemas can refer to themselves, also by what Zod
 * remembers of them once they were used.
 */
function partsWithin(
  schema: z.ZodType,
  ofObject: (schema: z.ZodObject) => readonly unknown[] = ({ shape }) => Object.values(shape),
  found = new Set<z.ZodType>(),
): ReadonlySet<z.ZodType> {
  if (found.has(schema)) return found;
  found.add(schema);
  const parts = schema instanceof z.ZodObject ? ofObject(schema) : Object.values(schema.def).flat();
  for (const part of parts) if (part instanceof z.ZodType) partsWithin(part, ofObject, found);
  return found;
}
