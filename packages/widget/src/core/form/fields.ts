import type { FieldProblem } from '../checkout-error.ts';
import type { LaunchBody, Method } from '../contract.ts';

/** What the shopper typed, by field (`email`, `bankcode`): typed once, it serves every method that asks for it. */
export type Values = Readonly<Record<string, string>>;

const CUSTOMER: readonly string[] = ['name', 'email', 'phone'];

/** Where a required field stands in a launch: `customer.email`, `fields.bankcode`. The server names its problems the same way. */
export const pathOf = (field: string): string =>
  `${CUSTOMER.includes(field) ? 'customer' : 'fields'}.${field}`;

/** The value of a method's field; empty if it is a choice that the method does not offer. */
export function fieldValue(method: Method, field: string, values: Values): string {
  const value = values[field] ?? '';
  const choices = method.choices?.[field];
  return choices && !choices.some((choice) => choice.value === value) ? '' : value;
}

/** The body of a launch, with the values of the fields that the method requires and of no others. */
export function launchBodyOf(method: Method, values: Values): LaunchBody {
  const filled = method.requires
    .map((field) => [field, fieldValue(method, field, values).trim()] as const)
    .filter(([, value]) => value !== '');
  const part = (ofCustomer: boolean) =>
    Object.fromEntries(filled.filter(([field]) => CUSTOMER.includes(field) === ofCustomer));
  const [customer, fields] = [part(true), part(false)];
  return {
    method: method.id,
    ...(Object.keys(customer).length && { customer }),
    ...(Object.keys(fields).length && { fields }),
  };
}

/** Whether one of these problems is about a field of this method, so that it can be marked. */
export const isMarkable = (method: Method | undefined, problems: readonly FieldProblem[]): boolean =>
  !!method?.requires.some((field) => problems.some(({ path }) => path === pathOf(field)));

/** A provider may refuse a launch for a member of the customer that its method did not ask for: from then on it asks for it. */
export const asking = (method: Method, problems: readonly FieldProblem[]): Method => ({
  ...method,
  requires: [
    ...new Set([
      ...method.requires,
      ...CUSTOMER.filter((field) => problems.some(({ path }) => path === pathOf(field))),
    ]),
  ],
});
