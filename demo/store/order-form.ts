import { findProduct, type Product, priceIn } from './catalog.ts';
import { type Country, findCountry } from './countries.ts';
import type { Purchase } from './order.ts';

/** The text of every field of the order form, as it was typed. */
export interface OrderFields {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What is wrong with the order form, by field. */
export type FieldProblems = Partial<Record<keyof OrderFields, string>>;

/** What the order form says: something to buy, fields to mend, or nothing that the shop sells. */
export type OrderFormReading =
  | { readonly kind: 'purchase'; readonly product: Product; readonly purchase: Purchase }
  | {
      readonly kind: 'problems';
      readonly product: Product;
      readonly country: Country;
      readonly fields: OrderFields;
      readonly problems: FieldProblems;
    }
  | { readonly kind: 'not-sold' };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const E164 = /^\+[1-9]\d{6,14}$/;

/** What is wrong with these fields; empty when nothing is. */
function checkFields({ name, email, phone }: OrderFields): FieldProblems {
  return {
    ...(name.length >= 1 && name.length <= 100 ? {} : { name: 'Please tell us your name.' }),
    ...(email === '' || EMAIL.test(email) ? {} : { email: 'Please write an address like name@example.com.' }),
    ...(phone === '' || E164.test(phone)
      ? {}
      : { phone: 'Please begin with + and the country’s code, like +34612345678.' }),
  };
}

/** Reads the posted order form. What something costs comes from the catalogue, never from the form. */
export function readOrderForm(form: FormData): OrderFormReading {
  const text = (field: string): string => String(form.get(field) ?? '').trim();
  const product = findProduct(text('product'));
  const country = findCountry(text('country'));
  const price = product && country && priceIn(product, country);
  if (!product || !country || price === undefined) return { kind: 'not-sold' };

  const fields = { name: text('name'), email: text('email'), phone: text('phone').replace(/[\s()-]/g, '') };
  const problems = checkFields(fields);
  if (Object.keys(problems).length > 0) return { kind: 'problems', product, country, fields, problems };
  const { name, email, phone } = fields;
  const customer = { name, ...(email && { email }), ...(phone && { phone }) };
  const amount = price === 'plan' ? null : price;
  return { kind: 'purchase', product, purchase: { productId: product.id, country, amount, customer } };
}
