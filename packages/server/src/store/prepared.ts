import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * A query that is built and compiled once for each database, and run with other values each time: on SQLite the building and compiling
 * take longer than the answer (measured). `build` is given a placeholder for each value and hands it on to the query; it cannot look at
 * it, and every run gives values of the same names.
 */
export function prepared<Values extends object, Row>(
  build: (db: Kysely<Tables>, values: Values) => Compilable<Row>,
): (db: Kysely<Tables>, values: Required<Values>) => Promise<readonly Row[]> {
  // A database and its transactions share an adapter.
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, placeholdersFor(values)).compile();
    compiled.set(adapter, query);
    const { rows } = await db.executeQuery<Row>({
      ...query,
      parameters: query.parameters.map(filledFrom(values)),
    });
    return rows;
  };
}

/** Stands for a value while a query is built. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const placeholdersFor = <Values extends object>(values: Values): Values =>
  Object.fromEntries(Object.keys(values).map((name) => [name, new Placeholder(name)])) as Values;

const filledFrom =
  (values: object) =>
  (parameter: unknown): unknown =>
    parameter instanceof Placeholder ? (values as Record<string, unknown>)[parameter.name] : parameter;
