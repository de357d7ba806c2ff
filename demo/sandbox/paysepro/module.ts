/** One payment method of a Paysepro module, as getData prints it: the price is the module's, or `0.000`; no country means every one. */
export interface ModuleMethod {
  readonly method: string;
  readonly country: string;
  readonly price: string;
  readonly pmin: string;
  readonly pmax: string;
}

/** What the merchant configured in the module. */
export const MODULE = {
  price: '12.00',
  currency: 'EUR',
  siteUrl: 'https://shop.example/',
  apiIp: '127.0.0.1',
};

const METHODS: readonly ModuleMethod[] = [
  { method: 'neosurf', country: 'es', price: '12.00', pmin: '1.00', pmax: '1000.00' },
  { method: 'sofort', country: 'es', price: '0.000', pmin: '2.00', pmax: '500.00' },
  { method: 'neosurf', country: 'fr', price: '12.00', pmin: '1.00', pmax: '1000.00' },
  { method: 'multibanco', country: 'pt', price: '0.000', pmin: '1.00', pmax: '2500.00' },
  { method: 'neosurf', country: 'pt', price: '0.000', pmin: '1.00', pmax: '1000.00' },
  { method: 'sofort', country: 'de', price: '0.000', pmin: '2.00', pmax: '500.00' },
  { method: 'bitcoin', country: '', price: '0.000', pmin: '1.00', pmax: '1000.00' },
];

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a text is a lower-case ISO 3166-1 alpha-2 code. */
export const isCountry = (text: string): boolean =>
  /^[a-z]{2}$/.test(text) && REGIONS.of(text.toUpperCase()) !== undefined;

/** Whether the module has a method of this name in any country. */
export const isMethod = (name: string): boolean => METHODS.some(({ method }) => method === name);

/** The module's methods for one country. */
export const methodsIn = (country: string): readonly ModuleMethod[] =>
  METHODS.filter((method) => method.country === '' || method.country === country);

/** Rows that have no one meaning, by the name of their group, as programs print them that are not careful: for the scenario `odd_rows`. */
export const oddGroups = (country: string): Readonly<Record<string, unknown>> => {
  const row = { country, price: '0.000', pmin: '1.00', pmax: '1000.00' };
  return {
    paysafecard: [{ ...row, method: 'paysafecard', pmax: '' }],
    trustly: [{ ...row, method: 'trustly', pmax: null }],
    skrill: [{ ...row, method: 'skrill', pmax: '-1' }],
    giropay: 'disabled',
    // This one can be read: a single row without its list.
    eps: { ...row, method: 'eps' },
  };
};
