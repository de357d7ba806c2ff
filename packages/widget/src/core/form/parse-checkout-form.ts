import type { LaunchBody } from '../contract.ts';
import { GIVE_UP_NAME, METHOD_NAME, REFERENCE_NAME, REFERENCE_OF_NAME } from './form-names.ts';

/**
 * Reads what the hosted page's form sends without a script: `method` is the chosen method's id, and each method's fields carry its
 * id and a slash before their path, as in `paysepro:sofort/customer.email`. Only the chosen method's filled-in fields are taken.
 * A form without a choice gives an empty `method`, which the launch refuses by name.
 */
export function parseCheckoutForm(form: Iterable<readonly [string, string]>): LaunchBody {
  const entries = [...form];
  const method = entries.find(([name]) => name === METHOD_NAME)?.[1] ?? '';
  const part = (name: string) => {
    const prefix = `${method}/${name}.`;
    const filled = entries
      .filter(([key, value]) => key.startsWith(prefix) && value.trim() !== '')
      .map(([key, value]) => [key.slice(prefix.length), value.trim()]);
    return Object.fromEntries(filled);
  };
  const [customer, fields] = [part('customer'), part('fields')];
  return {
    method,
    ...(Object.keys(customer).length && { customer }),
    ...(Object.keys(fields).length && { fields }),
  };
}

/** The current entries of the form at this selector; empty if there is no such form. */
export function entriesOf(root: Element, selector: string): (readonly [name: string, value: string])[] {
  const form = root.querySelector<HTMLFormElement>(selector);
  return form ? [...new FormData(form)].map(([name, value]) => [name, String(value)] as const) : [];
}

/** The id of the payment that this form gives up, or undefined when it launches one. */
export function parseGiveUp(form: Iterable<readonly [string, string]>): string | undefined {
  return [...form].find(([name]) => name === GIVE_UP_NAME)?.[1];
}

/** The bank reference and its payment's id; undefined when it is another form. */
export function parseReference(
  form: Iterable<readonly [string, string]>,
): { readonly paymentId: string; readonly reference: string } | undefined {
  const values = new Map(form);
  const paymentId = values.get(REFERENCE_OF_NAME);
  return paymentId === undefined ? undefined : { paymentId, reference: values.get(REFERENCE_NAME) ?? '' };
}
