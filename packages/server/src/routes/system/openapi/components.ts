import { ANSWERS, operations, REQUESTS, SHARED } from '@farebox/contract';
import { jsonSchemasOf, type Schema } from '@farebox/contract/json-schema';

const AT = '#/components/schemas/';

const refOf = (name: string): string => AT + name;

/** A reference to a schema by its name. */
export const refTo = (name: string): Schema => ({ $ref: refOf(name) });

/** The name that a reference is to. */
export const nameOf = (ref: string): string => ref.slice(AT.length);

/** The names of the schemas of the contract: how a schema is found in the document. */
export const NAMES: ReadonlyMap<unknown, string> = new Map(
  Object.entries({ ...ANSWERS, ...REQUESTS, ...SHARED }).map(([name, schema]) => [schema, name]),
);

/** The parameters of the queries, by operation id. */
const QUERIES = Object.fromEntries(
  Object.entries(operations).flatMap(([id, call]) =>
    'query' in call && call.query !== 'any' ? [[`query of ${id}`, call.query]] : [],
  ),
);

/** A union whose members are named and differ in their `type`: generators of types make one type of each. */
function withDiscriminator(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const refs = schema.oneOf?.map((each) => (each as Schema).$ref ?? '') ?? [];
  if (refs.length === 0 || refs.includes('')) return schema;
  const typeOf = (ref: string) =>
    String((schemas[nameOf(ref)]?.properties?.['type'] as Schema | undefined)?.const);
  return {
    ...schema,
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(refs.map((ref) => [typeOf(ref), ref])),
    },
  };
}

const ALL = {
  ...jsonSchemasOf({ ...ANSWERS, ...SHARED }, 'output', refOf),
  ...jsonSchemasOf({ ...REQUESTS, ...SHARED, ...QUERIES }, 'input', refOf),
};

/** Every schema of the document, by its name. */
export const COMPONENTS: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries(ALL)
    .filter(([name]) => !(name in QUERIES))
    .map(([name, schema]) => [name, withDiscriminator(schema, ALL)]),
);

/** The schema of an operation's query. */
export const querySchemaOf = (id: string): Schema | undefined => ALL[`query of ${id}`];
