type Field = HTMLInputElement | HTMLSelectElement;

/** The value that the state has last written into a field. */
const WRITTEN = new WeakMap<Field, string>();

/**
 * The `ref` of a field that writes this value only when the state has changed it. Preact's own `value` is written on every render and would
 * overwrite what autofill has entered without an event.
 */
export const valueRef = (value: string) => (field: Field | null) => {
  if (!field || WRITTEN.get(field) === value) return;
  WRITTEN.set(field, value);
  if (field.value !== value) field.value = value;
};
