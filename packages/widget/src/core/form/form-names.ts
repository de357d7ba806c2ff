/** The name of the radio group. */
export const METHOD_NAME = 'method';

/** The name of the button that gives a payment up; its value is the payment's id. */
export const GIVE_UP_NAME = 'give-up';

/** The names of the field for the bank reference, and of the hidden field with the payment's id. */
export const REFERENCE_NAME = 'reference';
export const REFERENCE_OF_NAME = 'reference-of';

/**
 * The name of a method's field in the form: the method's id, a slash, the field's path, as in
 * `paysepro:sofort/customer.email`. Without a script the form sends the fields of every method, so names must not collide.
 */
export const fieldName = (method: string, path: string): string => `${method}/${path}`;
