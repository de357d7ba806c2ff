import { type RawBuilder, sql } from 'kysely';
import type { Counter } from './counter.ts';

/** How a database reads and writes JSON that is kept as text. Every name is a constant of ours. */
export interface JsonText {
  /** A text member of the JSON in a column; null where it is not there. */
  member(column: string, name: string): RawBuilder<string | null>;
  /** The JSON in a column without these members. */
  without(column: string, names: readonly string[]): RawBuilder<string>;
  /** An object as JSON. */
  object(members: Readonly<Record<string, RawBuilder<string | null>>>): RawBuilder<string>;
}

/** What migrations need that SQLite and PostgreSQL write differently. */
export interface MigrationDialect {
  readonly counter: Counter;
  readonly json: JsonText;
}

/** Alternating names and values, as both databases build an object from them. */
const pairs = (members: Readonly<Record<string, RawBuilder<string | null>>>) =>
  sql.join(Object.entries(members).flatMap(([name, value]) => [sql.lit(name), value]));

/** SQLite's way. */
export const sqliteMigrations: MigrationDialect = {
  counter: { type: 'integer', build: (column) => column.autoIncrement() },
  json: {
    member: (column, name) => sql`json_extract(${sql.ref(column)}, ${sql.lit(`$.${name}`)})`,
    without: (column, names) =>
      sql`json_remove(${sql.ref(column)}, ${sql.join(names.map((name) => sql.lit(`$.${name}`)))})`,
    object: (members) => sql`json_object(${pairs(members)})`,
  },
};

/** PostgreSQL's way. */
export const postgresMigrations: MigrationDialect = {
  counter: { type: 'bigint', build: (column) => column.generatedAlwaysAsIdentity() },
  json: {
    member: (column, name) => sql`(${sql.ref(column)}::jsonb ->> ${sql.lit(name)})`,
    without: (column, names) =>
      sql`(${sql.ref(column)}::jsonb - array[${sql.join(names.map((name) => sql.lit(name)))}])::text`,
    object: (members) => sql`json_build_object(${pairs(members)})::text`,
  },
};
