import * as contract from '@farebox/contract';
import { jsonSchemasOf, type Schema } from '@farebox/contract/json-schema';

// The public types of the contract, written out: who installs the widget has neither the contract nor zod in their folder.

const ANSWERS = {
  ...{ PublicSession: contract.PublicSession, PublicSite: contract.PublicSite, Method: contract.Method },
  ...{ Icon: contract.Icon, PaymentStatus: contract.PaymentStatus, Next: contract.Next },
  ...{ PublicPayment: contract.PublicPayment, Checkout: contract.Checkout, Launched: contract.Launched },
  ...{ StreamState: contract.StreamState },
};

/** A client compares the codes that it knows, and a newer server may have others. */
const { title, code } = contract.Problem.shape;
const PROBLEM = { Problem: contract.Problem.extend({ code: title.describe(code.description ?? '') }) };

/** The declarations of `@farebox/widget/contract`. */
export function contractDeclarations(): string {
  const answers = jsonSchemasOf({ ...ANSWERS, ...PROBLEM }, 'output', (name) => name);
  const requests = jsonSchemasOf({ LaunchBody: contract.Launch }, 'input', (name) => name);
  // A request has no undefined in it: a member is there, or it is left out.
  return `${declare(answers)}\n${declare(requests).replaceAll(' | undefined', '')}`;
}

const declare = (schemas: Readonly<Record<string, Schema>>): string =>
  Object.entries(schemas)
    .map(([name, schema]) => `${comment(schema, '')}export type ${name} = ${typeOf(schema, '')};\n`)
    .join('\n');

function typeOf(schema: Schema, indent: string): string {
  const { $ref, const: only, enum: values, anyOf, oneOf, type } = schema;
  if ($ref !== undefined) return $ref;
  if (only !== undefined) return JSON.stringify(only);
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  const either = anyOf ?? oneOf;
  if (either) return either.map((each) => typeOf(each as Schema, indent)).join(' | ');
  return [type]
    .flat()
    .map((one) => simpleType(one, schema, indent))
    .join(' | ');
}

function simpleType(type: Schema['type'], schema: Schema, indent: string): string {
  if (type === 'integer') return 'number';
  if (type === 'array') return `readonly ${typeOf(schema.items as Schema, indent)}[]`;
  if (type !== 'object') return String(type);
  if (schema.properties) return `{\n${members(schema, `${indent}  `)}${indent}}`;
  return `{ readonly [name: string]: ${typeOf(schema.additionalProperties as Schema, indent)} }`;
}

const members = ({ properties = {}, required = [] }: Schema, indent: string): string =>
  Object.entries(properties)
    .map(([name, property]) => {
      const type = typeOf(property as Schema, indent);
      const isThere = required.includes(name);
      return `${comment(property as Schema, indent)}${indent}readonly ${name}${isThere ? `: ${type}` : `?: ${type} | undefined`};\n`;
    })
    .join('');

const comment = ({ description }: Schema, indent: string): string =>
  description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '* /')} */\n`;
