import type { Place } from './pages/store.ts';

/** One way to buy and pay in the demo: what is bought where, and which method pays it. */
export interface Way {
  /** As the shopper reads it. */
  readonly brand: string;
  /** The shop's ISO 3166-1 alpha-2 code of where the order goes. */
  readonly country: string;
  /** The product's id in the catalogue. */
  readonly product: string;
  /** The method, by what its radio button is called. */
  readonly method: RegExp;
  /** What the method asks for, by label, and the option to choose. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the provider ever says that a payment failed. Where it does not, only time or the shopper gives the payment up. */
  readonly saysNo: boolean;
}

/** AMPERE knows only access, 0 or 1: that somebody declined is never said (providers/ampere.md, "What proves a payment"). */
export const ampere: Way = {
  brand: 'AMPERE',
  country: 'TR',
  product: 'post',
  method: /Weekly pass/,
  fields: {},
  saysNo: false,
};

/** UPI in India. */
export const payatom: Way = {
  brand: 'PayAtom',
  country: 'IN',
  product: 'assam',
  method: /^UPI/,
  fields: {},
  saysNo: true,
};

/** A bank transfer in India: a line of its own at PayAtom, asked for by GET. */
export const imps: Way = { ...payatom, method: /^Bank transfer \(IMPS\)/ };

/** Its `ko` means failed or pending, so it ends nothing (providers/paysepro.md, "After the payment"). */
export const paysepro: Way = {
  brand: 'Paysepro',
  country: 'DE',
  product: 'jade',
  method: /^Sofort/,
  fields: {},
  saysNo: false,
};

/** Net banking in Spain, which asks for the bank. */
export const boxcharge: Way = {
  brand: 'BoxCharge',
  country: 'ES',
  product: 'assam',
  method: /^Net banking/,
  fields: { Bank: 'Sandbox Bank' },
  saysNo: true,
};

/** Every provider, once. */
export const ways: readonly Way[] = [ampere, payatom, paysepro, boxcharge];

/** Where one can pay. */
export const places: readonly Place[] = ['hosted', 'embedded'];
