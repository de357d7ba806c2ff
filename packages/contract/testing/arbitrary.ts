import fc from 'fast-check';
import type { z } from 'zod';
import { jsonSchemasOf, type Schema } from '../src/json-schema.ts';
import { ANSWERS, SHARED } from '../src/schemas.ts';

const SCHEMAS = jsonSchemasOf({ ...ANSWERS, ...SHARED }, 'output', (name) => name);

/** Answers that the contract allows, by the name of their schema: every value that a server may ever send. */
export const answersOf = <Name extends keyof typeof ANSWERS>(
  name: Name,
): fc.Arbitrary<z.output<(typeof ANSWERS)[Name]>> =>
  valuesOf({ $ref: name }).filter((value) => ANSWERS[name].safeParse(value).success) as fc.Arbitrary<
    z.output<(typeof ANSWERS)[Name]>
  >;

/** Every value that a JSON Schema allows, as far as the contract's schemas go. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  const { $ref, const: only, enum: values, anyOf, oneOf, type } = schema;
  if ($ref !== undefined) return valuesOf(SCHEMAS[$ref] ?? {});
  if (only !== undefined) return fc.constant(only);
  if (values) return fc.constantFrom(...values);
  const either = anyOf ?? oneOf;
  if (either) return fc.oneof(...either.map((each) => valuesOf(each as Schema)));
  if (Array.isArray(type))
    return fc.oneof(...type.map((one) => valuesOf({ ...schema, type: one } as Schema)));
  return simpleValues(schema);
}

function simpleValues(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.maxSafeInteger();
    case 'string':
      return textsOf(schema);
    case 'array':
      return fc.array(valuesOf(schema.items as Schema), { maxLength: 3 });
    case 'object':
      return schema.properties ? objectsOf(schema) : recordsOf(schema);
    default:
      throw new Error(`expected a schema of an answer, got ${JSON.stringify(schema)}`);
  }
}

function textsOf({ format, pattern }: Schema): fc.Arbitrary<string> {
  if (format === 'uri') return fc.webUrl({ withFragments: true, withQueryParameters: true });
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString());
  return pattern === undefined ? fc.string({ unit: 'grapheme' }) : fc.stringMatching(new RegExp(pattern));
}

const objectsOf = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valuesOf(each as Schema)])),
    { requiredKeys: required },
  );

const recordsOf = ({ additionalProperties }: Schema): fc.Arbitrary<unknown> =>
  fc.dictionary(fc.string({ minLength: 1 }), valuesOf(additionalProperties as Schema), { maxKeys: 3 });
