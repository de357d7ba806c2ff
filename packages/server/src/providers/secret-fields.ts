import { z } from 'zod';

/** Marks a field of a provider's configuration as secret, with JSON Schema's word for it: logs never show it. Mark it last. */
export const secret = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ writeOnly: true });

/** The names of all fields that a schema marks as secret, at any depth. To print a JSON Schema instead would cost 30 ms at every start. */
export const secretFieldsOf = (schema: z.ZodType): string[] => [...new Set(markedIn(schema))].sort();

function markedIn(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      isMarked(field) ? [name] : field instanceof z.ZodType ? markedIn(field) : [],
    );
  return partsOf(schema).flatMap(markedIn);
}

/** What a schema is made of: the element of an array, the options of a union, what is optional, and so on. */
const partsOf = (schema: z.ZodType): z.ZodType[] =>
  Object.values(schema.def)
    .flat()
    .filter((part) => part instanceof z.ZodType);

const isMarked = (field: unknown): boolean =>
  field instanceof z.ZodType && (field.meta()?.['writeOnly'] === true || partsOf(field).some(isMarked));
