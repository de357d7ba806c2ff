/** Turns something unknown into a `T`, or throws a TypeError that says what came; `path` is where it stands. */
export type Reader<T> = (value: unknown, path: string) => T;

/** The error says what came and where; the API's reference says what should have: to say it here, too, costs every shopper bytes. */
const kind =
  <T>(is: (value: unknown) => value is T): Reader<T> =>
  (value, path) => {
    if (is(value)) return value;
    throw new TypeError(`unexpected ${typeof value} at ${path || 'the top'}`);
  };

/** A text of any length. */
export const text = kind((value) => typeof value === 'string');

/** An integer that JavaScript holds exactly. */
export const integer = kind((value): value is number => Number.isSafeInteger(value));

/** True or false. */
export const flag = kind((value) => typeof value === 'boolean');

const list = kind((value): value is unknown[] => Array.isArray(value));

const members = kind(
  (value): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** A text of this form. */
export const textLike = (form: RegExp): Reader<string> =>
  kind((value): value is string => typeof value === 'string' && form.test(value));

/** An address that is safe to open or to link to: never `javascript:` or `data:`. */
export const webUrl = textLike(/^https?:\/\//i);

/** One of these words. */
export const oneOf = <const T extends string>(...words: readonly T[]): Reader<T> =>
  kind((value): value is T => words.some((word) => word === value));

/** What `read` reads; `otherwise` for what is null or missing. */
const orElse =
  <T, O>(read: Reader<T>, otherwise: O): Reader<T | O> =>
  (value, path) =>
    value === undefined || value === null ? otherwise : read(value, path);

/** Null for what is null or missing. */
export const orNull = <T>(read: Reader<T>): Reader<T | null> => orElse(read, null);

/** Undefined for what is null or missing. */
export const optional = <T>(read: Reader<T>): Reader<T | undefined> => orElse(read, undefined);

/** A list of what `read` reads. */
export const listOf =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value, path) =>
    list(value, path).map((item, index) => read(item, `${path}[${index}]`));

/** An object with any names, each with what `read` reads. */
export const recordOf =
  <T>(read: Reader<T>): Reader<Record<string, T>> =>
  (value, path) =>
    Object.fromEntries(
      Object.entries(members(value, path)).map(([key, item]) => [key, read(item, `${path}.${key}`)]),
    );

/** An object with these members; what else it has is left out, so that the server can add to its answers. */
export const object =
  <T extends object>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> =>
  (value, path) => {
    const given = members(value, path);
    return Object.fromEntries(
      Object.entries<Reader<unknown>>(readers).map(([key, read]) => [
        key,
        read(given[key], path ? `${path}.${key}` : key),
      ]),
    ) as T;
  };
