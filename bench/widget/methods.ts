import { providerConfig } from '../../demo/sandbox/accounts.ts';

/** What is paid, on every page that is measured; the shopper is known, so that no method asks for anything. */
export const ORDER = {
  amount: 2500,
  currency: 'EUR',
  country: 'ES',
  reference: 'bench',
  customer: { name: 'Lucía Martín', email: 'lucia@example.com', phone: '+34600000000' },
  locale: 'en',
  successUrl: 'https://shop.example/thanks',
  cancelUrl: 'https://shop.example/cart',
} as const;

/** Methods that the sandbox's PayAtom is configured to give: our id, which Adyen calls the type, and the name. */
const LINES = {
  bizum: 'Bizum',
  paysafecard: 'paysafecard',
  skrill: 'Skrill',
  neteller: 'Neteller',
  alipay: 'Alipay',
  unionpay: 'UnionPay',
  satispay: 'Satispay',
  mobilepay: 'MobilePay',
  revolut: 'Revolut Pay',
};

/** Methods that the sandbox's Paysepro offers in Spain. */
const MODULE = { neosurf: 'Neosurf', sofort: 'Sofort', bitcoin: 'Bitcoin' };

/** The names of the methods that every page shows: redirects all, on both sides. */
export const NAMES: readonly string[] = [...Object.values(LINES), ...Object.values(MODULE)];

/** Chosen by nobody's page beforehand: what the shopper clicks on. */
export const CLICKED = LINES.skrill;

/** The entries under `providers` of a Farebox that offers these methods, for the sandbox at this address. */
export function fareboxProviders(sandboxUrl: string) {
  const { payatom, paysepro } = providerConfig(sandboxUrl);
  const { currency, country } = ORDER;
  const lines = Object.entries(LINES).map(([id, name]) => ({
    id,
    name,
    icon: id,
    currency,
    countries: [country],
  }));
  return { payatom: { ...payatom, lines }, paysepro };
}

/** Adyen's `/paymentMethods` answer with the same methods. */
export const adyenPaymentMethods = {
  paymentMethods: Object.entries({ ...LINES, ...MODULE }).map(([type, name]) => ({ type, name })),
};
