import { z } from 'zod';

/** Marks a field of a provider's configuration as secret, with JSON Schema's word for it: logs never show it. Mark it last. */
export const secret = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ writeOnly: true });

/** The names of all fields that a schema marks as secret, at any depth. */
export function secretFieldsOf(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return [...new Set(marked(json))].sort();
}

/** Looks through a JSON Schema, whose `properties` may stand anywhere in it. */
function marked(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    isMarked(value) ? [name, ...marked(value)] : marked(value),
  );
}

const isMarked = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'writeOnly' in value && value.writeOnly === true;
