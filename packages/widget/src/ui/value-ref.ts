type Field = HTMLInputElement | HTMLSelectElement;

/** What the state has said last that a field holds. */
const WRITTEN = new WeakMap<Field, string>();

/**
 * As the `ref` of a field: it holds this value from the moment that the state says so. What software puts into it after that, without an
 * event, stays, whereas Preact's own `value` is written again each time.
 */
export const valueRef = (value: string) => (field: Field | null) => {
  if (!field || WRITTEN.get(field) === value) return;
  WRITTEN.set(field, value);
  if (field.value !== value) field.value = value;
};
