import type { ProviderName } from '../../src/providers/registry.ts';

/** What is paid, and how: one way to pay at one provider, in a session that others could serve, too. */
export interface Scene {
  readonly provider: ProviderName;
  /** What its method's id starts with. */
  readonly method: string;
  /** What is different from 12.00 EUR in Spain. */
  readonly order: Readonly<Record<string, unknown>>;
  /** What the shopper says in the checkout. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is different in the provider's configuration. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Whether the shopper's app asks by itself as soon as the provider has the order, whatever we heard of it. */
  readonly asksByItself?: boolean;
}

const customer = { name: 'Asha Rao', email: 'asha@example.com', phone: '+919812345678' };
const rupees = { amount: 25_000, country: 'IN', currency: 'INR', customer };

/** The providers, each in the way that most shoppers pay; an AMPERE plan costs 9.99 EUR. */
export const SCENES = {
  ampere: { provider: 'ampere', method: 'ampere:', order: { amount: 999 }, fields: {} },
  payatom: {
    ...{ provider: 'payatom', method: 'payatom:upi', fields: {} },
    order: { ...rupees, amount: 25_050 },
  },
  paysepro: { provider: 'paysepro', method: 'paysepro:', order: {}, fields: {} },
  boxcharge: { provider: 'boxcharge', method: 'boxcharge:nb', order: {}, fields: { bankcode: 'TEST' } },
} as const satisfies Record<ProviderName, Scene>;

const india = { currency: 'INR', countries: ['IN'] };
const version2 = {
  version: 2,
  lines: [
    { id: 'upi', ...india },
    { id: 'code', ...india, kind: 'p2p', seamless: true },
  ],
};
const upi = { ...SCENES.payatom, order: rupees, config: version2 };

/** The other ways to pay, and the same ways over the other interface of a provider. */
export const OTHER_SCENES = {
  code: {
    ...{ provider: 'payatom', method: 'payatom:code', fields: { upi_id: 'asha@upi' } },
    order: { ...rupees, amount: 25_000 },
  },
  number: {
    ...{ provider: 'payatom', method: 'payatom:send', fields: {} },
    order: { amount: 25_000, country: 'BD', currency: 'BDT', customer },
  },
  app: {
    ...{ provider: 'payatom', method: 'payatom:pk', fields: { account_number: '03001234567' } },
    order: { amount: 25_050, country: 'PK', currency: 'PKR', customer },
    asksByItself: true,
  },
  page2: upi,
  code2: { ...upi, method: 'payatom:code', fields: { upi_id: 'asha@upi' } },
  plain: { ...SCENES.boxcharge, config: { plainPath: '/api/s2s' } },
} as const satisfies Record<string, Scene>;
