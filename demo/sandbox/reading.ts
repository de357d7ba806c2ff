/** A JSON object from outside whose members nobody has looked at yet. */
export type JsonObject = { readonly [member: string]: unknown };

/** Reads JSON text as an object; anything else is an empty one, which then lacks every field. */
export function readObject(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Whether a value is a JSON object, and no array. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member as text: numbers as PHP would print them, '' for everything that is neither. */
export function textOf(object: JsonObject, member: string): string {
  const value = object[member];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** An http(s) address as it was given, or null: nobody is sent anywhere else. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : null;
}

/** Whether a text is a plain positive decimal such as "12", "12.5" or "12.00". */
export const isAmount = (text: string): boolean => /^\d{1,12}(\.\d+)?$/.test(text) && Number(text) > 0;
