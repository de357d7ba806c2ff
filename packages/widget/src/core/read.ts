/** Turns something unknown into a `T`, or throws a TypeError that says what was expected; `path` is where it stands. */
export type Reader<T> = (value: unknown, path: string) => T;

const wrong = (expected: string, path: string): TypeError =>
  new TypeError(`expected ${expected} at ${path || 'the top'}`);

/** A text of any length. */
export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') throw wrong('a text', path);
  return value;
};

/** An integer that JavaScript holds exactly. */
export const integer: Reader<number> = (value, path) => {
  if (!Number.isSafeInteger(value)) throw wrong('an integer', path);
  return Number(value);
};

/** True or false. */
export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw wrong('true or false', path);
  return value;
};

/** An address that is safe to open or to link to: never `javascript:` or `data:`. */
export const webUrl: Reader<string> = (value, path) => {
  if (!/^https?:\/\//i.test(text(value, path))) throw wrong('a web address', path);
  return text(value, path);
};

/** One of these words. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Reader<T> =>
  (value, path) => {
    const word = words.find((known) => known === value);
    if (word === undefined) throw wrong(words.join(' or '), path);
    return word;
  };

/** Null for what is null or missing. */
export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === undefined || value === null ? null : read(value, path);

/** Undefined for what is null or missing. */
export const optional =
  <T>(read: Reader<T>): Reader<T | undefined> =>
  (value, path) =>
    value === undefined || value === null ? undefined : read(value, path);

/** A list of what `read` reads. */
export const listOf =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw wrong('a list', path);
    return value.map((item, index) => read(item, `${path}[${index}]`));
  };

const entriesOf = (value: unknown, path: string): [string, unknown][] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('an object', path);
  return Object.entries(value);
};

/** An object with any names, each with what `read` reads. */
export const recordOf =
  <T>(read: Reader<T>): Reader<Record<string, T>> =>
  (value, path) =>
    Object.fromEntries(entriesOf(value, path).map(([key, item]) => [key, read(item, `${path}.${key}`)]));

/** An object with these members; what else it has is left out, so that the server can add to its answers. */
export const object =
  <T extends object>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> =>
  (value, path) => {
    const members = new Map(entriesOf(value, path));
    return Object.fromEntries(
      Object.entries<Reader<unknown>>(readers).map(([key, read]) => [
        key,
        read(members.get(key), path ? `${path}.${key}` : key),
      ]),
    ) as T;
  };
